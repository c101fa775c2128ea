import type { AllocationOnPaper, BalanceOnPaper, PaperData, PaymentMethodOnPaper } from '../on-paper.ts'

/**
 * A receipt for one payment: interest, principal, fees and what remains (New Mexico HB 132; regulation.md part g).
 */
export interface ReceiptData extends PaperData {
  /** Of cash, gapless; null for any other method. */
  receiptNumber: number | null
  /** The id of the payment event: names this payment for good. */
  paymentId: string
  borrowerNames: readonly string[]
  receivedOn: string
  method: PaymentMethodOnPaper
  /** Number of the check, transfer …; null where there is none. */
  reference: string | null
  /** Who took it, as her colleagues call her. */
  takenBy: string
  amountCents: number
  allocation: AllocationOnPaper
  /** Right after this payment. */
  remaining: BalanceOnPaper
  /** Null: nothing more is due. */
  nextDue: { on: string; amountCents: number } | null
  /** Where the payment was undone: when and why; the paper then says so first. */
  undone: { on: string; reason: string } | null
}
