import { z } from 'zod'
import { waivedParts } from '#domain/loan/loan-events.ts'
import { changeKinds } from '#domain/loan-change/change.ts'
import { paymentMethods } from '#domain/payment/payment-method.ts'
import { parseAnnualRate } from '#domain/rate/annual-rate.ts'
import { lineOfText } from '#platform/fields/text.ts'
import { loanStatuses } from './loans.ts'
import { moneyMoved, moneyReceived, reasonGiven } from './payments.ts'

const amount = z.int().meta({ description: 'Cents' })

const everyChange = {
  id: z.uuid().meta({ description: 'Made by the client: names this change for good' }),
  effectiveOn: z.iso.date().meta({ description: 'The day from which it counts: today or earlier, not before the loan was funded' }),
  reason: reasonGiven,
}
const { amountCents } = moneyReceived
const rate = z.string().max(20).refine((text) => parseAnnualRate(text) !== undefined, { params: { code: 'not-rate' } })

/** A change of a running loan, by kind. */
export const loanChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pause'), ...everyChange, from: z.iso.date().meta({ description: 'First day of the pause; may be to come' }), to: z.iso.date().meta({ description: 'Last day of the pause' }) }),
  z.strictObject({ kind: z.literal('rate-change'), ...everyChange, annualRatePercent: rate, from: z.iso.date().meta({ description: 'The first day of the rate: may reach back before the change itself' }) }),
  z.strictObject({ kind: z.literal('fee'), ...everyChange, amountCents }),
  z.strictObject({ kind: z.literal('waiver'), ...everyChange, of: z.enum(waivedParts), amountCents }),
  z.strictObject({ kind: z.literal('refund'), ...everyChange, amountCents, method: z.enum(paymentMethods), reference: lineOfText(100).exactOptional() }),
  z.strictObject({ kind: z.literal('charge-off'), ...everyChange }),
  z.strictObject({ kind: z.literal('recovery'), ...everyChange, ...moneyReceived }),
]).meta({ id: 'LoanChange', examples: [{ id: '0198a1d0-0000-7000-8000-000000000001', kind: 'pause', effectiveOn: '2026-12-01', from: '2026-12-01', to: '2027-01-29', reason: 'Illness' }] })
export type LoanChangeInput = z.output<typeof loanChangeSchema>

export const loanChangedSchema = moneyMoved.extend({
  kind: z.enum(changeKinds),
  receiptNumber: z.int().nullable().meta({ description: 'Of cash recovered, without gaps' }),
}).meta({ id: 'LoanChanged' })
export type LoanChanged = z.output<typeof loanChangedSchema>

const outlook = z.object({
  status: z.enum(loanStatuses),
  outstandingCents: amount,
  nextDueOn: z.iso.date().nullable(),
  nextDueCents: amount,
  lastDueOn: z.iso.date().nullable(),
  paymentsLeft: z.int(),
  costCents: amount.meta({ description: 'Interest and fees of the whole loan, paid and to come' }),
}).meta({ id: 'LoanOutlook' })

export const changePreviewSchema = z.object({
  loanId: z.uuid(),
  before: outlook,
  after: outlook,
  costDifferenceCents: amount.meta({ description: 'What the change makes the loan cost more; negative where it costs less' }),
  mayRecord: z.boolean().meta({ description: 'False where it gives up more than the actor may' }),
}).meta({ id: 'LoanChangePreview' })
export type ChangePreview = z.output<typeof changePreviewSchema>
