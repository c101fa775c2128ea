import { z } from 'zod'

export const bookParams = z.object({ bookCode: z.string().max(40) })
export const trialBalanceQuery = z.object({ on: z.iso.date().optional() })
export const entriesQuery = z.object({
  loanId: z.uuid().optional(),
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const trialBalanceSchema = z.object({
  book: z.string(),
  on: z.iso.date(),
  accounts: z.array(z.object({
    code: z.string(),
    name: z.string(),
    class: z.enum(['asset', 'liability', 'equity', 'income', 'expense']),
    debitCents: z.int(),
    creditCents: z.int(),
    balanceCents: z.int().meta({ description: 'Debit positive' }),
  })),
  debitCents: z.int(),
  creditCents: z.int(),
}).meta({ id: 'TrialBalance' })
export type TrialBalance = z.infer<typeof trialBalanceSchema>

export const entrySchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  sourceKind: z.string(),
  sourceId: z.uuid(),
  effectiveOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.uuid().nullable(),
  reversesEntryId: z.uuid().nullable(),
  postings: z.array(z.object({
    account: z.string(),
    loanId: z.uuid().nullable(),
    amountCents: z.int().meta({ description: 'Debit positive, credit negative' }),
  })),
}).meta({ id: 'JournalEntry' })
export type Entry = z.infer<typeof entrySchema>
export const entriesAnswer = z.object({ entries: z.array(entrySchema) }).meta({ id: 'JournalEntries' })
