import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { ageingBucketOf } from '#domain/ageing/ageing-bucket.ts'
import { eventsThatHappened } from '#domain/loan/event-order.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { lateFeeSteps } from '#domain/loan/late-fees.ts'
import { stretchesOf } from '#domain/loan/stretch.ts'
import { historyOf, type LoanRecord } from '#services/loans/index.ts'
import { loansOf } from '#infra/books/loan-facts.ts'
import { nightChecks } from '#infra/books/night-checks.ts'
import { nightFindings } from '#infra/books/night-of-loan.ts'
import { runSqlCheck } from '#infra/books/sql-check.ts'
import { dayCounts } from '#domain/rate/day-count.ts'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { generatedLoans, insertGenerated, writeEvents } from '#test/support/generated-loans.ts'
import { atNoonOf, readyToLend } from '#test/support/loans.ts'
import { closeDate } from '#test/support/nights.ts'

const window = { first: '2026-03-02', nights: 40 }
const last = addDays(window.first, window.nights - 1)
const generated = generatedLoans(1000, window)
const nights = Array.from({ length: window.nights }, (_, night) => addDays(window.first, night))
const funded = (record: LoanRecord): string => record.disbursedOn ?? ''

let at: TestApp
let records: LoanRecord[]
beforeAll(async () => {
  at = await createTestApp({ now: `${window.first}T19:00:00Z` })
  await readyToLend(at)
  await insertGenerated(at, generated, { borrower: await at.signUp(), officer: await at.asOfficer() })
  for (const date of nights) {
    await writeEvents(at, generated, date)
    atNoonOf(at, addDays(date, 1))
    await closeDate(at, date)
  }
  records = (await at.orm.em.fork().execute<{ record: LoanRecord }[]>("select loan_record(id) as record from loan where reference like 'G-%' order by reference")).map(({ record }) => record)
}, 400_000)
afterAll(() => at.drop())

interface Told { loan: string; on: string; isOpen: boolean; accrues: boolean; principalCents: number; interestCents: number; feesCents: number; pastDueCents: number; daysPastDue: number; bucket: string }
const told = (): Promise<Told[]> => at.orm.em.fork().execute<Told[]>(
  `select o.loan_id as loan, r.business_date as on, o.is_open as "isOpen", o.accrues, o.principal_cents as "principalCents", o.interest_cents as "interestCents", o.fees_cents as "feesCents",
     o.past_due_cents as "pastDueCents", o.days_past_due as "daysPastDue", ageing_bucket(o.days_past_due) as bucket
   from end_of_day r cross join lateral loans_on(r.programme_id, r.business_date) o`,
)

test('for 1,000 generated loans every figure that the nights told is the fold’s, per loan and day, for every day count and both kinds of interest', async () => {
  const byLoanAndDay = new Map((await told()).map((row) => [`${row.loan} ${row.on}`, row]))
  let compared = 0
  for (const record of records) {
    for (const on of nights.filter((night) => night >= funded(record))) {
      const { status, outstanding: { principalCents, interestCents, feesCents }, pastDueCents, daysPastDue } = foldLoan(historyOf(record, on))
      const { loan: _loan, accrues: _accrues, ...row } = byLoanAndDay.get(`${record.id} ${on}`) ?? { isOpen: false }
      const folded = { on, isOpen: true, principalCents, interestCents, feesCents, pastDueCents, daysPastDue, bucket: ageingBucketOf(daysPastDue) }
      expect(row.isOpen ? row : null).toEqual(status === 'active' ? folded : null)
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(30_000)
  expect(new Set(records.map(({ terms }) => terms.dayCount))).toEqual(new Set(dayCounts))
}, 200_000)

test('whether interest is income as it accrues is what the rule says of the whole life since the first night', async () => {
  const byLoan = new Map((await told()).filter(({ on, isOpen }) => on === last && isOpen).map((row) => [row.loan, row.accrues]))
  for (const record of records.filter(({ id }) => byLoan.has(id))) {
    const first = funded(record) > window.first ? funded(record) : window.first
    const rules = { nonAccrualAfterDays: 90, graceDays: null }
    const { stretch } = stretchesOf(historyOf(record, last), first, last, false, rules).find((one) => one.stretch.through >= last) ?? {}
    expect({ loan: record.reference, accrues: byLoan.get(record.id) }).toEqual({ loan: record.reference, accrues: stretch?.accrues })
  }
}, 100_000)

test('late fees that stand are those that the rule asks for by all that came to light', () => {
  for (const record of records) {
    const { lateFee } = record
    const history = historyOf(record, last)
    const isLateFee = new Set(record.events.filter(({ data }) => data.cause === 'late-fee').map(({ id }) => id))
    const known = new Set(record.events.filter(({ data }) => data.cause !== undefined).map(({ id }) => id))
    const standing = eventsThatHappened(history.events).filter(({ id }) => isLateFee.has(id)).map(({ id }) => record.events.find((event) => event.id === id)?.data.installment)
    const first = funded(record) > window.first ? funded(record) : window.first
    const free = { ...history, events: history.events.filter(({ id }) => !known.has(id)) }
    const asked = lateFee ? lateFeeSteps(free, lateFee, [], { from: first, through: last, again: false }).map(({ installment }) => installment) : []
    expect({ loan: record.reference, fees: new Set(standing), once: standing.length }).toEqual({ loan: record.reference, fees: new Set(asked), once: asked.length })
  }
}, 100_000)

test('interest in the books is what the loans owe of it, and the portfolio of every day is its loans', async () => {
  const em = at.orm.em.fork()
  const booked = await em.execute<{ code: string; cents: number }[]>("select a.code, sum(p.amount_cents)::bigint as cents from posting p join account a on a.id = p.account_id where a.code in ('1210', '1215', '1219') group by 1 order by 1")
  const atEnd = (await told()).filter(({ on, isOpen }) => on === last && isOpen)
  const sum = (accrues: boolean) => atEnd.filter((row) => row.accrues === accrues).reduce((cents, row) => cents + row.interestCents, 0)
  expect(booked).toEqual([{ code: '1210', cents: sum(true) }, { code: '1215', cents: sum(false) }, { code: '1219', cents: -sum(false) }])
  const differing = await em.execute<unknown[]>(
    `select coalesce(d.business_date, o.on) as day, d.*, o.* from (select * from portfolio_day where loans <> 0 and business_date <= ?::date) d full join (
       select r.business_date as on, o.product_version_id, o.days_past_due, count(*) as loans, sum(o.principal_cents) as principal, sum(o.past_due_cents) as past_due
       from end_of_day r cross join lateral loans_on(r.programme_id, r.business_date) o where o.is_open group by 1, 2, 3) o
       on o.on = d.business_date and o.product_version_id = d.product_version_id and o.days_past_due = d.days_past_due
     where (d.loans, d.principal_cents, d.past_due_cents) is distinct from (o.loans::integer, o.principal::bigint, o.past_due::bigint)`, [last],
  )
  expect(differing).toEqual([])
})

test('check:books, asked of the last night, finds nothing', async () => {
  const em = at.orm.em.fork()
  const found: unknown[] = []
  let loans = 0
  for await (const loan of loansOf(em)) {
    found.push(...nightFindings(loan))
    loans += 1
  }
  for (const check of nightChecks) found.push(...await runSqlCheck(em, check))
  expect({ loans, found }).toEqual({ loans: generated.length, found: [] })
}, 100_000)

test('what a late event changed of interest already booked names the event and its day', async () => {
  const corrections = await at.orm.em.fork().execute<{ isThere: boolean; sameDay: boolean }[]>(
    `select v.id is not null as "isThere", e.effective_on <= v.recorded_on as "sameDay" from journal_entry e left join loan_event v on v.id = e.source_id where e.source_kind = 'accrual-of-event'`,
  )
  expect(corrections.length).toBeGreaterThan(10)
  expect(corrections.every(({ isThere, sameDay }) => isThere && sameDay)).toBe(true)
})
