import { Client } from 'pg'
import { limitSql, makeLimit } from './make-limit.ts'
import { conclude, inTurn, isTiny, medianOf, printPairs, ratioOf, type Turn } from './pairs.ts'
import { seedLoans } from './seed-loans.ts'
import { onDurablePostgres, startApi } from './servers.ts'
import { signIn } from './sign-in.ts'

const atMost = 1.2
const loans = isTiny ? 200 : 100_000
const asksInTurn = isTiny ? 2 : 20

/** Loans that a payment is written down for after the night, before the report is asked for. */
const touchedToday = isTiny ? 2 : 500

/**
 * What the last night left: three loans in ten late, by up to 199 days, as the limit's are, told by stretches; the portfolio of
 * this morning; and loans to which something happened since.
 */
const afterTheNight = `
  with late as (select id, programme_id, product_version_id, principal_outstanding_cents as cents, row_number() over () as n from loan),
    days as (select *, case when n % 10 < 7 then 0 else n % 200 end as days from late)
  insert into loan_stretch (loan_id, from_on, through_on, programme_id, product_version_id, is_open, accrues, principal_cents, fees_cents, interest_by_day, past_due_by_day, days_past_due, days_grow)
    select id, $1::date - 3, $1::date + 20, programme_id, product_version_id, true, true, cents, 0, '{0}', array[case when days = 0 then 0 else 5000 end], greatest(days - 3, 0), days > 3 from days`
const nightIsOver = `insert into end_of_day (programme_id, business_date, finished_at) select id, $1::date - 1, now() from programme`
const morning = `insert into portfolio_day (programme_id, business_date, product_version_id, days_past_due, loans, principal_cents, past_due_cents)
  select (select id from programme), $1::date, product_version_id, days_past_due, count(*), sum(principal_cents), sum(past_due_cents) from loans_on((select id from programme), $1::date) group by 3, 4`
const paidToday = `insert into loan_event (id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents)
  select gen_random_uuid(), id, 2, 'payment', $1::date, $1::date, 100 from loan order by id limit ${touchedToday}`

/** The median time of asking so many times, one after another. Milliseconds. */
const medianMs = (ask: () => Promise<unknown>): Turn => async () => {
  const times: number[] = []
  for (let count = 0; count < asksInTurn; count++) {
    const start = performance.now()
    await ask()
    times.push(performance.now() - start)
  }
  return medianOf(times)
}

/** The endpoint of portfolio at risk, over HTTP and signed in, against the bare query. */
await onDurablePostgres(async ({ molino: database, limit: limitDatabase }) => {
  const { officers: [officer = ''], today } = await seedLoans(database, { loans, officers: 1, newestDaysAgo: 1 })
  await makeLimit(limitDatabase, 'report-schema.sql', { n: loans })
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  for (const sql of [afterTheNight, nightIsOver, morning, paidToday]) await owner.query(sql, [today])
  await owner.query('vacuum analyze')
  await owner.end()
  const [api, sql, limit] = [await startApi(database), await limitSql('report.sql'), new Client({ connectionString: limitDatabase.ownerUrl })]
  await limit.connect()
  try {
    const cookie = await signIn(api.address, officer)
    const pairs = await inTurn(medianMs(() => limit.query(sql)), medianMs(async () => {
      const answer = await fetch(`${api.address}/api/reports/portfolio-at-risk`, { headers: { cookie } })
      if (!answer.ok) throw new Error(`The report answered ${answer.status}`)
      return answer.json()
    }))
    printPairs(`milliseconds a report over ${loans} loans`, pairs)
    conclude({ bench: 'report', ratio: ratioOf(pairs), pass: ratioOf(pairs) <= atMost, atMost })
  } finally {
    await limit.end()
    await api.end()
  }
})
