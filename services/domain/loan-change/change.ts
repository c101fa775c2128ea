import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { AheadChoice, LifeEvent, MovedInstallments, WaivedPart } from '#domain/loan/loan-events.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { AnnualRatePercent } from '#domain/rate/annual-rate.ts'

/** What staff write down of a running loan besides payments, in the order in which they are offered. */
export const changeKinds = ['pause', 'due-date-change', 'plan-change', 'rate-change', 'ahead-choice', 'fee', 'waiver', 'refund', 'charge-off', 'recovery'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A change that somebody would write down, with the day from which it counts. Amounts in cents. */
export type LoanChange = { effectiveOn: CalendarDate } & (
  | { kind: 'pause'; from: CalendarDate; to: CalendarDate }
  | { kind: 'due-date-change'; from: CalendarDate; to: CalendarDate; moves: MovedInstallments }
  | { kind: 'plan-change'; installments: number; lowerInstallments?: number; lowerCents?: Cents }
  | { kind: 'rate-change'; annualRatePercent: AnnualRatePercent; from: CalendarDate }
  | { kind: 'ahead-choice'; ahead: AheadChoice }
  | { kind: 'fee'; amountCents: Cents }
  | { kind: 'waiver'; of: WaivedPart; amountCents: Cents }
  | { kind: 'refund'; amountCents: Cents }
  | { kind: 'charge-off' }
  | { kind: 'recovery'; amountCents: Cents }
)

/** The change as it would happen last on its day. */
export const asEvent = ({ effectiveOn, ...change }: LoanChange): LifeEvent => ({ ...change, id: 'change', date: effectiveOn, recordedOn: '9999-12-31' })
