import { z } from 'zod'

export const bookParams = z.object({ bookCode: z.string().max(40) })

export const reconciliationSchema = z.object({
  book: z.string(),
  accounts: z.array(z.object({
    code: z.string(),
    name: z.string(),
    loansCents: z.int().meta({ description: 'What all loans come to by their own balances; debit positive' }),
    booksCents: z.int().meta({ description: 'What the account comes to in the general ledger; debit positive' }),
    differenceCents: z.int().meta({ description: 'Books less loans: 0 where they agree' }),
    loansDiffering: z.int().meta({ description: 'Loans whose own balance is not what is booked for them, also where they even out' }),
  })).meta({ description: 'The control accounts: those that are the sum of all loans. None in a book without loans' }),
  agrees: z.boolean().meta({ description: 'No account differs, and no loan' }),
  differing: z.array(z.object({
    loanId: z.uuid(),
    reference: z.string(),
    account: z.string(),
    loanCents: z.int(),
    booksCents: z.int(),
  })).meta({ description: 'The first of the loans that differ' }),
}).meta({ id: 'Reconciliation' })
export type Reconciliation = z.infer<typeof reconciliationSchema>
