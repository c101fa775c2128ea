import { randomInt, randomUUID } from 'node:crypto'
import { Client, Pool } from 'pg'
import { load, type Ask } from './load.ts'
import { makeLimit, limitSql } from './make-limit.ts'
import { conclude, inTurn, isTiny, medianOf, printPairs, ratioOf, type Turn } from './pairs.ts'
import { seedCircle } from './seed-circle.ts'
import { seedLoans } from './seed-loans.ts'
import { onDurablePostgres, startApi } from './servers.ts'
import { signIn } from './sign-in.ts'

const atLeast = 0.3
const timesPostingAtLeast = 4
const members = 30
const connections = 8
/** Of `bench:posting`. */
const postingConnections = 16
const loans = isTiny ? 60 : 21_000
const turnMs = isTiny ? 300 : 5_000
const officers = isTiny ? 2 : 8

const paid = () => ({ id: randomUUID(), amountCents: randomInt(1000, 9001), method: 'transfer', reference: 'ACH 1' })

/** Sheets a second of the limit: its function called by so many connections, without HTTP. */
async function limitSheets(pool: Pool): Promise<number> {
  const start = performance.now()
  let sheets = 0
  await Promise.all(Array.from({ length: connections }, async () => {
    while (performance.now() - start < turnMs) {
      const first = randomInt(loans / members) * members + 1
      await pool.query({ name: 'sheet', text: 'select post.post_sheet($1, 50)', values: [Array.from({ length: members }, (_, place) => first + place)] })
      sheets += 1
    }
  }))
  return sheets / ((performance.now() - start) / 1000)
}

await onDurablePostgres(async ({ molino: database, limit: limitDatabase }) => {
  const { officers: emails, today } = await seedLoans(database, { loans, officers })
  const { circleId, meetings } = await seedCircle(database, members)
  await makeLimit(limitDatabase, 'posting-schema.sql', { loans })
  const owner = new Client({ connectionString: limitDatabase.ownerUrl })
  await owner.connect()
  await owner.query(await limitSql('sheet.sql'))
  await owner.end()
  const [api, pool] = [await startApi(database), new Pool({ connectionString: limitDatabase.ownerUrl, max: connections })]
  try {
    const cookies = await Promise.all(emails.map((email) => signIn(api.address, email)))
    const errors: string[] = []
    const turn = (lines: number, busy: number, next: (connection: number) => Ask): Turn => async () => {
      const loaded = await load(busy, turnMs, 201, next)
      errors.push(...loaded.errors)
      return loaded.perSecond * lines
    }
    const headers = (connection: number) => ({ 'idempotency-key': randomUUID(), cookie: cookies[connection % cookies.length] })
    const meeting = (): readonly string[] => meetings[randomInt(meetings.length)] ?? []
    const sheets = turn(members, connections, (connection) => ({
      url: `${api.address}/api/circles/${circleId}/sheets`, headers: headers(connection),
      body: JSON.stringify({ receivedOn: today, lines: meeting().map((loanId) => ({ loanId, ...paid() })) }),
    }))
    const pairs = await inTurn(async () => await limitSheets(pool) * members, sheets)
    printPairs(`payments a second in sheets of ${members}, ${connections} connections`, pairs)
    const beside = await inTurn(turn(1, postingConnections, (connection) => ({
      url: `${api.address}/api/loans/${meeting()[randomInt(members)]}/payments`, headers: headers(connection), body: JSON.stringify({ ...paid(), receivedOn: today }),
    })), sheets)
    printPairs(`the same beside payments sent one by one over ${postingConnections} connections (above: those)`, beside)
    if (errors.length > 0) process.stdout.write(`${errors.length} errors, the first: ${errors[0]}\n`)
    conclude({
      bench: 'sheet', ratio: ratioOf(pairs), pass: ratioOf(pairs) >= atLeast && ratioOf(beside) >= timesPostingAtLeast && errors.length === 0, atLeast,
      timesPosting: Number(ratioOf(beside).toFixed(2)), timesPostingAtLeast, errors: errors.length, paymentsPerSecond: Math.round(medianOf(pairs.molino)),
    })
  } finally {
    await pool.end()
    await api.end()
  }
})
