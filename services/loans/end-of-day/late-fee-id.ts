import { createHash } from 'node:crypto'

/** The id of what the rule writes about an installment's late fee: the same whenever it is written again, so that it is written once. */
export function lateFeeEventId(step: 'charge' | 'take-back', { loanId, installment, attempt }: { loanId: string; installment: number; attempt: number }): string {
  const hash = createHash('sha256').update(`${loanId} late-fee ${step} ${installment} ${attempt}`).digest('hex')
  // UUID version 8: made by a rule of its own (RFC 9562).
  const variant = (Number.parseInt(hash.slice(16, 17), 16) & 0x3 | 0x8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
