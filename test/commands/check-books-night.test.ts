import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import { createOrm } from '#db/mikro-orm.config.ts'
import { instantIn } from '#platform/clock/index.ts'
import { inTransaction, systemActor, type Actor, type Context } from '#platform/context/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { checkBooks } from '#infra/books/check-books.ts'
import { lineOf } from '#infra/books/finding.ts'
import { beginDate, closeRange, finishDate, recordPayment } from '#services/loans/index.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'
import { withTriggersOff } from './with-triggers-off.ts'

const today = '2026-11-22'
const lastNight = addDays(today, -1)
/** Padilla Screen Printing is late by more than 90 days. */
const benny = "(select l.id from loan l join application a on a.id = l.application_id where a.business_name = 'Padilla Screen Printing')"

let database: TestDatabase
let owner: MikroORM
let reference: string
beforeAll(async () => {
  database = await createDemoDatabase(new Date(`${today}T19:00:00Z`))
  owner = await createOrm({ url: database.ownerUrl })
  for (const date of [addDays(today, -2), lastNight]) await close(date)
  reference = (await owner.em.fork().execute<{ reference: string }[]>(`select reference from loan where id = ${benny}`))[0]?.reference ?? ''
})
afterAll(async () => {
  await owner.close(true)
  await database.drop()
})

const inMorning = <T>(morning: string, actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T> => (
  inTransaction(owner.em, (em) => work({ em, actor, now: instantIn(morning, '02:00', 'America/Denver'), businessDate: morning, requestId: 'test' }))
)

/** As the night does, in the morning that follows. */
async function close(date: string): Promise<void> {
  const [programme] = await owner.em.fork().execute<{ id: string }[]>('select id from programme')
  const act = <T>(work: (ctx: Context) => Promise<T>): Promise<T> => inMorning(addDays(date, 1), systemActor(programme?.id ?? ''), work)
  for (const range of await act((ctx) => beginDate(ctx, date))) await act((ctx) => closeRange(ctx, date, range))
  await act((ctx) => finishDate(ctx, date))
}

/** What is found once a row was changed. */
async function foundAfter(...statements: string[]): Promise<string[]> {
  let lines: string[] = []
  await withTriggersOff(owner, async (em: EntityManager) => {
    for (const statement of statements) await em.execute(statement)
    lines = (await checkBooks(em)).findings.map(lineOf)
  })
  return lines
}

const lastLineOn = (code: string) => `(select p.id from posting p join account a on a.id = p.account_id where a.code = '${code}' order by p.id desc limit 1)`
const ofBenny = `where loan_id = ${benny} and '${lastNight}' between from_on and through_on`

test('after nights the books of the demo are right, with three loans late, one of them on non-accrual', async () => {
  const { findings } = await checkBooks(owner.em.fork())
  expect(findings.map(lineOf)).toEqual([])
  const late = await owner.em.fork().execute<{ bucket: string; accrues: boolean }[]>('select ageing_bucket(o.days_past_due) as bucket, o.accrues from programme g, loans_on(g.id, ?::date) o where o.days_past_due > 0 order by o.days_past_due', [lastNight])
  expect(late).toEqual([{ bucket: '1-30', accrues: true }, { bucket: '31-60', accrues: true }, { bucket: '91-180', accrues: false }])
})

describe('a figure of a loan that the night told wrongly is found, with the loan, the day and both figures:', () => {
  const figures: [string, string, RegExp][] = [
    ['principal', `principal_cents = principal_cents + 1`, /principal \$[\d,.]+, events say \$[\d,.]+\)$/],
    ['interest', `interest_by_day = array(select day + 1 from unnest(interest_by_day) as day)`, /interest \$[\d,.]+, events say \$[\d,.]+\)$/],
    ['fees', `fees_cents = fees_cents + 1`, /fees \$0\.01, events say \$0\.00\)$/],
    ['what is past due', `past_due_by_day = array(select day + 1 from unnest(past_due_by_day) as day)`, /past due \$[\d,.]+, events say \$[\d,.]+\)$/],
    ['days past due', `days_past_due = days_past_due + 1`, /days past due (\d+), events say \d+\)$/],
    ['that it is not open', `is_open = false`, /not open, events say it was\)$/],
  ]
  test.each(figures)('%s', async (_what, change, detail) => {
    const lines = await foundAfter(`update loan_stretch set ${change} ${ofBenny}`)
    expect(lines.filter((line) => line.startsWith('night-differs'))).toEqual([expect.stringMatching(detail)])
    expect(lines.find((line) => line.startsWith('night-differs'))).toContain(`${reference} was told otherwise by the last night than its events say (${lastNight}: `)
  })

  test('non-accrual of a loan of which nothing is past due', async () => {
    const lines = await foundAfter(`update loan_stretch set accrues = false where '${lastNight}' between from_on and through_on and days_past_due = 0 and is_open`)
    expect(lines).toContainEqual(expect.stringMatching(/^night-differs: .*on non-accrual, events say nothing is past due\)$/))
  })

  test('a loan that was paid off and is told as open', async () => {
    const paidOff = "(select l.id from loan l join application a on a.id = l.application_id where a.business_name = 'Dulces Nohemí')"
    const lines = await foundAfter(
      `insert into loan_stretch select ${paidOff}, from_on, through_on, programme_id, product_version_id, true, accrues, principal_cents, fees_cents, interest_by_day, past_due_by_day, days_past_due, days_grow from loan_stretch ${ofBenny}`,
    )
    expect(lines).toContainEqual(expect.stringMatching(/^night-differs: .*open, events say it was not\)$/))
  })

  test('a night that knew one event less than it says', async () => {
    const lines = await foundAfter(`update loan set aged_sequence = aged_sequence - 1 where id = ${benny}`)
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^night-differs: ${reference} `))])
  })

  test('a loan that no night looked at', async () => {
    const lines = await foundAfter(`delete from loan_stretch where loan_id = ${benny}`, `update loan set aged_version = null, aged_sequence = null, aged_through = null, aged_from = null where id = ${benny}`)
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^night-missing: ${reference} was told by no night \\(${lastNight}, funded `)))
  })
})

describe('what the night booked otherwise than its loans say is found, with account, day and both figures:', () => {
  test.each(['1210', '1215', '1219'])('account %s', async (code) => {
    const lines = await foundAfter(`update posting set amount_cents = amount_cents + 1 where id = ${lastLineOn(code)}`)
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^night-interest-differs: lender ${code} is .* \\(${lastNight}: -?\\d+ cents in the books, its loans say -?\\d+\\)$`)))
  })
})

describe('a portfolio that is not the sum of its loans is found, with its day, product and both figures:', () => {
  test.each([['of the night', lastNight], ['of the morning', today]])('%s', async (_of, day) => {
    const lines = await foundAfter(`update portfolio_day set principal_cents = principal_cents + 1 where business_date = '${day}' and days_past_due > 90`)
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^portfolio-day-differs: \\S+ ${day} has .* \\(monthly-5 version 1, 9\\d days past due: 1 loans, \\d+ cents of principal, \\d+ past due; its loans say 1, \\d+, \\d+\\)$`))])
  })

  test('one that lacks a loan', async () => {
    const lines = await foundAfter(`delete from portfolio_day where business_date = '${lastNight}' and days_past_due > 90`)
    expect(lines).toEqual([expect.stringMatching(/9\d days past due: 0 loans, 0 cents of principal, 0 past due; its loans say 1, \d+, \d+\)$/)])
  })
})

test('money of days that are closed, written down after the night, is told by the next one: nothing is found before or after', async () => {
  const [finance] = await owner.em.fork().execute<Omit<Actor, 'kind' | 'sessionId'>[]>(
    `select person_id as "personId", programme_id as "programmeId", jsonb_build_array(jsonb_build_object('id', id, 'role', role, 'scopeKind', scope_kind, 'scopeId', scope_id, 'approvalLimitCents', approval_limit_cents)) as grants
     from role_grant where role = 'finance' limit 1`,
  )
  if (!finance) throw new Error('the demo has finance')
  const [{ id } = { id: '' }] = await owner.em.fork().execute<{ id: string }[]>(`select ${benny} as id`)
  const paid = { id: randomUUID(), amountCents: 60_000, method: 'transfer' as const, receivedOn: addDays(today, -3) }
  await inMorning(today, { kind: 'person', sessionId: null, ...finance }, (ctx) => recordPayment(ctx, id, paid))
  expect((await checkBooks(owner.em.fork())).findings.map(lineOf)).toEqual([])
  await close(today)
  expect((await checkBooks(owner.em.fork())).findings.map(lineOf)).toEqual([])
})
