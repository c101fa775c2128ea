import type { PaperData } from '../on-paper.ts'

/** One member's guarantee for another's loan. */
export interface GuaranteeData extends PaperData {
  circleName: string
  borrowerName: string
  guarantorName: string
  loanCents: number
  /** The group's part of what is lost in whole percent, split among who signed; null where she answers for all of it. */
  sharePercent: number | null
  /** The most of the loan's principal that she can come to owe. */
  capCents: number
}

/** The notice that goes with it, on a paper of its own. */
export type CosignerNoticeData = Pick<GuaranteeData, 'lender' | 'beside' | 'timeZone' | 'madeAt' | 'madeOn' | 'loanReference' | 'guarantorName'>
