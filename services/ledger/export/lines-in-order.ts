import type { EntityManager } from '@mikro-orm/postgresql'

/** One posting as a file of the books shows it: ids and codes, never names of people. */
export interface FileLine {
  account: string
  accountName: string
  loanReference: string | null
  /** Debit positive. */
  amountCents: number
}

export interface FileEntry {
  id: string
  kind: string
  source: string
  effectiveOn: string
  /** The day of its cause; null where that is `effectiveOn`. */
  causeOn: string | null
  /** The day, in the programme's zone, on which it was written down. */
  recordedOn: string
  reversesEntryId: string | null
  lines: FileLine[]
}

/** Which of a book's entries; all where neither day is given. */
export interface Days {
  from?: string | undefined
  through?: string | undefined
  /** `recorded`: each entry is on exactly one day for ever, also a back-dated one. `effective`: the day it counts on. */
  by: 'recorded' | 'effective'
}

const batch = 1_000
const dayOf: Record<Days['by'], string> = { recorded: 'recorded_on', effective: 'effective_on' }

/**
 * Entries with their postings, by effective date and then id, some at a time: a large book does not have to fit in memory.
 * @param em in one transaction that sees one moment (`oneSnapshot`)
 */
export async function* linesInOrder(em: EntityManager, bookId: string, { from, through, by }: Days): AsyncGenerator<FileEntry> {
  const range = [from ?? '-infinity', through ?? 'infinity']
  let after = ['-infinity', '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const entries = await em.execute<FileEntry[]>(
      `select e.id, e.kind, e.source_kind || ' ' || e.source_id as source, e.effective_on as "effectiveOn", e.cause_on as "causeOn",
         e.recorded_on as "recordedOn", e.reverses_entry_id as "reversesEntryId",
         (select jsonb_agg(jsonb_build_object('account', a.code, 'accountName', a.name, 'loanReference', l.reference, 'amountCents', p.amount_cents) order by a.code, p.id)
          from posting p join account a on a.id = p.account_id left join loan l on l.id = p.loan_id where p.entry_id = e.id) as lines
       from (select j.*, (j.recorded_at at time zone g.time_zone)::date as recorded_on
         from journal_entry j join book b on b.id = j.book_id join programme g on g.id = b.programme_id where j.book_id = ?) e
       where (e.effective_on, e.id) > (?::date, ?::uuid) and e.${dayOf[by]} between ?::date and ?::date
       order by e.effective_on, e.id limit ${batch}`,
      [bookId, ...after, ...range],
    )
    yield* entries
    const last = entries.at(-1)
    if (!last || entries.length < batch) return
    after = [last.effectiveOn, last.id]
  }
}
