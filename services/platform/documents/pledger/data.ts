import type { PaperData } from '../on-paper.ts'

export type PledgerLineKind = 'pledge' | 'pledge-taken-back' | 'claim' | 'claim-taken-back' | 'recovery' | 'recovery-taken-back'

/** What one source pledged to a pool and what became of it. Loans by their reference, never a name. */
export interface PledgerStatementData extends Omit<PaperData, 'loanReference'> {
  poolName: string
  source: string
  pledgedCents: number
  claimedCents: number
  recoveredCents: number
  leftCents: number
  /** Its part of what all pledges have left. */
  shareBasisPoints: number
  exposurePartCents: number
  reservedPartCents: number
  lines: readonly { on: string; kind: PledgerLineKind; amountCents: number; reference: string | null; reason: string | null; leftCents: number }[]
}
