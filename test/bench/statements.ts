import { Client } from 'pg'
import { createOrm } from '#db/mikro-orm.config.ts'
import { systemActor, type Context } from '#platform/context/index.ts'
import { statement } from '#services/loans/queries/statement.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { placedTexts } from './limits/placed-texts.ts'
import { limitStatement } from './limits/statement.ts'
import { conclude, inTurn, isTiny, printPairs, ratioOf, type Turn } from './pairs.ts'
import { seedLoans } from './seed-loans.ts'
import { onDurablePostgres } from './servers.ts'

const atLeast = 0.8
const loans = 28
/** With the box and the headings that makes three pages. */
const payments = 44
const pages = 3
const turnMs = isTiny ? 200 : 4_000

/** Gives every loan so many payments, on the days since it was paid out. */
async function pay({ ownerUrl }: TestDatabase, today: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`
    with paid as (
      insert into loan_event (id, loan_id, sequence, kind, effective_on, recorded_on, amount_cents)
      select gen_random_uuid(), l.id, n + 1, 'payment', day.day, day.day, 5000 + n
      from loan l, generate_series(1, $1::int) n, lateral (select least(l.disbursed_on + n, $2::date) as day) day returning id, loan_id
    )
    insert into payment (event_id, programme_id, loan_id, method, reference, taken_by)
    select paid.id, l.programme_id, l.id, 'transfer', 'ACH ' || right(paid.id::text, 4), (select id from person limit 1) from paid join loan l on l.id = paid.loan_id`, [payments, today])
  await client.query('vacuum analyze loan_event')
  await client.end()
}

/** Papers a second, one after another. */
const perSecond = (make: (count: number) => Promise<unknown>): Turn => async () => {
  const start = performance.now()
  let made = 0
  while (performance.now() - start < turnMs) await make(made++)
  return made / ((performance.now() - start) / 1000)
}

/** The statement of a loan with its data read, without HTTP, against bare pdfkit writing the same texts. */
await onDurablePostgres(async ({ molino: database }) => {
  const { loanIds, today } = await seedLoans(database, { loans, officers: 1 })
  await pay(database, today)
  const orm = await createOrm({ url: database.appUrl, poolSize: 2 })
  try {
    const [loan] = await orm.em.execute<{ programme: string }[]>('select programme_id as programme from loan limit 1')
    const context = (): Context => ({ em: orm.em.fork(), actor: systemActor(loan?.programme ?? ''), now: new Date(), businessDate: today, requestId: 'bench' })
    const made = (count: number) => statement(context(), loanIds[count % loanIds.length] ?? '', {})
    const placed = await placedTexts(() => made(loanIds.length - 1))
    if (placed.length !== pages) throw new Error(`A statement of ${placed.length} pages is not what is compared.`)
    const pairs = await inTurn(perSecond(() => limitStatement(placed)), perSecond(made))
    printPairs(`statements of ${pages} pages a second, one after another`, pairs)
    conclude({ bench: 'statements', ratio: ratioOf(pairs), pass: ratioOf(pairs) >= atLeast, atLeast })
  } finally {
    await orm.close(true)
  }
})
