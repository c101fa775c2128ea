import type { Context } from '#platform/context/index.ts'
import { circleFor, membersOf } from '../../circle-for.ts'
import { namesOf } from '../../names.ts'
import { isIn } from '../../votes/circle-as.ts'
import { attendanceOf, attendanceRulesOf } from '../marks.ts'
import { meetingsOf, shownMeeting } from '../meeting-for.ts'
import type { MeetingsView } from '../schemas.ts'

/** The meetings of a circle and how often each came, for who keeps it. @throws 404 */
export async function meetings(ctx: Context, circleId: string): Promise<MeetingsView> {
  const circle = await circleFor(ctx, circleId)
  const members = (await membersOf(ctx, circle.id)).filter(isIn)
  const names = await namesOf(ctx, members)
  const rates = await attendanceOf(ctx, circle, members.map(({ id }) => id))
  return {
    meetings: (await meetingsOf(ctx, circle.id)).map(shownMeeting),
    attendance: rates.map((rate) => ({ ...rate, name: names.get(rate.memberId) ?? '' })),
    gate: attendanceRulesOf(circle).gate,
  }
}
