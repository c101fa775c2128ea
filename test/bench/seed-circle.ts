import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { circleKinds } from '#domain/circle/kinds.ts'
import type { TestDatabase } from '#test/support/database.ts'

export interface SeededCircle {
  circleId: string
  /** Of each meeting the loans that are paid at it, one of each member. */
  meetings: string[][]
}

/** A running circle whose members have the seeded loans, each the same number of them. */
export async function seedCircle({ ownerUrl }: TestDatabase, members: number): Promise<SeededCircle> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const circleId = randomUUID()
    await client.query(`
      create temp table member as select n, gen_random_uuid() as person, gen_random_uuid() as place, (select programme_id from loan limit 1) as programme
        from generate_series(1, $1::int) n`, [members])
    await client.query(`insert into person (id, programme_id, given_names, family_names, email) select person, programme, 'Lupe', 'Sena', 'member.' || n || '@example.org' from member`)
    await client.query(`
      insert into circle (id, programme_id, name, kind, rules, cadence, contribution_cents, member_count, start_on, status, coordinator_id)
      select $1, programme, 'Tanda', 'lending-circle', $3, 'monthly', 10000, $2::int, current_date, 'running', person from member where n = 1`, [circleId, members, JSON.stringify(circleKinds['lending-circle'])])
    await client.query(`
      insert into circle_member (id, circle_id, person_id, invited_name, turn, joined_at) select place, $1, person, 'Lupe', n, now() from member`, [circleId])
    await client.query(`
      update loan_party set person_id = member.person
      from (select id, row_number() over (order by id) - 1 as place from loan) l join member on member.n = l.place % $1 + 1 where loan_party.loan_id = l.id`, [members])
    await client.query('vacuum analyze loan_party')
    const { rows } = await client.query<{ loans: string[] }>(`
      select array_agg(id::text order by id) as loans from (select id, (row_number() over (order by id) - 1) / $1 as meeting from loan) l
      group by meeting having count(*) = $1`, [members])
    return { circleId, meetings: rows.map(({ loans }) => loans) }
  } finally {
    await client.end()
  }
}
