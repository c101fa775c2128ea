import { daysBetween, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'

/** Who stands in for whom, both dates inside. */
export interface Deputyship {
  officerId: string
  deputyId: string
  fromOn: CalendarDate
  throughOn: CalendarDate
}

export type DeputyFault = 'deputy-is-self' | 'date-is-past' | 'dates-reversed' | 'absence-too-long' | 'deputy-overlap' | 'deputy-is-away'

/** Longer than this nobody is away: her files are given to a colleague for good. */
export const longestDeputyDays = 92

const overlap = (one: Deputyship, other: Deputyship) => one.fromOn <= other.throughOn && other.fromOn <= one.throughOn

/**
 * What is wrong with a deputyship that is about to be set: all of it.
 * @param others those in force or to come, of the whole programme
 */
export function deputyFaults(wanted: Deputyship, others: readonly Deputyship[], today: CalendarDate): { field: 'deputyId' | 'fromOn' | 'throughOn'; code: DeputyFault }[] {
  const found: { field: 'deputyId' | 'fromOn' | 'throughOn'; code: DeputyFault; wrong: boolean }[] = [
    { field: 'deputyId', code: 'deputy-is-self', wrong: wanted.deputyId === wanted.officerId },
    { field: 'fromOn', code: 'date-is-past', wrong: wanted.fromOn < today },
    { field: 'throughOn', code: 'dates-reversed', wrong: wanted.throughOn < wanted.fromOn },
    { field: 'throughOn', code: 'absence-too-long', wrong: daysBetween(wanted.fromOn, wanted.throughOn) >= longestDeputyDays },
    { field: 'fromOn', code: 'deputy-overlap', wrong: others.some((other) => other.officerId === wanted.officerId && overlap(wanted, other)) },
    // Files given to somebody who is away herself would wait on nobody.
    { field: 'deputyId', code: 'deputy-is-away', wrong: others.some((other) => other.officerId === wanted.deputyId && overlap(wanted, other)) },
  ]
  return found.filter(({ wrong }) => wrong).map(({ field, code }) => ({ field, code }))
}

/** Who stands in for an officer on a day; null where she is there herself. */
export function deputyOn(deputies: readonly Deputyship[], officerId: string, today: CalendarDate): string | null {
  return deputies.find((one) => one.officerId === officerId && one.fromOn <= today && today <= one.throughOn)?.deputyId ?? null
}
