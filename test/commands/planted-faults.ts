import type { FindingCode } from '#infra/books/finding.ts'

/** The demo's half-repaid loan, its events and its people, named in SQL. */
const loan = "(select l.id from loan l join application a on a.id = l.application_id where a.business_name = 'Costuras Rosa Elena')"
const payment = `(select id from loan_event where loan_id = ${loan} and kind = 'payment' order by sequence limit 1)`
const entry = `(select id from journal_entry where source_id = ${payment})`
const account = (code: string) => `(select a.id from account a join book b on b.id = a.book_id where b.code = 'lender' and a.code = '${code}')`
const cashLine = `entry_id = ${entry} and account_id = ${account('1010')}`
const otherLine = `id = (select min(id) from posting where entry_id = ${entry} and not (${cashLine}))`
const agreement = `(select id from agreement where loan_id = ${loan})`
const person = (givenNames: string) => `(select id from person where given_names = '${givenNames}')`
const copyOfEvent = (columns: string) => `insert into loan_event (id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents, target_event_id)
  select uuidv7(), loan_id, 10, ${columns} from loan_event where id = ${payment}`

const backedLoan = '(select loan_id from pool_backing limit 1)'
const claimOf = (cents: string, agreedBy = person('Daniel')) => `insert into pool_claim (id, pool_id, loan_id, amount_cents, waterfall, claimed_on, asked_by, agreed_by)
  select uuidv7(), pool_id, loan_id, ${cents}, '[]', backed_on, ${person('Teresa')}, ${agreedBy} from pool_backing limit 1`
const partOf = (cents: string) => `insert into pool_claim_part (claim_id, pledge_id, kind, amount_cents, moved_on)
  select c.id, p.id, 'made', ${cents}, c.claimed_on from pool_claim c join pool_pledge p on p.pool_id = c.pool_id limit 1`

/** What only a night can have told wrongly: see check-books-night.test.ts. */
type OfNight = 'night-differs' | 'night-missing' | 'night-interest-differs' | 'portfolio-day-differs'

/** One fault of each other kind, as the owner of the tables can plant it when triggers are off: statements, in order. */
export const plantedFaults: Record<Exclude<FindingCode, OfNight>, string[]> = {
  'entry-unbalanced': [`update posting set amount_cents = amount_cents + 1 where ${cashLine}`],
  'book-unbalanced': [`update posting set amount_cents = amount_cents + 1 where ${cashLine}`],
  'posting-in-other-book': [
    'insert into book (programme_id, code) select id, \'other\' from programme',
    "insert into account (book_id, code, name, class) select id, '1010', 'Cash', 'asset' from book where code = 'other'",
    `update posting set account_id = (select a.id from account a join book b on b.id = a.book_id where b.code = 'other') where ${cashLine}`,
  ],
  'posting-of-other-loan': [`update posting set loan_id = (select id from loan where status = 'signed') where ${cashLine}`],
  'entry-without-event': [`update journal_entry set source_id = uuidv7() where id = ${entry}`],
  'correction-of-other-entry': [`update journal_entry set reverses_entry_id = ${entry} where reverses_entry_id is not null`],
  'entry-dated-otherwise': [`update journal_entry set effective_on = effective_on + 1 where id = ${entry}`],
  'closed-month-differs': [
    `insert into book_close (id, book_id, month, trial_balance, closed_by, closed_at)
      select uuidv7(), b.id, date_trunc('month', (select effective_on from journal_entry where id = ${entry})), '[{ "code": "1010", "debitCents": 100, "creditCents": 0 }]',
        ${person('Teresa')}, now() from book b where b.code = 'lender'`,
  ],
  'event-sequence-gap': [`update loan_event set sequence = 99 where loan_id = ${loan} and sequence = 9`],
  'event-dated-ahead': [`update loan_event set recorded_on = effective_on - 1 where id = ${payment}`],
  'event-before-funding': [`update loan_event set effective_on = effective_on - 90 where id = ${payment}`],
  'event-unaudited': [`delete from audit_event where detail ->> 'eventId' = ${payment}::text`],
  'reversal-without-target': [`update loan_event set target_event_id = id where kind = 'reversal'`],
  'returned-fee-unfounded': [
    `insert into loan_event (id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents, data)
      select uuidv7(), loan_id, 10, 'fee', effective_on, recorded_on, 100, jsonb_build_object('cause', 'returned-payment', 'forEventId', id) from loan_event where id = ${payment}`,
  ],
  'payment-incomplete': [`delete from payment where event_id = ${payment}`],
  'disbursement-differs': [`delete from disbursement where loan_id = ${loan}`],
  'receipt-numbers-gap': [`update payment set receipt_number = 99 where method = 'cash' and event_id in (select id from loan_event where loan_id = ${loan})`],
  'cash-without-receipt': ['alter table payment drop constraint payment_check', "update payment set method = 'cash' where receipt_number is null"],
  'reference-numbers-gap': ["update loan set reference = 'L-2611-0044' where status = 'signed'"],
  'agreement-sequence-gap': [`update agreement set sequence = 2 where id = ${agreement}`],
  'document-changed': [`update document set content = content || '\\x00' where loan_id = ${loan}`],
  'signature-of-other-paper': [`update signature set document_sha256 = repeat('0', 64) where agreement_id = ${agreement}`],
  'signature-by-stranger': [`update signature set person_id = ${person('Daniel')} where agreement_id = ${agreement}`],
  'signature-missing': [`delete from signature where agreement_id = ${agreement}`],
  'funded-after-good-through': [`update agreement set good_through = '2020-01-01' where id = ${agreement}`],
  'disbursed-by-decider': [`update disbursement set disbursed_by = ${person('Teresa')}`],
  'disbursed-by-party': [`update disbursement set disbursed_by = ${person('Rosa Elena')}`],
  'second-is-first': ['alter table decision drop constraint decision_check', 'update decision set second_by = decided_by'],
  'second-missing': ['update decision set needs_second = true'],
  'decided-by-party': [`update decision set decided_by = ${person('Rosa Elena')} where id = (select decision_id from loan where id = ${loan})`],
  'decided-above-limit': [`update role_grant set approval_limit_cents = 100 where person_id = ${person('Teresa')}`],
  'payment-taken-by-party': [`update payment set taken_by = ${person('Rosa Elena')} where event_id = ${payment}`],
  'loan-without-approval': ["update decision set kind = 'decline'"],
  'loan-parties-differ': [`insert into loan_party (loan_id, person_id, role) values (${loan}, ${person('Efraín')}, 'co-borrower')`],
  'schedule-broken': [`update agreement set quote = jsonb_set(quote, '{installments,0,principalCents}', '1') where id = ${agreement}`],
  'agreement-quote-differs': [`update agreement set quote = jsonb_set(quote, '{annualPercentageRate}', '"4.000"') where id = ${agreement}`],
  'booked-schedule-differs': [`update loan set terms = jsonb_set(terms, '{annualRatePercent}', '"6"') where id = ${loan}`],
  'cached-balance-differs': [`update loan set principal_outstanding_cents = principal_outstanding_cents - 1 where id = ${loan}`],
  'ledger-differs': [`update posting set account_id = ${account('1210')} where ${otherLine}`],
  'allocation-differs': [`update posting set amount_cents = amount_cents + 1 where ${cashLine}`, `update posting set amount_cents = amount_cents - 1 where ${otherLine}`],
  'unfunded-owes': ["update loan set principal_outstanding_cents = 100 where status = 'signed'"],
  'loan-unreadable': [copyOfEvent("'pause', effective_on, recorded_on, null, null")],
  'late-without-case': ['delete from collections_step', 'delete from collections_case'],
  'case-not-wanted': ['update loan set late_since = null where late_since is not null'],
  'circle-event-impossible': [`update circle_event set round = 3 where kind = 'payout' and round = 2`],
  'circle-book-differs': [`update posting set amount_cents = amount_cents * 2 where entry_id = (select j.id from journal_entry j join circle_event e on e.id = j.source_id where e.kind = 'payout' and e.round = 1)`],
  'circle-record-differs': [`update circle set status = 'finished' where status = 'running'`],
  'lottery-differs': [
    `insert into circle_lottery (id, circle_id, commitment, sealed_secret, opened_by, opened_at, member_ids, secret, drawn_at)
      select uuidv7(), id, 'another', '', coordinator_id, now(), '{}', 'this', now() from circle where status = 'running'`,
  ],
  'circle-without-clock': ['delete from circle_cycle'],
  'ladder-step-unfounded': [
    `insert into circle_ladder_step (id, circle_id, member_id, round, step, due_on, came_on)
      select uuidv7(), c.id, m.id, 1, 'reminder', '2026-11-01', '2026-11-01' from circle c join circle_member m on m.circle_id <> c.id where c.status = 'running' limit 1`,
  ],
  'pool-overdrawn': ['update pool_pledge set amount_cents = 100'],
  'claim-differs': [
    claimOf(`(select amount_cents from loan where id = ${backedLoan})`),
    partOf(`-(select amount_cents from loan where id = ${backedLoan})`),
  ],
  'claim-parts-differ': [claimOf('100'), partOf('-99')],
  'pledge-overdrawn': [claimOf('90000000'), partOf('-90000000')],
  'claimed-alone': ['alter table pool_claim drop constraint pool_claim_check', claimOf('100', person('Teresa'))],
  'pool-book-differs': ["update posting set amount_cents = amount_cents * 2 where account_id in (select a.id from account a join book b on b.id = a.book_id where b.code like 'pool-%')"],
  'request-stuck': ["insert into idempotency (actor_id, route, key, request_hash) select id, 'POST /api/loans', uuidv7()::text, '' from person limit 1"],
}
