import { afterAll, expect, test } from '@jest/globals'
import { createTestApp } from '#test/support/app.ts'
import { readyToLend } from '#test/support/loans.ts'

const t = await createTestApp()
const administrator = await t.asAdministrator()
afterAll(() => t.drop())

const codeOf = (response: { json: () => { code?: string } }) => response.json().code

test('an administrator gives an officer her role in the one programme, with her limit', async () => {
  const nina = await t.signUp({ givenNames: 'Nina' })
  const response = await administrator.post('/api/grants', { personId: nina.personId, role: 'officer', approvalLimitCents: 500_000 })
  expect(response.statusCode).toBe(201)
  expect(response.json()).toMatchObject({ role: 'officer', scopeKind: 'programme', scopeId: t.programme.id, approvalLimitCents: 500_000 })
  expect((await nina.get('/api/me')).json<{ grants: { role: string }[] }>().grants.map(({ role }) => role)).toEqual(['applicant', 'officer'])
  const listed = (await administrator.get('/api/grants')).json<{ personId: string; role: string; grantedBy: string }[]>()
  expect(listed).toContainEqual(expect.objectContaining({ personId: nina.personId, role: 'officer', grantedBy: administrator.personId }))
})

test('nobody gives or takes a grant of her own', async () => {
  expect(codeOf(await administrator.post('/api/grants', { personId: administrator.personId, role: 'officer' }))).toBe('own-grant')
  const [own] = (await administrator.get('/api/me')).json<{ grants: { id: string }[] }>().grants
  expect(codeOf(await administrator.delete(`/api/grants/${own?.id ?? ''}`))).toBe('own-grant')
})

test('of two administrators who take each other’s grant at once, one remains', async () => {
  const [one, two] = [await t.asAdministrator(), await t.asAdministrator()]
  const grantOf = async (person: typeof one) => (await person.get('/api/me')).json<{ grants: { id: string }[] }>().grants[0]?.id ?? ''
  const [first, second] = [await grantOf(one), await grantOf(two)]
  const answers = await Promise.all([one.delete(`/api/grants/${second}`), two.delete(`/api/grants/${first}`)])
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([204, 403]))
})

test.each([
  ['administrator', 'officer'], ['administrator', 'finance'], ['auditor', 'finance'], ['officer', 'administrator'], ['finance', 'auditor'],
] as const)('nobody is %s and %s', async (has, gets) => {
  const person = await t.as(has)
  const response = await administrator.post('/api/grants', { personId: person.personId, role: gets })
  expect(response.json()).toMatchObject({ status: 409, code: 'roles-incompatible', params: { role: gets, held: has } })
})

test('only an officer has a limit, and nobody a scope that is not there', async () => {
  const { personId } = await t.signUp()
  expect((await administrator.post('/api/grants', { personId, role: 'finance', approvalLimitCents: 1 })).json()).toMatchObject({ errors: [{ path: 'approvalLimitCents', code: 'not-allowed' }] })
  expect(codeOf(await administrator.post('/api/grants', { personId, role: 'partner', scopeKind: 'partner', scopeId: t.programme.id }))).toBe('scope-not-found')
})

test('no officer is let approve more than the programme lends to anybody', async () => {
  await readyToLend(t)
  const { personId } = await t.signUp()
  const give = (approvalLimitCents: number) => administrator.post('/api/grants', { personId, role: 'officer', approvalLimitCents })
  expect((await give(1_000_001)).json()).toMatchObject({ status: 422, errors: [{ path: 'approvalLimitCents', code: 'above-most-lent', params: { maximum: 1_000_000 } }] })
  expect((await give(1_000_000)).statusCode).toBe(201)
})

test('whoever gives or takes a grant is audited, with what it was', async () => {
  const person = await t.signUp()
  const { id } = (await administrator.post('/api/grants', { personId: person.personId, role: 'finance' })).json<{ id: string }>()
  await administrator.delete(`/api/grants/${id}`)
  const rows = await t.orm.em.fork().execute<object[]>(
    `select action, actor_id, detail->>'role' as role, detail->>'grantId' as grant from audit_event where subject_id = ? and action like 'grant-%' order by id`, [person.personId],
  )
  expect(rows).toEqual(['grant-given', 'grant-revoked'].map((action) => ({ action, actor_id: administrator.personId, role: 'finance', grant: id })))
})

test('staff find people by parts of a name in any order, accents or none both ways, or by an address; a sign of the search language is a letter', async () => {
  const officer = await t.asOfficer()
  await t.signUp({ givenNames: 'María José', familyNames: 'Peña_Ruiz' })
  const search = async (text: string) => (await officer.post('/api/people/search', { search: text })).json<{ familyNames: string }[]>()
  for (const typed of ['peña', 'PENA', 'pena jose', 'Ruiz María', 'Máriá', 'ñA_R']) expect({ typed, found: await search(typed) }).toMatchObject({ typed, found: [{ givenNames: 'María José' }] })
  expect(await search('a_R')).toHaveLength(1)
  expect(await search('%')).toEqual([])
  expect(await search('peña nadie')).toEqual([])
  expect(await search(officer.email)).toHaveLength(1)
  expect((await officer.get('/api/people?search=pena')).statusCode).toBe(400)
  const staff = (await officer.get('/api/people?staff=true')).json<{ roles: string[] }[]>()
  expect(staff.length).toBeGreaterThan(0)
  expect(staff.every(({ roles }) => roles.some((role) => role !== 'applicant'))).toBe(true)
})
