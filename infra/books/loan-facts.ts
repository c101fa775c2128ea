import type { EntityManager } from '@mikro-orm/postgresql'
import type { Quote } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import type { LoanRecord } from '#services/loans/index.ts'

/** The balances kept beside a loan, by the name of their column. */
export interface Cached {
  principalCents: number
  interestCents: number
  feesCents: number
  creditCents: number
  nextDueOn: string | null
  nextDueCents: number
  pastDueCents: number
  daysPastDue: number
}

/** What the night said of an open loan, in cents: as `loans_on` gives it. */
export interface Told {
  principalCents: number
  interestCents: number
  feesCents: number
  pastDueCents: number
  daysPastDue: number
}

/** A loan at the end of the newest date that was closed. */
export interface Night {
  on: string
  /** Null where no night has looked at it yet: by how many of its events, and from which date on. */
  agedSequence: number | null
  agedFrom: string | null
  /** Null where it was not open by then. */
  told: Told | null
  /** False on non-accrual; null where it was not open. */
  accrues: boolean | null
  /** How many of its events were written down by that day. */
  eventsByThen: number
}

/** Everything that the checks of one loan read. */
export interface LoanFacts {
  record: LoanRecord
  cached: Cached
  balancesAsOf: string | null
  /** The last agreement made; null where there is none. */
  agreement: { terms: Terms; quote: Quote } | null
  /** Σ postings by account code, in cents; accounts at 0 left out. */
  ledger: Record<string, number>
  /** Null where no date was closed yet. */
  night: Night | null
}

const batch = 200

const nightOfLoan = `(select jsonb_build_object('on', r."on", 'agedSequence', l.aged_sequence, 'agedFrom', l.aged_from, 'accrues', o.accrues,
    'told', case when o.is_open then jsonb_build_object('principalCents', o.principal_cents, 'interestCents', o.interest_cents, 'feesCents', o.fees_cents,
      'pastDueCents', o.past_due_cents, 'daysPastDue', o.days_past_due) end,
    'eventsByThen', (select count(*) from loan_event v where v.loan_id = l.id and v.recorded_on <= r."on"))
  from newest r left join lateral (select * from loans_on(l.programme_id, r."on") o where o.loan_id = l.id and o.is_open) o on true
  where r.programme_id = l.programme_id)`

/** All loans, some at a time, in the order of their ids: a large book does not have to fit in memory. */
export async function* loansOf(em: EntityManager): AsyncGenerator<LoanFacts> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const loans = await em.execute<LoanFacts[]>(
      `with newest as materialized (select programme_id, max(business_date) as "on" from end_of_day where finished_at is not null group by 1)
       select loan_record(l.id) as record, l.balances_as_of as "balancesAsOf",
         jsonb_build_object('principalCents', l.principal_outstanding_cents, 'interestCents', l.interest_outstanding_cents,
           'feesCents', l.fees_outstanding_cents, 'creditCents', l.credit_cents, 'nextDueOn', l.next_due_on, 'nextDueCents', l.next_due_cents,
           'pastDueCents', l.past_due_cents, 'daysPastDue', l.days_past_due) as cached,
         (select jsonb_build_object('terms', terms, 'quote', quote) from agreement where loan_id = l.id order by sequence desc limit 1) as agreement,
         coalesce((select jsonb_object_agg(code, sum) from (
           select a.code, sum(p.amount_cents) from posting p join account a on a.id = p.account_id
           where p.loan_id = l.id group by a.code having sum(p.amount_cents) <> 0) as accounts (code, sum)), '{}') as ledger,
         ${nightOfLoan} as night
       from loan l where l.id > ? order by l.id limit ?`, [after, batch],
    )
    yield* loans
    const last = loans.at(-1)
    if (!last || loans.length < batch) return
    after = last.record.id
  }
}
