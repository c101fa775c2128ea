import { Client } from 'pg'
import { createOrm } from '#db/mikro-orm.config.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Dependencies } from '#platform/dependencies.ts'
import { runAsSystem } from '#platform/context/index.ts'
import { beginDate, closeRange, finishDate } from '#services/loans/index.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { limitSql, makeLimit } from './make-limit.ts'
import { conclude, inTurn, isTiny, medianOf, printPairs, ratioOf, type Pairs } from './pairs.ts'
import { payInstallments } from './pay-installments.ts'
import { seedLoans } from './seed-loans.ts'
import { onDurablePostgres, poolSize, type Databases } from './servers.ts'

const atMost = 1.5
/** Ten times the loans may take so many times the time: linear, with what is fixed at the small size and noise allowed for. */
const growthAtMost = 13
const sizes = isTiny ? [60, 600] : [10_000, 100_000, ...(process.argv.includes('--large') ? [1_000_000] : [])]
/** As the workflow takes them. */
const rangesAtOnce = 8
/** The first date that is closed lies so many days after the newest loan began. */
const daysIn = 184

type Deps = Pick<Dependencies, 'orm'>

/** Closes one date as the night's activities do, as the restricted role, each step a transaction of its own; notices apart. @returns seconds */
async function closeDate(deps: Deps, programmeId: string, date: string): Promise<number> {
  const run = (step: string) => ({ programmeId, now: new Date(`${addDays(date, 1)}T12:00:00Z`), key: `bench ${step} ${date}` })
  const start = performance.now()
  const left = (await runAsSystem(deps, run('begin'), (ctx) => beginDate(ctx, date))).values()
  await Promise.all(Array.from({ length: rangesAtOnce }, async () => {
    for (const range of left) await runAsSystem(deps, run(`close ${range.from}`), (ctx) => closeRange(ctx, date, range))
  }))
  await runAsSystem(deps, run('finish'), (ctx) => finishDate(ctx, date))
  return (performance.now() - start) / 1000
}

/** The limit's statements for one date. @returns seconds */
async function runLimit(client: Client, sql: string, date: string): Promise<number> {
  const start = performance.now()
  await client.query(sql.replaceAll(":'d'", `'${date}'`).replaceAll(':m', '1').replaceAll(':k', '0'))
  return (performance.now() - start) / 1000
}

const vacuum = async ({ ownerUrl }: TestDatabase): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}

async function measure(loans: number, { molino, limit }: Databases): Promise<Pairs> {
  const { programmeId, today, termsByStart } = await seedLoans(molino, { loans, officers: 1, installments: 12, newestDaysAgo: daysIn })
  await payInstallments(molino, termsByStart, addDays(today, -1))
  await makeLimit(limit, 'end-of-day-schema.sql', { n: loans })
  const [sql, client, orm] = [await limitSql('end-of-day.sql'), new Client({ connectionString: limit.ownerUrl }), await createOrm({ url: molino.appUrl, poolSize })]
  await client.connect()
  try {
    // The very first night takes every loan; those that follow are what a night is.
    const [firstDate, firstLimitDate] = [addDays(today, -1), '2026-07-01']
    process.stdout.write(`${loans} loans: the first night took ${(await closeDate({ orm }, programmeId, firstDate)).toFixed(1)} s\n`)
    await vacuum(molino)
    let [night, limitNight] = [0, 0]
    return await inTurn(() => runLimit(client, sql, addDays(firstLimitDate, limitNight++)), () => closeDate({ orm }, programmeId, addDays(firstDate, ++night)))
  } finally {
    await client.end()
    await orm.close(true)
  }
}

const taken: { loans: number; pairs: Pairs }[] = []
for (const loans of sizes) {
  const pairs = await onDurablePostgres((databases) => measure(loans, databases))
  printPairs(`seconds to close one date of ${loans} loans`, pairs)
  taken.push({ loans, pairs })
}
const ratios = taken.map(({ pairs }) => ratioOf(pairs))
const growth = taken.slice(1).map(({ pairs }, index) => medianOf(pairs.molino) / medianOf(taken[index]?.pairs.molino ?? []))
conclude({
  bench: 'end-of-day', ratio: Math.max(...ratios), pass: ratios.every((ratio) => ratio <= atMost) && growth.every((times) => times <= growthAtMost), atMost,
  ratios: Object.fromEntries(taken.map(({ loans, pairs }) => [loans, Number(ratioOf(pairs).toFixed(3))])), timesForTenTimesTheLoans: growth.map((times) => Number(times.toFixed(1))), growthAtMost,
})
