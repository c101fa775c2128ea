import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { MikroORM } from '@mikro-orm/postgresql'
import { createOrm } from '#db/mikro-orm.config.ts'
import { demoPeople, seedDemo, seedEmpty } from '#db/seeders/demo.ts'
import { stateOf, type LoanRecord } from '#services/loans/index.ts'
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

  test('has those who work here with their limits, and everybody who asks, each with an address that receives no mail', async () => {
    expect(await ask(
      `select p.email, g.role, g.approval_limit_cents as "limit" from person p join role_grant g on g.person_id = p.id
       where g.role not in ('applicant', 'member') order by g.role, g.approval_limit_cents, p.email`,
    )).toEqual([
      { email: 'adela@example.org', role: 'administrator', limit: null },
      { email: 'lucia@example.org', role: 'coach', limit: null },
      { email: 'mercedes@example.org', role: 'coordinator', limit: null },
      { email: 'patricia@example.org', role: 'finance', limit: null },
      { email: 'teresa@example.org', role: 'officer', limit: 500_000 },
      { email: 'daniel@example.org', role: 'officer', limit: 1_000_000 },
      { email: 'benito@example.org', role: 'partner', limit: null },
      { email: 'joyce@example.org', role: 'partner', limit: null },
    ])
    expect(await ask("select 1 from person where email not like '%@example.org'")).toEqual([])
    expect(await ask("select value from programme_setting where key = 'demo-people'")).toEqual([{ value: demoPeople }])
  })

  test('has somebody at every stage of asking', async () => {
    expect(await ask('select status, count(*) as cases from application group by 1 order by 1')).toEqual([
      { status: 'approved', cases: 12 }, { status: 'complete', cases: 6 }, { status: 'countered', cases: 1 }, { status: 'declined', cases: 1 },
      { status: 'draft', cases: 2 }, { status: 'incomplete', cases: 5 }, { status: 'proposed', cases: 1 }, { status: 'withdrawn', cases: 1 },
    ])
    expect(await ask('select status, count(*) as loans from loan group by 1 order by 1')).toEqual([
      { status: 'active', loans: 9 }, { status: 'approved', loans: 1 }, { status: 'paid-off', loans: 1 }, { status: 'signed', loans: 1 },
    ])
  })

  test('has one decision that the law wants by tomorrow', async () => {
    expect(await ask("select business_name as business from application where status = 'complete' and completed_on = ?::date", [addDays(today, -29)])).toEqual([{ business: 'Rosas de la Plaza' }])
  })

  test('has one application of two people, above the first officer’s limit, and one of two sisters-in-law that waits for the second yes', async () => {
    expect(await ask(
      `select a.status, a.amount_cents as amount, a.completed_on as "completedOn"
       from application a join application_party p on p.application_id = a.id where p.joined_at is not null group by a.id having count(*) = 2 order by a.status`,
    )).toEqual([
      { status: 'complete', amount: 800_000, completedOn: addDays(today, -3) }, { status: 'proposed', amount: 950_000, completedOn: addDays(today, -13) },
    ])
  })

  test.each([[12], [45], [95]])('has one loan %s days late, or a weekend more', async (days) => {
    const loans = await ask<{ record: LoanRecord }>("select loan_record(id) as record from loan where status = 'active'")
    const late = loans.map(({ record }) => stateOf(record, today)?.daysPastDue ?? 0)
    expect(late.filter((one) => one >= days && one <= days + 4)).toHaveLength(1)
  })

  test('has two partners: one is asked, one’s word made a file complete without peers, and behind a funded loan stands the pool of three', async () => {
    expect(await ask(
      `select p.name, e.status, a.status as application, (select count(*) from vouch v where v.application_id = a.id) as vouches, b.pool_id is not null as backed
       from endorsement e join partner p on p.id = e.partner_id join application a on a.id = e.application_id
       left join loan l on l.application_id = a.id left join pool_backing b on b.loan_id = l.id order by e.requested_on desc`,
    )).toEqual([
      { name: 'Mercado La Acequia', status: 'requested', application: 'incomplete', vouches: 0, backed: false },
      { name: 'Parroquia Santa Rita', status: 'endorsed', application: 'complete', vouches: 0, backed: false },
      { name: 'Mercado La Acequia', status: 'endorsed', application: 'approved', vouches: 0, backed: true },
    ])
    expect(await ask(
      'select source_kind as source, amount_cents as amount, sum(amount_cents) over ()::int as whole from pool_pledge order by amount_cents',
    )).toEqual([
      { source: 'partner', amount: 600_000, whole: 6_000_000 }, { source: 'lender', amount: 1_200_000, whole: 6_000_000 }, { source: 'philanthropy', amount: 4_200_000, whole: 6_000_000 },
    ])
  })

  test('has two circles: one in its fourth round, where one has not paid yet, and one that waits for its last member', async () => {
    expect(await ask(
      `select c.name, c.status, c.member_count as places, (select count(*) from circle_member m where m.circle_id = c.id and m.joined_at is not null) as joined,
         (select jsonb_object_agg(round, paid) from (
            select round, count(*) as paid from circle_event e where e.circle_id = c.id and e.kind = 'contribution' group by 1) as rounds) as paid
       from circle c order by c.status desc`,
    )).toEqual([
      { name: 'Las Comadres del South Valley', status: 'running', places: 7, joined: 7, paid: { 1: 7, 2: 7, 3: 7, 4: 6 } },
      { name: 'Tanda de la Calle Cuarta', status: 'forming', places: 6, joined: 5, paid: null },
    ])
    expect(await ask('select 1 from circle_event where effective_on > ?::date', [today])).toEqual([])
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
       join application a on a.id = l.application_id where a.business_name = 'Costuras Rosa Elena' group by 1, 2 order by 1, 2`,
    )).toEqual([
      { kind: 'advance', method: null, times: 1 }, { kind: 'payment', method: 'cash', times: 1 }, { kind: 'payment', method: 'check', times: 1 },
      { kind: 'payment', method: 'transfer', times: 5 }, { kind: 'reversal', method: null, times: 1 },
    ])
    const [loan] = await ask<{ principal: number; late: number }>(
      "select l.principal_outstanding_cents as principal, l.past_due_cents as late from loan l join application a on a.id = l.application_id where a.business_name = 'Costuras Rosa Elena'",
    )
    expect(loan?.late).toBe(0)
    expect(loan?.principal).toBeGreaterThan(250_000 * 0.45)
    expect(loan?.principal).toBeLessThan(250_000 * 0.55)
  })

  test('waits in the outbox for its workflows, and nothing of it is dated after now', async () => {
    expect(await ask('select count(distinct workflow_id) as workflows from outbox where delivered_at is null')).toEqual([{ workflows: 43 }])
    expect(await ask('select 1 from loan_event where effective_on > ?::date or recorded_on > ?::date', [today, today])).toEqual([])
    expect(await ask('select 1 from signature where signed_at > ? union all select 1 from decision where decided_at > ?', [now, now])).toEqual([])
  })

  test('is made once: a second start finds it and changes nothing', async () => {
    const before = await ask('select count(*) as rows, max(id) as last from audit_event')
    expect(await seedDemo({ orm, now: new Date('2026-11-25T18:00:00Z') })).toBe(false)
    expect(await ask('select count(*) as rows, max(id) as last from audit_event')).toEqual(before)
  })
})

test('the demo of one day is the same at every hour of it', async () => {
  const evening = await createTestDatabase()
  const owner = await createOrm({ url: evening.ownerUrl })
  try {
    await seedDemo({ orm: owner, now: new Date('2026-11-23T03:40:00Z') })
    expect(await figuresOf(owner)).toEqual(await figuresOf(orm))
  } finally {
    await owner.close(true)
    await evening.drop()
  }
})

/** What a page of the demo shows, and the addresses it is shown at. */
const figuresOf = (of: MikroORM) => of.em.fork().execute(
  `select 'loan' as what, l.reference as name, jsonb_build_array(l.status, l.amount_cents, l.principal_outstanding_cents, l.past_due_cents, l.disbursed_on,
     (select jsonb_agg(jsonb_build_array(e.kind, e.effective_on, e.amount_cents) order by e.effective_on, e.kind, e.amount_cents) from loan_event e where e.loan_id = l.id)) as figures
   from loan l
   union all select 'application', id::text, jsonb_build_array(reference, status, amount_cents, received_on, completed_on) from application
   union all select 'person', email, jsonb_build_array(given_names, family_names, phone, locale) from person
   union all select 'circle', id::text, jsonb_build_array(name, status, start_on, member_count) from circle
   union all select 'pledge', null, jsonb_build_array(source, amount_cents) from pool_pledge
   order by 1, 2, 3`,
)

test('an empty start has a programme that can lend, and nobody in it; run again it is the same', async () => {
  const empty = await createTestDatabase()
  const owner = await createOrm({ url: empty.ownerUrl })
  const first = await seedEmpty({ orm: owner, now })
  expect(await seedEmpty({ orm: owner, now })).toBe(first)
  const [counts] = await owner.em.fork().execute(
    `select (select count(*) from person) as people, (select count(*) from product_version where status = 'active') as products,
       (select count(*) from account) as accounts, (select count(*) from programme) as programmes`,
  )
  expect(counts).toEqual({ people: 0, products: 2, accounts: 13, programmes: 1 })
  await owner.close(true)
  await empty.drop()
})
