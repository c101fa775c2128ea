import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { MikroORM } from '@mikro-orm/postgresql'
import { Client } from 'pg'
import { createOrm } from '#db/mikro-orm.config.ts'
import { checkBooks } from '#infra/books/check-books.ts'
import { superuserUrl, urlOn } from '#test/support/template-database.ts'
import { startTestServer, type RunningTestServer } from '#test/support/test-server.ts'

// Pools before they bore losses, and circles as they were noted before their rounds were events: who paid for what, nothing of pots.
let server: RunningTestServer
let orm: MikroORM
beforeAll(async () => {
  server = await startTestServer({ durable: false })
  const client = new Client({ connectionString: superuserUrl(server.server) })
  await client.connect()
  await client.query('create database thin owner molino_owner')
  await client.end()
  orm = await createOrm({ url: urlOn(server.server, 'molino_owner', server.server.passwords.molino_owner, 'thin'), poolSize: 2 })
  await orm.migrator.up({ to: 'Migration20261128008100_second_person' })
})
afterAll(async () => {
  await orm.close(true)
  await server.remove()
})

/** All three paid for a round. */
const all = (round: number): [number, number][] => [[1, round], [2, round], [3, round]]

/** A circle of three at $100, and who paid for which round, in order; a round below 0 takes the last of that round back. */
async function thinCircle(programmeId: string, personId: string, status: string, paid: [member: number, round: number][]): Promise<string> {
  const em = orm.em.fork()
  const [circleId, members] = [randomUUID(), [randomUUID(), randomUUID(), randomUUID()]]
  await em.execute(`insert into circle (id, programme_id, name, cadence, contribution_cents, member_count, start_on, status, coordinator_id) values (?, ?, 'Tanda', 'monthly', 10000, 3, '2026-09-17', ?, ?)`, [circleId, programmeId, status, personId])
  for (const [index, id] of members.entries()) await em.execute(`insert into circle_member (id, circle_id, invited_name, turn, joined_at) values (?, ?, 'Alguien', ?, now())`, [id, circleId, index + 1])
  const last = new Map<number, string>()
  for (const [index, [member, round]] of paid.entries()) {
    const [id, at] = [randomUUID(), `2026-09-${String(10 + index).padStart(2, '0')}T18:00:00Z`]
    const undone = round < 0 ? last.get(-round) ?? null : null
    await em.execute(
      `insert into circle_contribution_event (id, circle_id, kind, member_id, round, reverses, recorded_by, business_date, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?::date, ?)`,
      [id, circleId, undone === null ? 'contribution' : 'reversal', undone === null ? members[member - 1] ?? null : null, undone === null ? round : null, undone, personId, at.slice(0, 10), at],
    )
    last.set(round, id)
  }
  return circleId
}

test('pools have their memo books, and circles that were noted thinly move over with their pots, their book and their turns, and all of it is right', async () => {
  const em = orm.em.fork()
  const [programme] = await em.execute<{ id: string }[]>(`insert into programme (code, name) values ('thin', 'Delgado') returning id`)
  const [person] = await em.execute<{ id: string }[]>(`insert into person (programme_id, given_names, family_names, email) values (?, 'Celia', 'Mora', 'celia@example.org') returning id`, [programme?.id])
  const [programmeId = '', personId = ''] = [programme?.id, person?.id]
  await em.execute(`with made as (insert into pool (programme_id, name) values (?, 'Fondo') returning id) insert into pool_pledge (pool_id, source, source_kind, amount_cents, pledged_on) select id, 'Banco', 'lender', 500000, '2026-09-01' from made`, [programmeId])
  const forming = await thinCircle(programmeId, personId, 'forming', [])
  const halfway = await thinCircle(programmeId, personId, 'running', [...all(1), ...all(2), [1, 3], [2, 3], [2, -3]])
  const finished = await thinCircle(programmeId, personId, 'finished', [...all(1), ...all(2), ...all(3)])

  await orm.migrator.up()
  const kinds = async (circleId: string) => (await orm.em.fork().execute<{ kinds: string }[]>(`select string_agg(kind || coalesce(' ' || round, ''), ', ' order by sequence) as kinds from circle_event where circle_id = ?`, [circleId]))[0]?.kinds
  expect(await kinds(forming)).toBeNull()
  expect(await kinds(halfway)).toBe('begun, contribution 1, contribution 1, contribution 1, contribution 2, contribution 2, contribution 2, contribution 3, contribution 3, reversal, payout 1, payout 2')
  expect(await kinds(finished)).toContain('payout 1, payout 2, payout 3')
  const [box] = await orm.em.fork().execute<{ cents: number }[]>(
    `select sum(p.amount_cents)::int as cents from book b join account a on a.book_id = b.id and a.code = '1010' join posting p on p.account_id = a.id where b.code = ?`, [`circle:${halfway}`],
  )
  expect(box).toEqual({ cents: 10_000 })
  const [pledged] = await orm.em.fork().execute<{ cents: number }[]>(`select sum(p.amount_cents)::int as cents from book b join account a on a.book_id = b.id and a.code = '1100' join posting p on p.account_id = a.id where b.code like 'pool-%'`)
  expect(pledged).toEqual({ cents: 500_000 })
  expect((await checkBooks(orm.em.fork())).findings).toEqual([])
}, 120_000)
