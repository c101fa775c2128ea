import { afterAll, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { datesToClose, runEndOfDay } from '#services/loans/index.ts'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { generatedLoans, insertGenerated, writeEvents } from '#test/support/generated-loans.ts'
import { asSystem, atNoonOf, readyToLend } from '#test/support/loans.ts'
import { closeDate } from '#test/support/nights.ts'

const window = { first: '2026-03-02', nights: 12 }
const nights = Array.from({ length: window.nights }, (_, night) => addDays(window.first, night))
const generated = generatedLoans(80, window)
const apps: TestApp[] = []
afterAll(() => Promise.all(apps.map((at) => at.drop())))

async function appWithLoans(): Promise<TestApp> {
  const at = await createTestApp({ now: `${window.first}T19:00:00Z` })
  apps.push(at)
  await readyToLend(at)
  await insertGenerated(at, generated, { borrower: await at.signUp(), officer: await at.asOfficer() })
  // The first date to close is that of the first night, whenever the loans began.
  await asSystem(at, (ctx) => ctx.em.execute("insert into end_of_day (programme_id, business_date, finished_at) values (?, ?::date - 1, ?)", [at.programme.id, window.first, ctx.now], 'run'))
  return at
}

/** Everything that nights tell and book, by what is the same in two databases. */
async function outcome(at: TestApp) {
  const em = at.orm.em.fork()
  return {
    days: await em.execute<unknown[]>(`select l.reference, r.business_date, o.is_open, o.accrues, o.principal_cents, o.interest_cents, o.fees_cents, o.past_due_cents, o.days_past_due
      from end_of_day r cross join lateral loans_on(r.programme_id, r.business_date) o join loan l on l.id = o.loan_id order by 1, 2`),
    portfolio: await em.execute<unknown[]>('select d.business_date, v.version, d.days_past_due, d.loans, d.principal_cents, d.past_due_cents from portfolio_day d join product_version v on v.id = d.product_version_id where d.loans <> 0 order by 1, 2, 3'),
    fees: await em.execute<unknown[]>("select l.reference, e.kind, e.effective_on, e.amount_cents, e.data ->> 'installment' as n from loan_event e join loan l on l.id = e.loan_id where e.kind = 'fee' and e.data ->> 'cause' = 'late-fee' order by 1, 3, 5"),
    books: await em.execute<unknown[]>('select a.code, sum(p.amount_cents)::bigint as cents from posting p join account a on a.id = p.account_id group by 1 order by 1'),
    runs: await em.execute<unknown[]>('select business_date, loans, finished_at is not null as finished from end_of_day order by 1'),
  }
}

/** Everything is known from the beginning, so that nights that come late know no more than others. */
const allKnown = async (at: TestApp) => { for (const date of nights) await writeEvents(at, generated, date) }

/** As `kill -9` of the worker, or of the database, leaves it: connections end in the middle of what they were doing. */
async function killWhile(at: TestApp, work: Promise<unknown>): Promise<'killed' | 'done'> {
  const ended = work.then(() => 'done' as const, () => 'killed' as const)
  const owner = at.orm.em.fork()
  const mine = owner.execute<unknown[]>("select pg_terminate_backend(pid) as ended from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' and usename = current_user")
  await mine.catch(() => undefined)
  return ended
}

test('three missed dates are caught up in order, killed again and again on the way, and the figures are those of nights without accidents', async () => {
  const [calm, rough] = [await appWithLoans(), await appWithLoans()]
  for (const at of [calm, rough]) await allKnown(at)
  for (const date of nights) {
    atNoonOf(calm, addDays(date, 1))
    await closeDate(calm, date)
  }
  let kills = 0
  for (const [index, date] of nights.entries()) {
    // Nights 4, 5 and 6 are missed; the seventh finds four dates to close.
    if ([3, 4, 5].includes(index)) continue
    atNoonOf(rough, addDays(date, 1))
    const missed = await asSystem(rough, datesToClose)
    expect(missed).toEqual(index === 6 ? nights.slice(3, 7) : [date])
    for (const one of missed) {
      for (let attempt = 0; attempt < 3; attempt++) {
        const night = closeDate(rough, one)
        await new Promise((resolve) => { setTimeout(resolve, 5 + 25 * attempt) })
        if (await killWhile(rough, night) === 'killed') kills += 1
      }
      await closeDate(rough, one)
    }
  }
  expect(kills).toBeGreaterThan(5)
  expect(await outcome(rough)).toEqual(await outcome(calm))
}, 240_000)

test('run twice, or by two at once, a date changes nothing', async () => {
  const [at] = apps
  if (!at) throw new Error('the first test made it')
  const before = await outcome(at)
  for (const date of nights.slice(-2)) await Promise.all([closeDate(at, date), closeDate(at, date)])
  expect(await asSystem(at, runEndOfDay)).toEqual([])
  expect(await outcome(at)).toEqual(before)
})
