import { z } from 'zod'
import { lineOfText } from '#platform/fields/text.ts'

/** Who looks at the books. */
export const readsBooks = ['finance', 'administrator', 'auditor'] as const

export const bookParams = z.object({ bookCode: z.string().max(60) })
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
  causeOn: z.iso.date().nullable().meta({ description: 'The day of what caused it, where its month was closed already' }),
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

export const csvQuery = z.object({
  from: z.iso.date().optional().meta({ description: 'The first day; from the beginning where it is left out' }),
  through: z.iso.date().optional().meta({ description: 'The last day' }),
  by: z.enum(['recorded', 'effective']).default('recorded').meta({
    description: 'Which day is meant: the one on which it was written down (each posting is in exactly one day’s file, also a back-dated one), or the one on which it counts',
  }),
})

const month = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/).meta({ description: 'YYYY-MM' })
export const closeMonthSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }), month, note: lineOfText(200).optional(),
}).meta({ id: 'CloseMonth', examples: [{ id: '0198a1d0-0000-7000-8000-000000000004', month: '2026-10' }] })
export type CloseMonth = z.output<typeof closeMonthSchema>

export const bookClosedSchema = z.object({
  id: z.uuid(),
  month,
  closedAt: z.iso.datetime(),
  closedBy: z.string(),
  note: z.string().nullable(),
  debitCents: z.int().meta({ description: 'All debits of the book to the end of the month; its credits are as much' }),
}).meta({ id: 'BookClosed' })
export type BookClosed = z.infer<typeof bookClosedSchema>

export const bookClosesSchema = z.object({
  closes: z.array(bookClosedSchema),
  next: z.object({
    month,
    endsOn: z.iso.date(),
    isOver: z.boolean().meta({ description: 'Only then it can be closed' }),
  }).nullable().meta({ description: 'The month to close next; null where nothing was booked yet' }),
}).meta({ id: 'BookCloses' })
export type BookCloses = z.infer<typeof bookClosesSchema>
