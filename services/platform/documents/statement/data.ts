import type { AllocationOnPaper, BalanceOnPaper, PaperData } from '../on-paper.ts'

export type StatementEventKind = 'advance' | 'payment' | 'reversal' | 'fee' | 'refund' | 'waiver' | 'rate-change' | 'pause' | 'due-date-change' | 'plan-change' | 'ahead-choice' | 'charge-off' | 'recovery'

export type StatementCause = 'late-fee' | 'late-fee-not-due' | 'returned-payment'

export interface StatementLine {
  /** Effective date. */
  on: string
  kind: StatementEventKind
  /** The rule that asked for a fee or for what takes something back; null where people did. */
  cause: StatementCause | null
  /** Of cash; null for any other method. */
  receiptNumber: number | null
  /** Number of the check, transfer …; null where there is none. */
  reference: string | null
  /** Money of the event, always positive; null where it moves none. */
  amountCents: number | null
  /** How a payment was split; of a reversal: of what it undid. Null where nothing was split. */
  allocation: AllocationOnPaper | null
  /** What is owed right after it: principal + interest + fees. */
  balanceCents: number
  /** A payment that a later reversal undid: shown, and counted as nothing. */
  undone: boolean
}

/** What happened to a loan between two days, both inside. */
export interface StatementData extends PaperData {
  borrowerNames: readonly string[]
  businessName: string | null
  from: string
  to: string
  opening: BalanceOnPaper
  lines: readonly StatementLine[]
  closing: BalanceOnPaper
  /** Not undone payments of the period, summed. */
  paid: AllocationOnPaper & { amountCents: number }
  /** Null: nothing more is due. */
  nextDue: { on: string; amountCents: number } | null
  pastDueCents: number
}
