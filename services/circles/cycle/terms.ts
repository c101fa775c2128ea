import { CircleMotion, CircleOfficeEvent, type Circle, type CircleMember } from '#db/entities/index.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { CycleFacts } from '#domain/circle/cycle/cycle-clocks.ts'
import { nextInRotation } from '#domain/circle/offices/next-in-rotation.ts'
import { officeHolders, type Holding } from '#domain/circle/offices/office-holders.ts'
import type { Office } from '#domain/circle/offices/office-rules.ts'
import { termEnd } from '#domain/circle/offices/term-end.ts'
import { circleDates } from '#domain/circle/circle-dates.ts'
import type { Context } from '#platform/context/index.ts'
import { isIn } from '../votes/circle-as.ts'
import { decidedOn, standingsOf } from '../votes/motion-standing.ts'
import { officeEvents } from '../votes/office-events.ts'
import { rulesOfCircle } from '../votes/rules-of.ts'

/**
 * When terms of office may end: those that were given, and those that a vote decides, as if it passed. Whether it did is in ballots
 * that nobody opens for a clock's sake; it is asked on the day itself (`officesOn`).
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

export interface OfficesOnDay { held: Holding[]; nextOf: (office: Office) => string | null }

/** Who holds the offices of a circle on a day, and whose turn each is next then. */
export async function officesOn(ctx: Context, fieldKey: Buffer, { circle, members, on }: { circle: Circle; members: readonly CircleMember[]; on: CalendarDate }): Promise<OfficesOnDay> {
  const { offices: rules } = rulesOfCircle()
  const motions = await ctx.em.find(CircleMotion, { circleId: circle.id, kind: 'officer' })
  const events = await officeEvents(ctx, circle, await standingsOf(ctx, fieldKey, motions))
  const there = members.filter(isIn).map(({ id }) => id)
  return {
    held: officeHolders(events, rules, on).filter(({ memberId }) => there.includes(memberId)),
    nextOf: (office) => nextInRotation(office, { events, rules, order: there, on }),
  }
}
