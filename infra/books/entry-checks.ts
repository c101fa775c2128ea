import type { SqlCheck } from './sql-check.ts'

/** Σ debits = Σ credits in every entry and in every book, and every line where it belongs. */
export const entryChecks: readonly SqlCheck[] = [
  {
    code: 'entry-unbalanced',
    sql: `select e.id::text as subject, format('%s lines, sum %s cents', count(p.id), coalesce(sum(p.amount_cents), 0)) as detail
      from journal_entry e left join posting p on p.entry_id = e.id
      group by e.id having coalesce(sum(p.amount_cents), 0) <> 0 or count(p.id) < 2`,
  },
  {
    code: 'book-unbalanced',
    sql: `select b.code as subject, format('sum %s cents', sum(p.amount_cents)) as detail
      from posting p join account a on a.id = p.account_id join book b on b.id = a.book_id group by b.id having sum(p.amount_cents) <> 0`,
  },
  {
    code: 'posting-in-other-book',
    sql: `select p.id::text as subject, 'entry ' || e.id as detail
      from posting p join journal_entry e on e.id = p.entry_id join account a on a.id = p.account_id where a.book_id <> e.book_id`,
  },
  {
    code: 'posting-of-other-loan',
    sql: `select p.id::text as subject, 'event ' || v.id as detail
      from posting p join journal_entry e on e.id = p.entry_id join loan_event v on v.id = e.source_id
      where e.source_kind = 'loan-event' and p.loan_id is distinct from v.loan_id`,
  },
  {
    code: 'entry-without-event',
    sql: `select e.id::text as subject, e.source_id::text as detail
      from journal_entry e left join loan_event v on v.id = e.source_id where e.source_kind = 'loan-event' and v.id is null`,
  },
  {
    code: 'correction-of-other-entry',
    sql: `select e.id::text as subject, e.reverses_entry_id::text as detail
      from journal_entry e join journal_entry corrected on corrected.id = e.reverses_entry_id
      left join loan_event v on e.source_kind = 'loan-event' and v.id = e.source_id
      where corrected.book_id <> e.book_id or corrected.id = e.id or (v.id is not null and corrected.source_id is distinct from v.target_event_id)`,
  },
]
