import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { MikroORM } from '@mikro-orm/postgresql'
import { createOrm } from '#db/mikro-orm.config.ts'
import { demoPeople, seedDemo, seedEmpty } from '#db/seeders/demo.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'

let database: TestDatabase
let orm: MikroORM
beforeAll(async () => {
  database = await createTestDatabase()
  orm = await createOrm({ url: database.ownerUrl })
})
afterAll(async () => {
  await orm.close(true)
  await database.drop()
})

const ask = <Row>(sql: string, params: unknown[] = []) => orm.em.fork().execute<Row[]>(sql, params)

// Half past midnight in Denver: nothing of the demo may lie in the future.
const now = new Date('2026-11-22T07:30:00Z')
const today = '2026-11-22'

describe('the demo', () => {
  beforeAll(() => seedDemo({ orm, now }))

  test('has two who ask, two officers with their limits, finance and an administrator, each with a password', async () => {
    expect(await ask(
      `select p.email, g.role, g.approval_limit_cents as "limit" from person p join role_grant g on g.person_id = p.id join credential c on c.person_id = p.id
       order by g.role, g.approval_limit_cents, p.email`,
    )).toEqual([
      { email: 'adela@example.org', role: 'administrator', limit: null },
      { email: 'efrain@example.org', role: 'applicant', limit: null },
      { email: 'rosa@example.org', role: 'applicant', limit: null },
      { email: 'patricia@example.org', role: 'finance', limit: null },
      { email: 'teresa@example.org', role: 'officer', limit: 500_000 },
      { email: 'daniel@example.org', role: 'officer', limit: 1_000_000 },
    ])
    expect(demoPeople).toHaveLength(6)
    expect(await ask("select value from programme_setting where key = 'demo-people'")).toEqual([{ value: demoPeople }])
  })

  test('has one application of two people waiting, above the first officer’s limit', async () => {
    expect(await ask(
      `select a.status, a.amount_cents as amount, count(p.joined_at) as joined, a.completed_on as "completedOn"
       from application a join application_party p on p.application_id = a.id where a.status = 'complete' group by a.id`,
    )).toEqual([{ status: 'complete', amount: 800_000, joined: 2, completedOn: addDays(today, -3) }])
  })

  test('has one loan signed and not funded, under an agreement still good for days', async () => {
    const [loan] = await ask<{ goodThrough: string }>(
      `select g.good_through as "goodThrough" from loan l join agreement g on g.loan_id = l.id join signature s on s.agreement_id = g.id
       where l.status = 'signed' and l.disbursed_on is null`,
    )
    expect(loan && loan.goodThrough > addDays(today, 3)).toBe(true)
  })

  test('has one loan half repaid and up to date: six of twelve payments, one of them in cash, one more undone', async () => {
    expect(await ask(
      `select e.kind, y.method, count(*) as times from loan_event e join loan l on l.id = e.loan_id left join payment y on y.event_id = e.id
       where l.status = 'active' group by 1, 2 order by 1, 2`,
    )).toEqual([
      { kind: 'advance', method: null, times: 1 }, { kind: 'payment', method: 'cash', times: 1 }, { kind: 'payment', method: 'check', times: 1 },
      { kind: 'payment', method: 'transfer', times: 5 }, { kind: 'reversal', method: null, times: 1 },
    ])
    const [loan] = await ask<{ principal: number; late: number }>(
      "select principal_outstanding_cents as principal, past_due_cents as late from loan where status = 'active'",
    )
    expect(loan?.late).toBe(0)
    expect(loan?.principal).toBeGreaterThan(250_000 * 0.45)
    expect(loan?.principal).toBeLessThan(250_000 * 0.55)
  })

  test('waits in the outbox for its workflows, and nothing of it is dated after now', async () => {
    expect(await ask('select count(distinct workflow_id) as workflows from outbox where delivered_at is null')).toEqual([{ workflows: 3 }])
    expect(await ask('select 1 from loan_event where effective_on > ?::date or recorded_on > ?::date', [today, today])).toEqual([])
    expect(await ask('select 1 from signature where signed_at > ? union all select 1 from decision where decided_at > ?', [now, now])).toEqual([])
  })

  test('is made once: a second start finds it and changes nothing', async () => {
    const before = await ask('select count(*) as rows, max(id) as last from audit_event')
    expect(await seedDemo({ orm, now: new Date('2026-11-25T18:00:00Z') })).toBe(false)
    expect(await ask('select count(*) as rows, max(id) as last from audit_event')).toEqual(before)
  })
})

test('an empty start has a programme that can lend, and nobody in it; run again it is the same', async () => {
  const empty = await createTestDatabase()
  const owner = await createOrm({ url: empty.ownerUrl })
  const first = await seedEmpty({ orm: owner, now })
  expect(await seedEmpty({ orm: owner, now })).toBe(first)
  const [counts] = await owner.em.fork().execute(
    `select (select count(*) from person) as people, (select count(*) from product_version where status = 'active') as products,
       (select count(*) from account) as accounts, (select count(*) from programme) as programmes`,
  )
  expect(counts).toEqual({ people: 0, products: 2, accounts: 7, programmes: 1 })
  await owner.close(true)
  await empty.drop()
})
