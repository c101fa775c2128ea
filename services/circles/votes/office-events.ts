import { CircleOfficeEvent, type Circle } from '#db/entities/index.ts'
import type { OfficeEvent } from '#domain/circle/offices/office-holders.ts'
import { termEnd } from '#domain/circle/offices/term-end.ts'
import { circleDates } from '#domain/circle/circle-dates.ts'
import type { Context } from '#platform/context/index.ts'
import { decidedOn, type Standing } from './motion-standing.ts'

/**
 * All that happened to a circle's offices: what its votes decided, by their day, and what was given or laid down without one.
 * A vote that passed needs nobody to carry it out.
 */
export async function officeEvents({ em }: Context, circle: Circle, standings: readonly Standing[]): Promise<OfficeEvent[]> {
  const rounds = circleDates(circle)
  const voted = standings.flatMap(({ motion, outcome }): OfficeEvent[] => {
    const { office, memberId, rules: { term } } = motion
    if (outcome !== 'passed' || office === null || memberId === null || term === null) return []
    const on = decidedOn(motion)
    return [{ kind: 'took', office, memberId, on, throughOn: termEnd(on, term, rounds) }]
  })
  const rows = await em.find(CircleOfficeEvent, { circleId: circle.id }, { orderBy: { recordedAt: 'asc', id: 'asc' } })
  return [...voted, ...rows.map(({ kind, office, memberId, onDate, throughOn }): OfficeEvent => (
    kind === 'took' ? { kind, office, memberId, on: onDate, throughOn: throughOn ?? onDate } : { kind, office, memberId, on: onDate }
  ))]
}
