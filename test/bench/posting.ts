import { randomInt, randomUUID } from 'node:crypto'
import { load, type Ask, type Loaded } from './load.ts'
import { conclude, inTurn, isTiny, medianOf, printPairs, ratioOf, type Turn } from './pairs.ts'
import { makeLimit } from './make-limit.ts'
import { seedLoans } from './seed-loans.ts'
import { onDurablePostgres, startApi, startLimit } from './servers.ts'
import { signIn } from './sign-in.ts'

const atLeast = 0.6
const p99AtMost = 1.5
const connections = 16
const loans = isTiny ? 40 : 20_000
const turnMs = isTiny ? 300 : 6_000
/** Each may call 20,000 times a minute: so many that nobody's limit is met. */
const officers = isTiny ? 2 : 8

/**
 * Payments a second over HTTP, of random loans. Molino's are by transfer: the number of a cash receipt has no gaps, so
 * cash payments of one programme wait for one another's commit, which the limit knows nothing of.
 */
await onDurablePostgres(async ({ molino: database, limit: limitDatabase }) => {
  const { loanIds, officers: emails, today } = await seedLoans(database, { loans, officers })
  await makeLimit(limitDatabase, 'posting-schema.sql', { loans })
  const [api, limitServer] = await Promise.all([startApi(database), startLimit('test/bench/limits/http-posting.ts', limitDatabase)])
  try {
    const cookies = await Promise.all(emails.map((email) => signIn(api.address, email)))
    const taken: { limit: Loaded[]; molino: Loaded[] } = { limit: [], molino: [] }
    const turn = (into: Loaded[], next: (connection: number) => Ask): Turn => async () => {
      const loaded = await load(connections, turnMs, 201, next)
      into.push(loaded)
      return loaded.perSecond
    }
    const pairs = await inTurn(
      turn(taken.limit, () => ({
        url: `${limitServer.address}/loans/${randomInt(1, loans + 1)}/payments`, headers: { 'idempotency-key': randomUUID() }, body: JSON.stringify({ amount: String(randomInt(10, 91)) }),
      })),
      turn(taken.molino, (connection) => ({
        url: `${api.address}/api/loans/${loanIds[randomInt(loanIds.length)]}/payments`,
        headers: { 'idempotency-key': randomUUID(), cookie: cookies[connection % cookies.length] },
        body: JSON.stringify({ id: randomUUID(), amountCents: randomInt(1000, 9001), method: 'transfer', reference: 'ACH 1', receivedOn: today }),
      })),
    )
    printPairs(`payments a second, ${connections} connections`, pairs)
    // The first turns warmed both up and are not counted.
    const p99 = { limit: taken.limit.slice(1).map(({ p99Ms }) => p99Ms), molino: taken.molino.slice(1).map(({ p99Ms }) => p99Ms) }
    printPairs('p99 in milliseconds', p99)
    const errors = [...taken.limit, ...taken.molino].flatMap((loaded) => loaded.errors)
    if (errors.length > 0) process.stdout.write(`${errors.length} errors, the first: ${errors[0]}\n`)
    conclude({
      bench: 'posting', ratio: ratioOf(pairs), pass: ratioOf(pairs) >= atLeast && ratioOf(p99) <= p99AtMost && errors.length === 0, atLeast,
      p99Ratio: Number(ratioOf(p99).toFixed(3)), p99AtMost, errors: errors.length, paymentsPerSecond: Math.round(medianOf(pairs.molino)),
    })
  } finally {
    await Promise.all([api.end(), limitServer.end()])
  }
})
