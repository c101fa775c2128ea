import { afterAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { createOrm } from '#db/mikro-orm.config.ts'
import { roles, type Role } from '#platform/context/index.ts'
import { createProgramme } from '#services/programmes/index.ts'
import { createTestApp, type SignedIn } from '#test/support/app.ts'
import { makePerson } from '#test/support/people.ts'
import { herRows } from './authorisation/her-rows.ts'
import { table, type Row } from './authorisation/table.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof methods)[number]

const access = z.union([z.literal('public'), z.literal('signed-in'), z.array(z.enum(roles))])
const paths = z.record(z.string(), z.record(z.string(), z.object({ 'x-access': access }))).parse(t.app.swagger().paths)
const operations = Object.entries(paths).flatMap(([path, byMethod]) => Object.entries(byMethod).map(([method, operation]) => (
  { name: `${method.toUpperCase()} ${path}`, path, access: operation['x-access'] }
)))

const her = await herRows(t)

/** One person for each role, with that role alone. */
const callers = new Map<Role, SignedIn>()
for (const role of roles) callers.set(role, await t.as(role))

/** And staff of another lender on the same database. */
const owner = await createOrm({ url: t.database.ownerUrl, poolSize: 1 })
const elsewhere = await createProgramme(owner.em.fork(), { code: 'elsewhere', name: 'Otro', settings: { 'staff-second-factor': { required: false }, 'new-device-code': { required: false } } })
await owner.close(true)
const strangers = new Map<Role, SignedIn>()
for (const role of ['officer', 'finance', 'auditor', 'administrator'] as const) strangers.set(role, await makePerson(t.app, t.orm, elsewhere, { roles: [role] }))

const isMethod = (word: string): word is Method => methods.some((method) => method === word)

function request(name: string, { body, headers }: Row): { method: Method; url: string; ask: { body?: object; headers?: Record<string, string> } } {
  const [method = '', path = ''] = name.split(' ')
  if (!isMethod(method)) throw new Error(`the method of ${name}`)
  const url = path.replaceAll(/\{(\w+)\}/g, (_whole, parameter: string) => {
    const id = her.ids[parameter]
    if (!id) throw new Error(`her-rows.ts has no row for {${parameter}} of ${name}`)
    return id
  })
  return { method, url, ask: { ...(body && { body: body(her) }), ...(headers && { headers }) } }
}

const may = ({ may: allowed }: Row, role: Role): boolean => allowed === 'public' || allowed === 'signed-in' || allowed.includes(role)

async function ask(person: SignedIn, name: string, row: Row): Promise<number> {
  const { method, url, ask: what } = request(name, row)
  return (await person.inject(method, url, what)).statusCode
}

test('every route of the OpenAPI document is in the table, with the access that the table says, and none besides', () => {
  const says = Object.fromEntries(operations.map(({ name, access: given }) => [name, given]))
  const should = Object.fromEntries(Object.entries(table).map(([name, row]) => [name, row.may]))
  const inOrder = (one: typeof should) => Object.fromEntries(Object.entries(one).map(([name, given]) => [name, typeof given === 'string' ? given : given.toSorted((a, b) => a.localeCompare(b))]))
  expect(inOrder(says)).toEqual(inOrder(should))
})

test('every route with an id of a person’s says who reaches another person’s', () => {
  const notAPersons = new Set(['key', 'bookCode', 'token', 'vouchToken', 'code'])
  const undecided = Object.entries(table)
    .filter(([name, row]) => row.reaches === undefined && [...name.matchAll(/\{(\w+)\}/g)].some(([, parameter = '']) => !notAPersons.has(parameter)))
    .map(([name]) => name)
  expect(undecided).toEqual([])
})

test('nobody who has not signed in gets further than the public routes', async () => {
  for (const [name, row] of Object.entries(table)) {
    if (row.may === 'public') continue
    const { method, url } = request(name, row)
    expect({ name, status: (await t.app.inject({ method, url })).statusCode }).toEqual({ name, status: 401 })
  }
})

describe.each([...callers.keys()])('as %s, with another person’s ids,', (role) => {
  const rows = Object.entries(table).filter(([, row]) => row.may !== 'public')

  test('routes of other roles are forbidden', async () => {
    const answers = []
    for (const [name, row] of rows) if (!may(row, role)) answers.push({ name, status: await ask(callerOf(role), name, row) })
    expect(answers.filter(({ status }) => status !== 403)).toEqual([])
  })

  test('what is hers is not there', async () => {
    const answers = []
    for (const [name, row] of rows) {
      if (row.reaches && may(row, role) && !row.reaches.includes(role)) answers.push({ name, status: await ask(callerOf(role), name, row) })
    }
    expect(answers.filter(({ status }) => status !== 404)).toEqual([])
  })

  test('no list shows anything of hers to whoever may not see it', async () => {
    const lists = rows.filter(([name, row]) => row.may === 'signed-in' && name.startsWith('GET ') && !name.includes('{'))
    for (const [name, row] of lists) {
      const { url } = request(name, row)
      const { body, statusCode } = await callerOf(role).get(url)
      // Who can be asked for her word is for everybody to see.
      const mayKnow = (what: string) => what === 'partnerId' || ((what === 'loanId' || what === 'lostLoanId' || what === 'personId') && table['GET /api/loans/{loanId}']?.reaches?.includes(role))
      const seen = Object.entries(her.ids).filter(([what, id]) => body.includes(id) && !mayKnow(what))
      expect({ name, statusCode, seen }).toEqual({ name, statusCode: 200, seen: [] })
    }
  })

  test('what the role reaches, it reads', async () => {
    const answers = []
    for (const [name, row] of rows) {
      if (name.startsWith('GET ') && may(row, role) && (row.reaches?.includes(role) ?? row.may !== 'signed-in')) answers.push({ name, status: await ask(callerOf(role), name, row) })
    }
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  })
})

test.each([...strangers.keys()])('to %s of another lender, nothing of hers is there', async (role) => {
  const person = strangers.get(role)
  if (!person) throw new Error(role)
  const answers = []
  for (const [name, row] of Object.entries(table)) if (row.reaches && may(row, role)) answers.push({ name, status: await ask(person, name, row) })
  expect(answers.filter(({ status }) => status !== 404)).toEqual([])
})

test.each([...strangers.keys()])('no list shows %s of another lender anything of hers', async (role) => {
  const person = strangers.get(role)
  if (!person) throw new Error(role)
  for (const [name, row] of Object.entries(table)) {
    if (row.may === 'public' || !name.startsWith('GET ') || name.includes('{') || !may(row, role)) continue
    const { body } = await person.get(request(name, row).url)
    expect({ name, seen: Object.entries(her.ids).filter(([what, id]) => what !== 'key' && what !== 'bookCode' && body.includes(id)) }).toEqual({ name, seen: [] })
  }
})

describe('staff who are part of an application', () => {
  test.each(['officer', 'auditor'] as const)('as %s, find its file closed to them, with its papers and who its people are', async (role) => {
    const cousin = await t.as(role)
    await t.orm.em.fork().execute(
      `insert into application_party (application_id, role, person_id, joined_at, consented_at, consent_text_version) values (?, 'guarantor', ?, now(), now(), 'x')`, [her.ids.applicationId, cousin.personId],
    )
    const reads = ['GET /api/applications/{applicationId}/file', 'GET /api/applications/{applicationId}/file/documents', 'GET /api/applications/{applicationId}/parties/{partyId}/identity']
    const answers = []
    for (const name of reads) {
      const row = table[name]
      if (row && may(row, role)) answers.push({ name, status: await ask(cousin, name, row) })
    }
    expect(answers.length).toBeGreaterThan(0)
    expect(answers.filter(({ status }) => status !== 403)).toEqual([])
    await t.orm.em.fork().execute('delete from application_party where person_id = ?', [cousin.personId])
  })
})

// Last, because it changes what the others look at.
test('what a role may write, it is not kept from by who it is', async () => {
  for (const role of ['officer', 'finance', 'administrator'] as const) {
    for (const [name, row] of Object.entries(table)) {
      if (name.startsWith('GET ') || !row.reaches?.includes(role)) continue
      const status = await ask(callerOf(role), name, row)
      expect({ role, name, refused: [400, 401, 404, 500].includes(status), status }).toMatchObject({ role, name, refused: false })
    }
  }
})

function callerOf(role: Role): SignedIn {
  const caller = callers.get(role)
  if (!caller) throw new Error(`a caller who is ${role}`)
  return caller
}
