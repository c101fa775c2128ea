import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { MikroORM } from '@mikro-orm/postgresql'
import { createOrm } from '#db/mikro-orm.config.ts'
import type { PostingLine } from '#domain/ledger/loan-position.ts'
import { type Context, inTransaction, systemActor } from '#platform/context/index.ts'
import { bookEntry, ensureBooks, entries, trialBalance } from '#services/ledger/index.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'

let database: TestDatabase
let orm: MikroORM
let programmeId: string

beforeAll(async () => {
  database = await createTestDatabase()
  orm = await createOrm({ url: database.appUrl, poolSize: 4 })
  const [programme] = await orm.em.fork().execute<{ id: string }[]>("insert into programme (code, name) values ('test', 'Test') returning id")
  if (!programme) throw new Error('a programme')
  programmeId = programme.id
})
afterAll(async () => {
  await orm.close(true)
  await database.drop()
})

const run = <T>(work: (ctx: Context) => Promise<T>) => inTransaction(orm.em, (em) => work({
  em, actor: systemActor(programmeId), now: new Date('2026-11-22T18:00:00Z'), businessDate: '2026-11-22', requestId: 'test',
}))

const advance: PostingLine[] = [{ account: '1200', amountCents: 500_000 }, { account: '1010', amountCents: -500_000 }]
const toBook = (lines: PostingLine[], effectiveOn = '2026-11-22') => ({
  book: 'lender', kind: 'advance', sourceKind: 'test', sourceId: randomUUID(), effectiveOn, lines,
})

test('the books are made once, with the whole chart of accounts, however often they are asked for', async () => {
  await run(ensureBooks)
  await run(ensureBooks)
  const { accounts } = await run((ctx) => trialBalance(ctx, 'lender'))
  expect(accounts.map((account) => account.code)).toEqual(['1010', '1200', '1210', '1215', '1219', '1220', '2100', '3900', '4010', '4020', '4025', '4030', '5010'])
})

test('an entry that balances is booked, and the trial balance on its date shows it while the day before does not', async () => {
  await run((ctx) => bookEntry(ctx, toBook(advance, '2026-11-20')))
  const on = await run((ctx) => trialBalance(ctx, 'lender', '2026-11-20'))
  expect(on.accounts.find((account) => account.code === '1200')).toMatchObject({ debitCents: 500_000, creditCents: 0, balanceCents: 500_000 })
  expect(on).toMatchObject({ debitCents: 500_000, creditCents: 500_000 })
  expect(await run((ctx) => trialBalance(ctx, 'lender', '2026-11-19'))).toMatchObject({ debitCents: 0, creditCents: 0 })
})

test('the database refuses an entry that does not balance, one with a single line and one on an account that is not in the book', async () => {
  const uneven: PostingLine[] = [{ account: '1200', amountCents: 500_000 }, { account: '1010', amountCents: -499_999 }]
  await expect(run((ctx) => bookEntry(ctx, toBook(uneven)))).rejects.toThrow('does not balance')
  await expect(run((ctx) => bookEntry(ctx, toBook([])))).rejects.toThrow('does not balance')
  await expect(run((ctx) => bookEntry(ctx, { ...toBook(advance), book: 'nobody' }))).rejects.toThrow('query returned no rows')
})

test('the same source is booked once: the second entry of its kind is refused', async () => {
  const entry = toBook(advance)
  await run((ctx) => bookEntry(ctx, entry))
  await expect(run((ctx) => bookEntry(ctx, entry))).rejects.toThrow('unique')
})

test('entries come newest first with their postings, a page at a time', async () => {
  const first = await run((ctx) => bookEntry(ctx, toBook(advance)))
  const second = await run((ctx) => bookEntry(ctx, toBook(advance)))
  const [newest] = await run((ctx) => entries(ctx, 'lender', { limit: 1 }))
  expect(newest).toMatchObject({ id: second, postings: [{ account: '1010', amountCents: -500_000 }, { account: '1200', amountCents: 500_000 }] })
  const [next] = await run((ctx) => entries(ctx, 'lender', { limit: 1, before: second }))
  expect(next?.id).toBe(first)
})

test('a book that the programme does not keep is not found', async () => {
  await expect(run((ctx) => trialBalance(ctx, 'pool'))).rejects.toMatchObject({ code: 'not-found' })
  await expect(run((ctx) => entries(ctx, 'pool', { limit: 1 }))).rejects.toMatchObject({ code: 'not-found' })
})
