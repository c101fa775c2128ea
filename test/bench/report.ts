import { Client } from 'pg'
import { limitSql, makeLimit } from './make-limit.ts'
import { conclude, inTurn, isTiny, medianOf, printPairs, ratioOf, type Turn } from './pairs.ts'
import { seedLoans } from './seed-loans.ts'
import { onDurablePostgres, startApi } from './servers.ts'
import { signIn } from './sign-in.ts'

const atMost = 1.2
const loans = isTiny ? 200 : 100_000
const asksInTurn = isTiny ? 2 : 20

/** How late the seeded loans are, as the limit's are: three in ten, by up to 199 days. */
const makeLate = `update loan set days_past_due = case when late.n % 10 < 7 then 0 else late.n % 200 end, past_due_cents = case when late.n % 10 < 7 then 0 else 5000 end
  from (select id, row_number() over () as n from loan) late where late.id = loan.id`

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
  const { officers: [officer = ''] } = await seedLoans(database, { loans, officers: 1 })
  await makeLimit(limitDatabase, 'report-schema.sql', { n: loans })
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(makeLate)
  await owner.query('vacuum full analyze loan')
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
