import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { MyFundraising, SupporterView } from '#services/circles/fundraising/schemas.ts'
import { closeFundraising } from '#services/circles/index.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { answersFor, byInject, done } from '#test/support/lending.ts'
import { asSystem, atNoonOf, readyToLend, signBy } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'
import { codeOf, fieldCodes } from '../support/by-code.ts'
import { foundInBooks } from '../support/found-in-books.ts'
import { makeFundraising, raisableProduct, supportedBy, type MadeFundraising } from '../support/fundraisings.ts'
import { ask } from '../support/groups.ts'

let at: TestApp
let officer: SignedIn
let finance: SignedIn
let productVersionId: string
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  productVersionId = await raisableProduct(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
}, 60_000)
beforeEach(() => atNoonOf(at, '2026-12-01'))
afterAll(() => at.drop())

const rosaSigns = async () => staysSignedIn(at, await at.signUp({ givenNames: 'Rosa', familyNames: 'Gallegos' }))
const mine = async (person: SignedIn): Promise<MyFundraising> => {
  const [latest] = (await person.get('/api/my-fundraisings')).json<{ fundraisings: MyFundraising[] }>().fundraisings
  if (!latest) throw new Error('she raises something')
  return latest
}
const approve = ({ applicationId, version }: MadeFundraising) => officer.post(`/api/applications/${applicationId}/decisions`, { id: randomUUID(), version, kind: 'approve', reasons: [] })
const noticesTo = async (person: SignedIn) => (await person.get('/api/notices')).json<{ notices: { kind: string }[] }>().notices.map(({ kind }) => kind)

test('from asking to disbursed: looked at, five of her own people, everybody, all of it', async () => {
  const rosa = await rosaSigns()
  const made = await makeFundraising(rosa, productVersionId)
  const url = `/api/fundraisings/${made.fundraisingId}`
  expect(await mine(rosa)).toMatchObject({ state: 'in-review', throughOn: null })
  expect(codeOf(await rosa.post(`/api/my-fundraisings/${made.fundraisingId}/invitations`, { id: randomUUID(), invitedName: 'Lupe' }))).toBe('fundraising-not-open')
  expect((await rosa.put(`${url}/review`, { riskGrade: 1 })).statusCode).toBe(403)
  await done(byInject(officer), 'PUT', `${url}/review`, { riskGrade: 1 })
  expect(await mine(rosa)).toMatchObject({ state: 'private', supportersNeeded: 5, throughOn: '2026-12-16' })
  expect((await approve(made)).json()).toMatchObject({ code: 'fundraising-not-full', params: { state: 'private' } })

  // While it is private nobody else finds it, and nobody of hers can take all the room.
  const stranger = staysSignedIn(at, await at.signUp())
  expect([(await stranger.get(url)).statusCode, (await stranger.post(`${url}/pledges`, { id: randomUUID(), amountCents: 25_00 })).statusCode]).toEqual([404, 404])
  await expect(supportedBy(at, rosa, made.fundraisingId, { amountCents: 1_000_00, name: 'Celso' })).rejects.toThrow(/too-big.*"maximum":90000/)
  await expect(supportedBy(at, rosa, made.fundraisingId, { amountCents: 24_99, name: 'Celso' })).rejects.toThrow(/too-small/)

  const { supporter: lupe, seen } = await supportedBy(at, rosa, made.fundraisingId, { amountCents: 100_00, name: 'Lupe' })
  expect(seen).toEqual({
    fundraisingId: made.fundraisingId, name: 'Rosa', story: 'Quiero comprar una vaporera más grande para el mercado.', amountCents: 1_000_00, pledgedCents: 100_00, missingCents: 900_00,
    state: 'private', throughOn: '2026-12-16', people: 1, leastCents: 25_00, mostCents: 825_00, mine: { pledgeId: expect.any(String), amountCents: 100_00 },
  })
  for (const name of ['Norma', 'Irma', 'Beto', 'Chayo']) await supportedBy(at, rosa, made.fundraisingId, { amountCents: 50_00, name })
  expect(await mine(rosa)).toMatchObject({ state: 'public', supporters: 5, pledgedCents: 300_00, throughOn: '2027-01-05' })
  expect((await mine(rosa)).pledges.map(({ name }) => name)).toContain('Lupe Sandoval')

  // Everybody sees it now: her story and how far it is, and nobody who supports her.
  const { body } = await stranger.get('/api/fundraisings')
  expect(body).toContain(made.fundraisingId)
  expect(body).not.toMatch(/Gallegos|Sandoval|Norma|Tamales Rosa/)
  expect(codeOf(await rosa.post(`${url}/pledges`, { id: randomUUID(), amountCents: 25_00 }))).toBe('own-fundraising')
  expect(codeOf(await lupe.post(`${url}/pledges`, { id: randomUUID(), amountCents: 25_00 }))).toBe('already-pledged')
  expect(fieldCodes(await stranger.post(`${url}/pledges`, { id: randomUUID(), amountCents: 700_01 }))).toEqual(['amountCents: too-big'])
  atNoonOf(at, '2027-01-05')
  const id = randomUUID()
  expect((await stranger.post(`${url}/pledges`, { id, amountCents: 700_00 })).json<SupporterView>()).toMatchObject({ state: 'full', missingCents: 0 })
  expect((await stranger.post(`${url}/pledges`, { id, amountCents: 700_00 })).json<SupporterView>()).toMatchObject({ state: 'full', people: 6 })
  expect(codeOf(await stranger.delete(`${url}/pledges/${id}`))).toBe('fundraising-not-open')
  expect([await noticesTo(rosa), await noticesTo(stranger)]).toEqual([expect.arrayContaining(['fundraising-private', 'fundraising-public', 'fundraising-full']), ['pledge-full']])

  // It is evidence for the decision, without the names of who supports her, and the loan goes its way.
  const file = (await officer.get(`/api/applications/${made.applicationId}/file`)).json<{ fundraising: object }>()
  expect(file.fundraising).toMatchObject({ state: 'full', supporters: 5, people: 6, pledgedCents: 1_000_00, riskGrade: 1, closedOn: '2027-01-05' })
  expect(JSON.stringify(file.fundraising)).not.toMatch(/Lupe|Sandoval/)
  const { loanId } = (await approve(made)).json<{ loanId: string }>()
  await signBy(at, loanId, rosa)
  expect((await finance.post(`/api/loans/${loanId}/disbursement`, { id: randomUUID(), method: 'transfer', reference: 'T-9' })).json()).toMatchObject({ loanStatus: 'active', amountCents: 1_000_00 })
  expect(await foundInBooks(at)).toEqual([])
}, 60_000)

test('all or nothing: what is not full on its last day has failed, by the date alone, and is closed once', async () => {
  const rosa = await rosaSigns()
  const made = await makeFundraising(rosa, productVersionId, { reviewedBy: officer })
  const url = `/api/fundraisings/${made.fundraisingId}`
  const { supporter, pledgeId } = await supportedBy(at, rosa, made.fundraisingId, { amountCents: 800_00, name: 'Lupe' })
  const lupe = staysSignedIn(at, supporter)
  expect(await asSystem(at, (ctx) => closeFundraising(ctx, made.fundraisingId))).toBe(false)
  atNoonOf(at, '2026-12-17')
  // Nobody has closed it yet, and it is over all the same.
  expect(await mine(rosa)).toMatchObject({ state: 'failed', pledgedCents: 800_00 })
  expect(codeOf(await lupe.delete(`${url}/pledges/${pledgeId}`))).toBe('fundraising-not-open')
  expect((await approve(made)).json()).toMatchObject({ code: 'fundraising-not-full', params: { state: 'failed' } })
  expect([await asSystem(at, (ctx) => closeFundraising(ctx, made.fundraisingId)), await asSystem(at, (ctx) => closeFundraising(ctx, made.fundraisingId))]).toEqual([true, true])
  expect((await noticesTo(lupe)).filter((kind) => kind === 'pledge-failed')).toHaveLength(1)

  // She can go on without; and no posting ever came of a pledge.
  expect(await done(byInject(rosa), 'POST', `/api/my-fundraisings/${made.fundraisingId}/withdrawal`)).toMatchObject({ state: 'withdrawn' })
  expect((await noticesTo(lupe)).filter((kind) => kind === 'pledge-failed')).toHaveLength(1)
  expect((await approve(made)).statusCode).toBe(201)
  expect(await foundInBooks(at)).toEqual([])
}, 60_000)

test('a supporter can take her word back while it is open, and her link is good again', async () => {
  const rosa = await rosaSigns()
  const made = await makeFundraising(rosa, productVersionId, { reviewedBy: officer })
  const { supporter, pledgeId } = await supportedBy(at, rosa, made.fundraisingId, { amountCents: 100_00, name: 'Lupe' })
  expect((await (await at.signUp()).delete(`/api/fundraisings/${made.fundraisingId}/pledges/${pledgeId}`)).statusCode).toBe(404)
  expect((await supporter.delete(`/api/fundraisings/${made.fundraisingId}/pledges/${pledgeId}`)).statusCode).toBe(204)
  expect(await mine(rosa)).toMatchObject({ pledgedCents: 0, supporters: 0, invitations: [{ invitedName: 'Lupe', pledged: false }] })
}, 60_000)

test('only a loan within the bounds is raised: amount, no interest, term, first payment', async () => {
  const rosa = await rosaSigns()
  const monthly5 = (await rosa.get('/api/products')).json<{ products: { code: string; productVersionId: string }[] }>().products.find(({ code }) => code === 'monthly-5')
  const { applicationId } = await ask(rosa, { ...answersFor(monthly5?.productVersionId ?? '', 3_000_00), installments: 6 })
  expect(fieldCodes(await rosa.post('/api/my-fundraisings', { id: randomUUID(), applicationId, story: 'Una vaporera más grande.' }))).toEqual(['applicationId: charges-interest', 'applicationId: term-outside'])
  expect((await (await at.signUp()).post('/api/my-fundraisings', { id: randomUUID(), applicationId, story: 'Una vaporera más grande.' })).statusCode).toBe(404)
}, 60_000)
