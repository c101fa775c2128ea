import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import type { TestDatabase } from '#test/support/database.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'

/** Kept for good: what was recorded is corrected by a new row that names the old one. */
const appendOnly = ['journal_entry', 'posting', 'loan_event', 'payment', 'disbursement', 'document', 'agreement', 'signature', 'letter', 'application_consent', 'audit_event',
  'coach_assignment', 'coaching_talk', 'coaching_milestone', 'shared_note', 'private_note', 'coaching_minutes',
  'endorsement_signature', 'partner_policy', 'pool_backing', 'pool_pledge', 'circle_event', 'circle_motion_elector', 'circle_vote_cast', 'circle_office_event',
  'loan_contact', 'collections_step', 'circle_attendance', 'circle_clock',
]

/** Protected alike, and empty in the demo: what was said and asked when somebody cannot pay, what papers say, who wants texts, months that were closed; vouches are there and have a rule of their own beside it. */
const emptyInTheDemo = ['assistance_event', 'text_consent', 'address_change', 'book_close', 'help_message', 'loan_proof', 'vouch', 'pool_hold', 'pool_claim', 'pool_claim_part', 'identity_document', 'loan_brought_in', 'circle_dispute', 'circle_dispute_step', 'circle_loan', 'circle_line', 'circle_guarantee', 'circle_guarantee_signature', 'circle_ladder_step', 'circle_ladder_note']

let database: TestDatabase
let app: Client
let owner: Client
beforeAll(async () => {
  database = await createDemoDatabase(new Date('2026-11-22T19:00:00Z'))
  app = new Client(database.appUrl)
  owner = new Client(database.ownerUrl)
  await Promise.all([app.connect(), owner.connect()])
})
afterAll(async () => {
  await Promise.all([app.end(), owner.end()])
  await database.drop()
})

/** Always undone: each test finds the demo's books. */
async function undone(client: Client, work: () => Promise<unknown>): Promise<void> {
  await client.query('begin')
  try {
    await work()
  } finally {
    await client.query('rollback')
  }
}

/** What PostgreSQL says to a statement; 'done' where it was carried out (and then undone). */
async function answerTo(client: Client, sql: string): Promise<string> {
  let answer = 'done'
  await undone(client, () => client.query(sql).then(undefined, (error: Error) => { answer = error.message }))
  return answer
}

/** A change of nothing, of a column that every table has in its own name. */
const columns: Record<string, string> = { posting: 'amount_cents', audit_event: 'action', payment: 'method', disbursement: 'method', pool_backing: 'loan_id', pool_hold: 'decision_id', letter: 'sha256', circle_motion_elector: 'member_id', circle_vote_cast: 'member_id', circle_clock: 'kind' }
const changeOf = (table: string) => `update ${table} set ${columns[table] ?? 'id'} = ${columns[table] ?? 'id'}`

describe.each(appendOnly)('%s', (table) => {
  const attacks = [changeOf(table), `delete from ${table}`, `truncate ${table} cascade`]

  test('has rows in the demo, and the application can neither change, delete nor empty it', async () => {
    expect((await app.query(`select from ${table} limit 1`)).rowCount).toBe(1)
    for (const attack of attacks) expect(await answerTo(app, attack)).toContain('permission denied')
  })

  test('refuses even its owner', async () => {
    for (const attack of attacks) expect(await answerTo(owner, attack)).toContain('append-only')
  })
})

test('no other table is protected so, and every one of these is: by two triggers each', async () => {
  const { rows } = await owner.query<{ name: string; triggers: number }>(
    `select c.relname as name, count(*)::integer as triggers from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where p.proname = 'refuse_change' and t.tgenabled = 'O' group by c.relname`,
  )
  expect(Object.fromEntries(rows.map(({ name, triggers }) => [name, triggers]))).toEqual(Object.fromEntries([...appendOnly, ...emptyInTheDemo].map((name) => [name, 2])))
})

test('settings are dated and never changed by the application', async () => {
  expect(await answerTo(app, "update programme_setting set value = '{}'")).toContain('permission denied')
})

describe('the application’s role', () => {
  test('owns nothing', async () => {
    const { rows } = await app.query(
      `select relname as name from pg_class where relowner = 'molino_app'::regrole union all select proname from pg_proc where proowner = 'molino_app'::regrole
       union all select nspname from pg_namespace where nspowner = 'molino_app'::regrole union all select datname from pg_database where datdba = 'molino_app'::regrole`,
    )
    expect(rows).toEqual([])
  })

  test.each([
    ['make a table', 'create table mine (id int)', 'permission denied for schema public'],
    ['make a function', 'create function mine() returns int language sql as $$ select 1 $$', 'permission denied for schema public'],
    ['make a schema', 'create schema mine', 'permission denied for database'],
    ['make a table of its own session', 'create temporary table journal_entry (id uuid, book_id uuid)', 'permission denied to create temporary tables'],
    ['switch off a trigger', 'alter table posting disable trigger all', 'must be owner'],
    ['drop a trigger', 'drop trigger journal_entry_balances on journal_entry', 'must be owner'],
    ['replace what a trigger calls', "create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$", 'permission denied|must be owner'],
    ['drop what a trigger calls', 'drop function refuse_change() cascade', 'must be owner'],
    ['drop a table', 'drop table posting', 'must be owner'],
    ['stop triggers for its session', "set session_replication_role = 'replica'", 'permission denied'],
    ['become the owner', 'set role molino_owner', 'permission denied'],
    ['make a role', 'create role other login', 'permission denied'],
    ['hand out numbers again', 'delete from counter', 'permission denied'],
  ])('cannot %s', async (_what, sql, why) => {
    expect(await answerTo(app, sql)).toMatch(new RegExp(why))
  })

  test('cannot give itself rights: what it grants itself changes nothing', () => undone(app, async () => {
    await app.query('grant update, delete on posting to molino_app')
    await expect(app.query('delete from posting')).rejects.toThrow('permission denied')
  }))
})

const entry = `insert into journal_entry (book_id, kind, source_kind, source_id, effective_on)
  select id, 'test', 'test', uuidv7(), '2026-11-22' from book where code = 'lender' returning id`

/** @param lines SQL: (account code, cents), … */
const posting = (id: string, lines: string) => app.query(
  `insert into posting (entry_id, account_id, amount_cents)
   select $1::uuid, a.id, l.cents from (values ${lines}) as l (code, cents) join account a on a.code = l.code join book b on b.id = a.book_id and b.code in ('lender', 'other')`, [id],
)

const newEntry = async () => (await app.query<{ id: string }>(entry)).rows[0]?.id ?? ''

describe('an entry', () => {
  test('that balances is booked', () => undone(app, async () => {
    const id = await newEntry()
    await posting(id, "('1010', -5000), ('1200', 5000)")
    await app.query('set constraints all immediate')
    expect((await app.query('select sum(amount_cents) as sum from posting where entry_id = $1', [id])).rows).toEqual([{ sum: '0' }])
  }))

  test('that does not balance is refused', () => undone(app, async () => {
    const id = await newEntry()
    await expect(posting(id, "('1010', -5000), ('1200', 5001)")).rejects.toThrow('does not balance')
  }))

  test('with one line, or none, is refused', async () => {
    await undone(app, async () => { await expect(posting(await newEntry(), "('1010', -5000)")).rejects.toThrow('does not balance') })
    await app.query('begin')
    await newEntry()
    await expect(app.query('commit')).rejects.toThrow('does not balance: 0 lines')
  })

  test('that was checked early takes no further line that would unbalance it', () => undone(app, async () => {
    const id = await newEntry()
    await posting(id, "('1010', -5000), ('1200', 5000)")
    await app.query('set constraints all immediate')
    await expect(posting(id, "('1010', -1)")).rejects.toThrow('does not balance')
  }))

  test('that was committed before takes no line, not even two that balance', () => undone(app, async () => {
    const id = (await app.query<{ id: string }>(`select j.id from journal_entry j join book b on b.id = j.book_id where b.code = 'lender' limit 1`)).rows[0]?.id ?? ''
    await expect(posting(id, "('1010', -5000), ('1200', 5000)")).rejects.toThrow('is closed')
  }))

  test('takes no account of another book', async () => {
    await owner.query("insert into book (programme_id, code) select id, 'other' from programme; insert into account (book_id, code, name, class) select id, '9999', 'Other', 'asset' from book where code = 'other'")
    await undone(app, async () => {
      const { rows } = await app.query<{ id: string }>(entry)
      await expect(posting(rows[0]?.id ?? '', "('1010', -5000), ('9999', 5000)")).rejects.toThrow('belongs to another book')
    })
  })

  test('is booked once for each source and kind', () => undone(app, async () => {
    await expect(app.query(
      `insert into journal_entry (book_id, kind, source_kind, source_id, effective_on) select book_id, kind, source_kind, source_id, effective_on from journal_entry limit 1`,
    )).rejects.toThrow('duplicate key')
  }))
})

test('what a trigger looks into is the books, whatever tables a session has made for itself', async () => {
  const { rows } = await owner.query("select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype and not p.proconfig @> array['search_path=public, pg_temp']")
  expect(rows).toEqual([])
  await undone(owner, async () => {
    await owner.query('create temporary table journal_entry as select id, book_id from public.journal_entry')
    await expect(owner.query(
      `insert into public.posting (entry_id, account_id, amount_cents) select e.id, a.id, l.cents
       from (select id, book_id from public.journal_entry where source_kind = 'loan-event' limit 1) e join account a on a.book_id = e.book_id join (values ('1010', -5000), ('1200', 5000)) as l (code, cents) on l.code = a.code`,
    )).rejects.toThrow('is closed')
  })
})

test('the server’s own log keeps no statement that failed, for it holds what somebody typed', async () => {
  for (const client of [app, owner]) {
    expect((await client.query("select current_setting('log_min_error_statement') as statement, current_setting('log_error_verbosity') as verbosity")).rows).toEqual([{ statement: 'panic', verbosity: 'terse' }])
  }
})
