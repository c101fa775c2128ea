import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Office, OfficeRules } from './office-rules.ts'

/** What happened to an office: somebody took it, by vote or otherwise, through a last day; or laid it down. In recorded order. */
export type OfficeEvent =
  | { kind: 'took'; office: Office; memberId: string; on: CalendarDate; throughOn: CalendarDate }
  | { kind: 'left'; office: Office; memberId: string; on: CalendarDate }

/** Somebody in an office. */
export interface Holding { office: Office; memberId: string; fromOn: CalendarDate; throughOn: CalendarDate }

/** Oldest day first; of one day as they were recorded. */
const inOrder = (events: readonly OfficeEvent[], through: CalendarDate): OfficeEvent[] => (
  events.filter(({ on }) => on <= through).toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
)

/**
 * Who holds which office on a date: the fold of what happened through it. Whoever takes an office whose seats are full takes
 * the place of her who has held it longest; taken again by the same person it is one seat with the new term; past its last
 * day it is nobody's.
 */
export function officeHolders(events: readonly OfficeEvent[], rules: readonly OfficeRules[], on: CalendarDate): Holding[] {
  return rules.flatMap(({ office, seats }) => {
    let held: Holding[] = []
    for (const event of inOrder(events, on)) {
      if (event.office !== office) continue
      held = held.filter(({ memberId, throughOn }) => memberId !== event.memberId && throughOn >= event.on)
      if (event.kind === 'took') held = [...held, { office, memberId: event.memberId, fromOn: event.on, throughOn: event.throughOn }].slice(-seats)
    }
    return held.filter(({ throughOn }) => throughOn >= on)
  })
}
