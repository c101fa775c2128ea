import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { MikroORM } from '@mikro-orm/postgresql'
import { Account, Application, Book, JournalEntry, Person, Posting, Programme } from '#db/entities/index.ts'
import { createOrm } from '#db/mikro-orm.config.ts'
import { newId } from '#db/new-id.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'

let database: TestDatabase
let orm: MikroORM
beforeAll(async () => {
  database = await createTestDatabase()
  orm = await createOrm({ url: database.appUrl })
})
afterAll(async () => {
  await orm.close(true)
  await database.drop()
})

test('every entity has the columns that the migrations made, with the same types, defaults and nulls', async () => {
  const owner = await createOrm({ url: database.ownerUrl })
  const differences = await owner.schema.getUpdateSchemaSQL({ wrap: false, safe: false })
  await owner.close(true)
  const aboutColumns = differences.split('\n').filter((statement) => /(add|drop|alter) column|\badd "|(create|drop) table/.test(statement))
  expect(aboutColumns).toEqual([])
})

test('one flush writes a row and those that name it, whatever the order in which they were made', async () => {
  const em = orm.em.fork()
  const programmeId = newId()
  em.create(Book, { programmeId, code: 'lender' })
  em.create(Programme, { id: programmeId, code: 'order', name: 'Bosque' })
  await em.flush()
  expect(await orm.em.fork().findOneOrFail(Book, { programmeId })).toMatchObject({ code: 'lender' })
})

test('a new row knows its id and its defaults before it is written, and when it was recorded after', async () => {
  const em = orm.em.fork()
  const { id: programmeId } = em.create(Programme, { code: 'defaults', name: 'Bosque' })
  const person = em.create(Person, { programmeId, givenNames: 'Rosa', familyNames: 'Baca', email: 'rosa@example.org' })
  const application = em.create(Application, { id: newId(), programmeId, reference: 'A-2611-0001', status: 'draft', applicantId: person.id, locale: 'es' })
  expect(person.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(application).toMatchObject({ version: 1, answers: {}, receivedOn: null, amountCents: null })
  await em.flush()
  expect(application.createdAt).toBeInstanceOf(Date)
  expect(await orm.em.fork().findOneOrFail(Application, application.id)).toMatchObject({ version: 1, answers: {}, receivedOn: null, officerId: null })
})

test('cents are numbers, a date is its text, and a balanced entry is written by one flush', async () => {
  const em = orm.em.fork()
  const { id: programmeId } = em.create(Programme, { code: 'entry', name: 'Bosque' })
  const book = em.create(Book, { programmeId, code: 'lender' })
  const cash = em.create(Account, { bookId: book.id, code: '1010', name: 'Cash and bank', class: 'asset' })
  const principal = em.create(Account, { bookId: book.id, code: '1200', name: 'Loans receivable', class: 'asset' })
  const entry = em.create(JournalEntry, { bookId: book.id, kind: 'advance', sourceKind: 'loan-event', sourceId: newId(), effectiveOn: '2026-11-22' })
  em.create(Posting, { entryId: entry.id, accountId: principal.id, amountCents: 250_000 })
  em.create(Posting, { entryId: entry.id, accountId: cash.id, amountCents: -250_000 })
  await em.flush()
  const lines = await orm.em.fork().find(Posting, { entryId: entry.id }, { orderBy: { id: 'asc' } })
  expect(lines.map((line) => [line.amountCents, line.loanId])).toEqual([[250_000, null], [-250_000, null]])
  const rows = await orm.em.fork().execute('select sum(amount_cents)::bigint as total, min(effective_on) as effective_on from posting join journal_entry on journal_entry.id = entry_id where entry_id = ?', [entry.id])
  expect(rows).toEqual([{ total: 0, effective_on: '2026-11-22' }])
})

test('a change is stamped by the database', async () => {
  const em = orm.em.fork()
  const { id: programmeId } = em.create(Programme, { code: 'touched', name: 'Bosque' })
  const person = em.create(Person, { programmeId, givenNames: 'Lupe', familyNames: 'Sena', email: 'lupe@example.org' })
  await em.flush()
  const before = person.updatedAt
  person.locale = 'en'
  await em.flush()
  const after = await orm.em.fork().findOneOrFail(Person, person.id)
  expect(after.locale).toBe('en')
  expect(after.updatedAt.getTime()).toBeGreaterThan(before.getTime())
})
