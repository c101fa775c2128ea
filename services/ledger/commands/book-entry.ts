import type { Context } from '#platform/context/index.ts'

export interface EntryToBook {
  book: string
  /** What happened, e.g. 'payment'. One entry per source and kind: the same one twice is refused. */
  kind: string
  sourceKind: string
  sourceId: string
  /** The day of what caused it; in a closed month it is booked on the first open day and names this one. */
  effectiveOn: string
  /** The entry that this one corrects. */
  reversesEntryId?: string | undefined
  loanId?: string
  /** At least two, summing to zero; debit positive; by the codes of the book's own accounts. */
  lines: readonly { account: string; amountCents: number }[]
}

/**
 * Books one entry with its postings, for good. A money event of a loan is booked by `record_loan_events`, in the same
 * statement as the event; this is for whoever books anything else.
 * @returns the entry's id
 * @throws where the book or an account does not exist; at commit, by the database, where the lines do not sum to zero
 */
export async function bookEntry(ctx: Context, entry: EntryToBook): Promise<string> {
  const lines = entry.lines.map((line) => ({ account: line.account, amount_cents: line.amountCents }))
  const [row] = await ctx.em.execute<{ id: string }[]>(
    'select book_entry(?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?::jsonb) as id',
    [
      ctx.actor.programmeId, entry.book, entry.kind, entry.sourceKind, entry.sourceId, entry.effectiveOn, ctx.actor.personId,
      entry.reversesEntryId ?? null, entry.loanId ?? null, JSON.stringify(lines),
    ],
  )
  if (!row) throw new Error('book_entry gave no id')
  return row.id
}
