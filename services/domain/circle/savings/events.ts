import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'

/** What was recorded of the money that a circle saves. Append-only: a wrong one is reversed by another. */
export type SavingsEvent = { id: string; effectiveOn: CalendarDate } & (
  /** A member bought shares at the circle's price. */
  | { kind: 'shares-bought'; memberId: string; shares: number }
  /** A member borrowed out of the box; what it costs her is fixed now. */
  | { kind: 'box-loan'; memberId: string; amountCents: number; chargeCents: number; dueOn: CalendarDate }
  | { kind: 'box-repayment'; memberId: string; amountCents: number }
  /** The group paid for something it needs: a ledger, a lock. */
  | { kind: 'cost'; amountCents: number }
  /**
   * A member leaves before the share-out, with her shares at cost less what she owes. `lostCents`: what she owes above that,
   * and the group gives up.
   */
  | { kind: 'left'; memberId: string; amountCents: number; lostCents: number }
  /** The box was counted and shared out, which ends the cycle: who received what. `distributedCents` is that and what was set off. */
  | { kind: 'share-out'; amountCents: number; distributedCents: number; paid: Readonly<Record<string, number>> }
)

export type SavingsEventKind = SavingsEvent['kind']
export const savingsKinds = ['shares-bought', 'box-loan', 'box-repayment', 'cost', 'left', 'share-out'] as const satisfies readonly SavingsEventKind[]
