import { idFrom } from '#db/id-from.ts'

/** The id of what the rule writes about an installment's late fee: the same whenever it is written again, so that it is written once. */
export const lateFeeEventId = (step: 'charge' | 'take-back', { loanId, installment, attempt }: { loanId: string; installment: number; attempt: number }): string => (
  idFrom(`${loanId} late-fee ${step} ${installment} ${attempt}`)
)
