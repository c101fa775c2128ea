import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { ageingBucketOf } from '#domain/ageing/ageing-bucket.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { balancesOf, datesToClose, loanRecord, runEndOfDay, stateOf } from '#services/loans/index.ts'
import type { EndOfDayRun } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let officer: SignedIn
let finance: SignedIn
let rosa: SignedIn
let guarantor: SignedIn
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  rosa = staysSignedIn(at, await at.signUp())
  guarantor = staysSignedIn(at, await at.signUp())
})
afterAll(() => at.drop())

const lend = (day: string, product: 'monthly-5' | 'weekly-0', more: object = {}) => {
  atNoonOf(at, day)
  return fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: finance, product, installments: product === 'weekly-0' ? 10 : 12, amountCents: 100_000, ...more })
}
const pay = async (loanId: string, amountCents: number, receivedOn: string) => {
  const id = randomUUID()
  const response = await finance.post(`/api/loans/${loanId}/payments`, { id, amountCents, method: 'cash', receivedOn })
  expect(response.statusCode).toBe(201)
  return id
}
const closeThrough = (day: string) => {
  atNoonOf(at, day)
  return asSystem(at, runEndOfDay)
}

interface Snapshot { loan_id: string; business_date: string; principal_outstanding_cents: number; past_due_cents: number; days_past_due: number; bucket: string }
const snapshots = () => at.orm.em.fork().execute<Snapshot[]>('select * from loan_day order by business_date, loan_id')

/** Every snapshot says what the fold says today of that day. */
async function expectSnapshotsToBeTheFold(): Promise<void> {
  const rows = await snapshots()
  const loans = new Map(await Promise.all([...new Set(rows.map((row) => row.loan_id))].map(async (id) => [id, await asSystem(at, (ctx) => loanRecord(ctx, id))] as const)))
  for (const row of rows) {
    const loan = loans.get(row.loan_id)
    const { principalCents, pastDueCents, daysPastDue } = balancesOf(loan ? stateOf(loan, row.business_date) : null, row.business_date)
    expect(row).toEqual({
      loan_id: row.loan_id, business_date: row.business_date, principal_outstanding_cents: principalCents,
      past_due_cents: pastDueCents, days_past_due: daysPastDue, bucket: ageingBucketOf(daysPastDue),
    })
  }
}

/** What the night knows of this morning is the fold's; and so is what is kept beside each loan, of the day it was kept for. */
async function expectBalancesToBeTodays(): Promise<void> {
  const today = at.context({ kind: 'system', personId: null, programmeId: at.programme.id, grants: [], sessionId: null }).businessDate
  const rows = await at.orm.em.fork().execute<{ id: string; kept: object; keptFor: string; told: object }[]>(
    `select l.id, l.balances_as_of as "keptFor",
       jsonb_build_object('principalCents', l.principal_outstanding_cents, 'pastDueCents', l.past_due_cents, 'daysPastDue', l.days_past_due, 'nextDueOn', l.next_due_on) as kept,
       (select jsonb_build_object('principalCents', o.principal_cents, 'interestCents', o.interest_cents, 'feesCents', o.fees_cents, 'pastDueCents', o.past_due_cents, 'daysPastDue', o.days_past_due)
        from loans_on(l.programme_id, ?::date) o where o.loan_id = l.id) as told
     from loan l where l.disbursed_on is not null and l.status = 'active'`, [today],
  )
  for (const row of rows) {
    const record = await asSystem(at, (ctx) => loanRecord(ctx, row.id))
    const { principalCents, interestCents, feesCents, pastDueCents, daysPastDue, nextDueOn } = balancesOf(stateOf(record, today), today)
    expect(row.told).toEqual({ principalCents, interestCents, feesCents, pastDueCents, daysPastDue })
    // Between one due date and the next, none is nearer.
    expect(row.kept).toMatchObject({ nextDueOn })
    const then = balancesOf(stateOf(record, row.keptFor), row.keptFor)
    expect(row.kept).toEqual({ principalCents: then.principalCents, pastDueCents: then.pastDueCents, daysPastDue: then.daysPastDue, nextDueOn: then.nextDueOn })
  }
}

const noticesOf = async (who: SignedIn, loanId: string) => at.orm.em.fork().execute<{ kind: string; on: string; es: string; en: string }[]>(
  `select kind, business_date as "on", subject ->> 'es' as es, subject ->> 'en' as en from notice where person_id = ? and loan_id = ? and kind like 'payment-due%' order by business_date, kind`, [who.personId, loanId],
)

test('a week that nobody closed is caught up in order, every figure the fold’s; and a second run changes nothing', async () => {
  const { loanId } = await lend('2026-01-05', 'weekly-0')
  await lend('2026-01-06', 'monthly-5')
  atNoonOf(at, '2026-01-12')
  await pay(loanId, 10_000, '2026-01-12')
  expect(await closeThrough('2026-01-30')).toEqual(Array.from({ length: 25 }, (_, day) => addDays('2026-01-05', day)))
  await expectSnapshotsToBeTheFold()
  await expectBalancesToBeTodays()
  // The installment of 20 January is late from the 21st: the 19th, its Monday, was a holiday.
  expect((await snapshots()).filter((row) => row.loan_id === loanId && row.bucket !== 'current')[0]).toMatchObject({ business_date: '2026-01-21', days_past_due: 1, past_due_cents: 10_000 })
  const before = { rows: await snapshots(), notices: await noticesOf(rosa, loanId) }
  expect(await asSystem(at, runEndOfDay)).toEqual([])
  expect({ rows: await snapshots(), notices: await noticesOf(rosa, loanId) }).toEqual(before)
})

test('what is due is announced three days before and on its morning, once, in both languages; not what is covered, nor to a guarantor', async () => {
  const { loanId } = await lend('2026-02-02', 'weekly-0', { guarantor })
  for (const day of ['2026-02-06', '2026-02-07', '2026-02-09']) await closeThrough(day)
  expect(await noticesOf(rosa, loanId)).toEqual([
    { kind: 'payment-due-soon', on: '2026-02-06', es: expect.stringContaining('Le toca pagar $100.00'), en: expect.stringContaining('$100.00 to pay') },
    { kind: 'payment-due-today', on: '2026-02-09', es: 'Hoy le toca pagar $100.00', en: 'Today you have $100.00 to pay' },
  ])
  expect(await noticesOf(guarantor, loanId)).toEqual([])
  await pay(loanId, 20_000, '2026-02-09')
  for (const day of ['2026-02-13', '2026-02-17']) await closeThrough(day)
  expect(await noticesOf(rosa, loanId)).toHaveLength(2)
})

test('a reminder whose morning is over is not sent when the date is caught up', async () => {
  const { loanId } = await lend('2026-03-02', 'weekly-0')
  await closeThrough('2026-03-20')
  expect((await noticesOf(rosa, loanId)).map((notice) => notice.on)).toEqual(['2026-03-20'])
})

test('a payment written down late, and one undone, change the snapshots of the days they touch with the next run', async () => {
  const { loanId } = await lend('2026-04-06', 'weekly-0')
  await closeThrough('2026-04-21')
  const daysLate = async () => (await snapshots()).filter((row) => row.loan_id === loanId && row.days_past_due > 0).map((row) => row.business_date)
  expect(await daysLate()).toEqual(['2026-04-14', '2026-04-15', '2026-04-16', '2026-04-17', '2026-04-18', '2026-04-19', '2026-04-20'])
  const payment = await pay(loanId, 10_000, '2026-04-15')
  await closeThrough('2026-04-22')
  expect(await daysLate()).toEqual(['2026-04-14', '2026-04-21'])
  await finance.post(`/api/loans/${loanId}/payments/${payment}/reversal`, { id: randomUUID(), reason: 'no era de ella' })
  await closeThrough('2026-04-23')
  expect(await daysLate()).toHaveLength(9)
  await expectSnapshotsToBeTheFold()
})

test('a loan that is paid off has snapshots for the days it was open, also where that comes to light late, and none after', async () => {
  const { loanId } = await lend('2026-05-04', 'weekly-0')
  const payment = await pay(loanId, 101_000, '2026-05-04')
  await closeThrough('2026-05-06')
  expect((await snapshots()).filter((row) => row.loan_id === loanId)).toEqual([])
  // More than was owed came on its first day, and the day after too much was given back; all of it is undone when days are closed.
  await closeThrough('2026-05-07')
  const change = { id: randomUUID(), reason: 'pagó de más', effectiveOn: '2026-05-05' }
  expect((await finance.post(`/api/loans/${loanId}/changes`, { ...change, kind: 'refund', amountCents: 500, method: 'check', reference: '88' })).statusCode).toBe(201)
  await closeThrough('2026-05-08')
  const undo = async (what: string) => (await finance.post(`/api/loans/${loanId}/${what}/reversal`, { id: randomUUID(), reason: 'no era de ella' })).statusCode
  expect([await undo(`events/${change.id}`), await undo(`events/${payment}`)]).toEqual([201, 201])
  await closeThrough('2026-05-09')
  expect((await snapshots()).filter((row) => row.loan_id === loanId).map((row) => row.business_date)).toEqual(['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08'])
  await expectSnapshotsToBeTheFold()
})

test('staff see what each night did, with the portfolio by age', async () => {
  const { runs } = (await officer.get('/api/end-of-day')).json<{ runs: EndOfDayRun[] }>()
  const [last] = runs
  expect(last).toMatchObject({ businessDate: '2026-05-08', finishedAt: expect.any(String) })
  const rows = (await snapshots()).filter((row) => row.business_date === '2026-05-08')
  expect(last?.loans).toBe(rows.length)
  expect(last?.ageing.reduce((sum, bucket) => sum + bucket.principalCents, 0)).toBe(rows.reduce((sum, row) => sum + row.principal_outstanding_cents, 0))
  expect((await rosa.get('/api/end-of-day')).statusCode).toBe(403)
})

test('today is not closed before it is over', async () => {
  expect(await asSystem(at, datesToClose)).toEqual([])
})
