import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { officeHolders, type OfficeEvent } from './office-holders.ts'
import { rulesOfOffice, type Office, type OfficeRules } from './office-rules.ts'

/**
 * Whose turn an office is next: of the order, the first after whoever took it last, that holds none on the day; where all
 * hold one, the first who does not hold this one.
 * @param order members in the order of rotation
 * @returns null where the office does not go round, or everybody holds it
 */
export function nextInRotation(
  office: Office, { events, rules, order, on }: { events: readonly OfficeEvent[]; rules: readonly OfficeRules[]; order: readonly string[]; on: CalendarDate },
): string | null {
  if (rulesOfOffice(rules, office)?.rotation !== 'by-turn') return null
  const last = events.filter((event) => event.kind === 'took' && event.office === office && event.on <= on)
    .reduce<OfficeEvent | undefined>((latest, event) => (latest === undefined || event.on >= latest.on ? event : latest), undefined)
  const after = last === undefined ? 0 : order.indexOf(last.memberId) + 1
  const round = [...order.slice(after), ...order.slice(0, after)]
  const held = officeHolders(events, rules, on)
  const holdsNone = round.find((id) => held.every(({ memberId }) => memberId !== id))
  return holdsNone ?? round.find((id) => held.every((each) => each.memberId !== id || each.office !== office)) ?? null
}
