import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { MikroORM } from '@mikro-orm/postgresql'
import { fc } from '#test/support/generated-cases.ts'
import { createOrm } from '#db/mikro-orm.config.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { checkBooks } from '#infra/books/check-books.ts'
import { lineOf } from '#infra/books/finding.ts'
import { instantIn } from '#platform/clock/index.ts'
import { inTransaction, type Actor, type Context, type Grant } from '#platform/context/index.ts'
import { ProblemError } from '#platform/errors/index.ts'
import { closeMonth, closes } from '#services/ledger/index.ts'
import { recordPayment, reversePayment } from '#services/loans/index.ts'
import { disburseLoan } from '#services/money/index.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'

const firstDay = '2026-11-22'

let database: TestDatabase
let orm: MikroORM
let patricia: Actor
let today = firstDay
beforeAll(async () => {
  database = await createDemoDatabase(new Date('2026-11-22T19:00:00Z'))
  orm = await createOrm({ url: database.appUrl })
  const [finance] = await orm.em.fork().execute<{ personId: string; programmeId: string; grants: Grant[] }[]>(
    `select person_id as "personId", programme_id as "programmeId", jsonb_build_array(jsonb_build_object('id', id, 'role', role,
       'scopeKind', scope_kind, 'scopeId', scope_id, 'approvalLimitCents', approval_limit_cents)) as grants from role_grant where role = 'finance'`,
  )
  if (!finance) throw new Error('the demo has finance')
  patricia = { kind: 'person', sessionId: null, ...finance }
})
afterAll(async () => {
  await orm.close(true)
  await database.drop()
})

const act = <T>(command: (ctx: Context) => Promise<T>) => inTransaction(orm.em, (em) => command({
  em, actor: patricia, now: instantIn(today, '12:00', 'America/Denver'), businessDate: today, requestId: 'test',
}))
/** Rosa Elena's, of interest by the day, and Efraín's, by its schedule. */
const loanIds = async () => (await orm.em.fork().execute<{ id: string }[]>(
  `select l.id from loan l join application a on a.id = l.application_id where a.business_name in ('Costuras Rosa Elena', 'Tamales El Güero') order by a.business_name`,
)).map(({ id }) => id)
const paymentIds = async (loanId: string) => (
  await orm.em.fork().execute<{ id: string }[]>("select id from loan_event where loan_id = ? and kind = 'payment' order by sequence", [loanId])
).map(({ id }) => id)

/** A refusal is an answer too: nothing must have changed. */
const allowed = (work: Promise<unknown>) => work.catch((error: unknown) => { if (!(error instanceof ProblemError)) throw error })

/** The next month, where it is over. */
async function close(): Promise<void> {
  const { next } = await act((ctx) => closes(ctx, 'lender'))
  if (next) await allowed(act((ctx) => closeMonth(ctx, 'lender', { id: randomUUID(), month: next.month })))
}

const action = fc.oneof(
  fc.record({ kind: fc.constant('pay' as const), loan: fc.nat(1), cents: fc.oneof(fc.integer({ min: 1, max: 30_000 }), fc.constantFrom(5_000, 21_406, 150_000)), daysBack: fc.nat(60) }),
  fc.record({ kind: fc.constant('undo' as const), loan: fc.nat(1), which: fc.nat(30) }),
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 25 }) }),
  fc.record({ kind: fc.constant('close' as const) }),
)

test('whatever is paid, late, early, too much, dated back or undone, whichever months are closed: the books are right', async () => {
  const [, unfunded] = await loanIds()
  await act((ctx) => disburseLoan(ctx, unfunded ?? '', { id: randomUUID(), method: 'check', reference: '1180' }))
  await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 10 }), async (actions) => {
    for (const one of actions) {
      if (one.kind === 'wait') {
        today = addDays(today, one.days)
        continue
      }
      if (one.kind === 'close') {
        await close()
        continue
      }
      const loanId = (await loanIds())[one.loan] ?? ''
      const payments = await paymentIds(loanId)
      if (one.kind === 'pay') {
        await allowed(act((ctx) => recordPayment(ctx, loanId, { id: randomUUID(), amountCents: one.cents, method: 'cash', receivedOn: addDays(today, -one.daysBack) })))
      } else if (payments.length) {
        await allowed(act((ctx) => reversePayment(ctx, loanId, payments[one.which % payments.length] ?? '', { id: randomUUID(), reason: 'Prueba' })))
      }
    }
    expect((await checkBooks(orm.em.fork())).findings.map(lineOf)).toEqual([])
  }), { numRuns: 25 })
}, 120_000)
