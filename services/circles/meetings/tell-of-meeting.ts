import type { Circle, CircleMeeting, CircleMember } from '#db/entities/index.ts'
import { inEvery, tagOf } from '#domain/languages.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice, type NoticeValues } from '#platform/notify/index.ts'

/** A time of day as each language says it: "6:00 p. m.". */
const timeWords = (clockTime: string) => inEvery((locale) => (
  new Intl.DateTimeFormat(tagOf(locale), { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'UTC' }).format(new Date(`2000-01-01T${clockTime}:00Z`))
))

/**
 * Tells members of a meeting, each once for the same occurrence.
 * @returns how many were told now
 */
export async function tellOfMeeting(
  ctx: Context, { circle, meeting, members }: { circle: Circle; meeting: CircleMeeting; members: readonly CircleMember[] },
  { kind, occurrence }: { kind: 'circle-meeting-soon' | 'circle-meeting-moved' | 'circle-meeting-cancelled'; occurrence: string },
): Promise<number> {
  const { meetsOn, meetsAt, place, agenda } = meeting
  const when: NoticeValues = { circle: circle.name, on: { date: meetsOn }, at: timeWords(meetsAt) }
  const whole: NoticeValues = { ...when, place, agenda, hasAgenda: agenda === '' ? 'no' : 'yes' }
  let told = 0
  for (const { personId, leftOn } of members) {
    if (personId === null || leftOn !== null) continue
    if (await sendNotice(ctx, { personId, kind, occurrence, params: kind === 'circle-meeting-cancelled' ? when : whole }) !== null) told++
  }
  return told
}
