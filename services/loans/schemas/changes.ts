import { z } from 'zod'
import { aheadChoices, movedInstallments, waivedParts } from '#domain/loan/loan-events.ts'
import { LIMITS } from '#domain/loan/terms.ts'
import { changeKinds } from '#domain/loan-change/change.ts'
import { proposalStates } from '#domain/loan-change/proposal.ts'
import { paymentMethods } from '#domain/payment/payment-method.ts'
import { annualRate } from '#platform/fields/annual-rate.ts'
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
const howMany = z.int().min(1).max(LIMITS.installments)

/** A change of a running loan, by kind. @param reference as it is taken, or as it is shown */
const changesWith = <Reference extends z.ZodType>(reference: Reference) => z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pause'), ...everyChange, from: z.iso.date().meta({ description: 'First day of the pause; may be to come' }), to: z.iso.date().meta({ description: 'Last day of the pause' }) }),
  z.strictObject({ kind: z.literal('due-date-change'), ...everyChange, from: z.iso.date().meta({ description: 'What would fall due from this day on …' }), to: z.iso.date().meta({ description: '… and before this one falls due on this one' }), moves: z.enum(movedInstallments).meta({ description: 'all: later ones follow by whole periods' }) }),
  z.strictObject({ kind: z.literal('plan-change'), ...everyChange, installments: howMany.meta({ description: 'Still to come, from the next due date on; what is late is among it' }), lowerInstallments: howMany.exactOptional().meta({ description: 'So many of them, the first, come to lowerCents' }), lowerCents: amountCents.exactOptional() }),
  z.strictObject({ kind: z.literal('ahead-choice'), ...everyChange, ahead: z.enum(aheadChoices).meta({ description: 'What money ahead does from now on' }) }),
  z.strictObject({ kind: z.literal('rate-change'), ...everyChange, annualRatePercent: annualRate, from: z.iso.date().meta({ description: 'The first day of the rate: may reach back before the change itself' }) }),
  z.strictObject({ kind: z.literal('fee'), ...everyChange, amountCents }),
  z.strictObject({ kind: z.literal('waiver'), ...everyChange, of: z.enum(waivedParts), amountCents }),
  z.strictObject({ kind: z.literal('refund'), ...everyChange, amountCents, method: z.enum(paymentMethods), reference: z.exactOptional(reference) }),
  z.strictObject({ kind: z.literal('charge-off'), ...everyChange }),
  z.strictObject({ kind: z.literal('recovery'), ...everyChange, ...moneyReceived, reference: z.exactOptional(reference) }),
])

export const loanChangeSchema = changesWith(lineOfText(100)).meta({ id: 'LoanChange', examples: [{ id: '0198a1d0-0000-7000-8000-000000000001', kind: 'pause', effectiveOn: '2026-12-01', from: '2026-12-01', to: '2027-01-29', reason: 'Illness' }] })
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
  mayRecord: z.boolean().meta({ description: 'False where it takes a second person' }),
}).meta({ id: 'LoanChangePreview' })
export type ChangePreview = z.output<typeof changePreviewSchema>

export const proposalToMakeSchema = z.strictObject({
  conversationId: z.uuid().exactOptional().meta({ description: 'The talk in which it is offered to her; left out, it waits for a second person of the staff' }), change: loanChangeSchema,
}).meta({ id: 'ProposalToMake' })
export type ProposalToMake = z.output<typeof proposalToMakeSchema>

export const proposalParams = z.object({ loanId: z.uuid(), proposalId: z.uuid() })
export const proposalMovedSchema = z.object({ proposalId: z.uuid(), loanId: z.uuid(), state: z.enum(proposalStates) }).meta({ id: 'ProposalMoved' })
export type ProposalMoved = z.output<typeof proposalMovedSchema>

export const proposalSchema = z.object({
  id: z.uuid(),
  madeAs: z.enum(['borrower', 'officer']),
  madeByName: z.string(),
  state: z.enum(proposalStates),
  change: changesWith(z.string()).meta({ id: 'ProposedChange', description: 'As it would be written down today' }),
  preview: z.object({ before: outlook, after: outlook, costDifferenceCents: amount }).nullable().meta({ description: 'What it would make of the loan; null where it cannot be made (any more), or was decided' }),
  mayAgree: z.boolean().meta({ description: 'Whether it waits for the word of whoever reads this' }),
}).meta({ id: 'ChangeProposal' })
export type ProposalShown = z.output<typeof proposalSchema>

export const waitingChangesSchema = z.object({ proposals: z.array(proposalSchema) }).meta({ id: 'WaitingChanges' })

export const aheadToChooseSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client: names this choice for good' }), ahead: z.enum(aheadChoices) }).meta({ id: 'AheadToChoose' })
export type AheadToChoose = z.output<typeof aheadToChooseSchema>
export const aheadQuery = z.object({ amountCents: z.coerce.number().int().min(1).max(100_000_000).optional().meta({ description: 'The next payment and as much again where it is left out' }) })
export const aheadPreviewSchema = z.object({
  loanId: z.uuid(), ahead: z.enum(aheadChoices).meta({ description: 'As it is now' }),
  choices: z.array(z.object({ ahead: z.enum(aheadChoices), after: outlook, costDifferenceCents: amount })),
}).meta({ id: 'AheadPreview' })
export type AheadPreview = z.output<typeof aheadPreviewSchema>
