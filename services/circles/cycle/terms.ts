import { CircleMotion, CircleOfficeEvent, type Circle, type CircleMember } from '#db/entities/index.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { CycleFacts } from '#domain/circle/cycle/cycle-clocks.ts'
import { termEnd } from '#domain/circle/offices/term-end.ts'
import { circleDates } from '#domain/circle/circle-dates.ts'
import type { Context } from '#platform/context/index.ts'
import { decidedOn, standingsOf } from '../votes/motion-standing.ts'
import { officesOn, type OfficesOnDay } from '../votes/offices-on.ts'

/**
 * When terms of office may end: those that were given, and those that a vote decides, as if it passed. Whether it did is in ballots
 * that nobody opens for a clock's sake; it is asked on the day itself (`officesByVotes`).
 */
export async function termsOf({ em }: Context, circle: Circle): Promise<CycleFacts['terms']> {
  const [motions, given] = [await em.find(CircleMotion, { circleId: circle.id, kind: 'officer', withdrawnOn: null }), await em.find(CircleOfficeEvent, { circleId: circle.id, kind: 'took' })]
  const rounds = circleDates(circle)
  const voted = motions.flatMap((motion) => {
    const { office, memberId, rules: { term } } = motion
    return office === null || memberId === null || term === null ? [] : [{ office, memberId, throughOn: termEnd(decidedOn(motion), term, rounds) }]
  })
  const all = [...voted, ...given.map(({ office, memberId, onDate, throughOn }) => ({ office, memberId, throughOn: throughOn ?? onDate }))]
  return [...new Map(all.map((one) => [`${one.office} ${one.memberId} ${one.throughOn}`, one])).values()]
}

/** Who holds the offices of a circle on a day, and whose turn each is next then, by the votes that are read for it. */
export async function officesByVotes(ctx: Context, fieldKey: Buffer, { circle, members, on }: { circle: Circle; members: readonly CircleMember[]; on: CalendarDate }): Promise<OfficesOnDay> {
  const motions = await ctx.em.find(CircleMotion, { circleId: circle.id, kind: 'officer' })
  return officesOn(ctx, circle, { members, standings: await standingsOf(ctx, fieldKey, motions), on })
}
