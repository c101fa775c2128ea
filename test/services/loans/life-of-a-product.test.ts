import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { feeOfClass } from '#domain/product/fee-class.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { answersFor, askFor, booksAndProduct, byInject, decideOn, done } from '#test/support/lending.ts'
import { asSystem, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { newContent } from '#test/support/products.ts'

interface Version { productVersionId: string; productId: string; version: number; status: string; revision: number; loans: number; live: { version: number; loans: number } | null; mayDo: string[]; code: string; content: ReturnType<typeof newContent> }
interface Refusal { status: number; code: string; params?: Record<string, unknown>; errors?: { path: string; code: string }[] }

let at: TestApp
let officer: SignedIn
let administrator: SignedIn
beforeAll(async () => {
  at = await createTestApp()
  officer = await at.asOfficer()
  administrator = await at.asAdministrator()
})
afterAll(() => at.drop())

const make = async (content: object = newContent(), by = officer) => (await by.post('/api/product-versions', { id: randomUUID(), content })).json<Version>()
const save = (draft: Version, content: object, by = officer) => by.put(`/api/product-versions/${draft.productVersionId}`, { revision: draft.revision, content })
const activate = ({ productVersionId, revision }: Version, by = administrator) => by.post(`/api/product-versions/${productVersionId}/activation`, { revision })
const offered = async () => (await at.app.inject({ method: 'GET', url: '/api/products' })).json<{ products: { productVersionId: string; code: string; name: { en: string } }[] }>().products
const actions = (productId: string) => at.orm.em.fork().execute<{ action: string }[]>("select action from audit_event where subject_kind = 'product' and subject_id = ? order by id", [productId])
const summer = { ...newContent().terms, skipMonths: [6, 7, 8] }

test('a product is drafted by an officer, offered once an administrator says so, and every step is on record', async () => {
  const draft = await make()
  expect(draft).toMatchObject({ version: 1, status: 'draft', revision: 1, code: 'school-year-loan', live: null, mayDo: ['save', 'discard'] })
  expect((await offered()).some(({ code }) => code === draft.code)).toBe(false)
  const saved = (await save(draft, { ...newContent({ installmentChoices: [20, 4, 10] }), terms: summer })).json<Version>()
  expect(saved).toMatchObject({ revision: 2, content: { terms: { skipMonths: [6, 7, 8] }, installmentChoices: [4, 10, 20] } })
  expect((await activate(saved, officer)).statusCode).toBe(403)
  expect((await activate(saved)).json()).toMatchObject({ status: 'active', mayDo: ['draft', 'retire'] })
  expect(await offered()).toContainEqual(expect.objectContaining({ productVersionId: saved.productVersionId }))
  expect((await actions(draft.productId)).map(({ action }) => action)).toEqual(['product-drafted', 'product-changed', 'product-activated'])
})

test('to activate a version retires the one before it, whose loans keep it', async () => {
  const lender = await at.asOfficer()
  const productVersionId = await asSystem(at, booksAndProduct)
  const asked = await askFor(byInject(await at.signUp()), productVersionId)
  const { loanId } = await decideOn(byInject(lender), asked, 'approve')
  const next = (await officer.post(`/api/product-versions/${productVersionId}/drafts`, { id: randomUUID() })).json<Version>()
  expect(next).toMatchObject({ version: 2, status: 'draft', live: { version: 1, loans: 1 } })
  await save(next, { ...next.content, terms: { ...next.content.terms, annualRatePercent: '4' } })
  expect((await activate({ ...next, revision: 2 })).statusCode).toBe(200)
  expect((await administrator.get(`/api/product-versions/${productVersionId}`)).json()).toMatchObject({ status: 'retired', loans: 1, live: { version: 2, loans: 0 } })
  const [loan] = await at.orm.em.fork().execute<{ version: string; rate: string }[]>("select product_version_id as version, terms ->> 'annualRatePercent' as rate from loan where id = ?", [loanId])
  expect(loan).toEqual({ version: productVersionId, rate: '5' })
  // Nobody can ask under the old one any more; whoever has asked keeps it to the end.
  const late = byInject(await at.signUp())
  const draftId = randomUUID()
  const draft = await done<{ version: number }>(late, 'POST', '/api/applications', { id: draftId })
  const filled = await done<{ version: number }>(late, 'PUT', `/api/applications/${draftId}/answers`, { version: draft.version, answers: answersFor(productVersionId, 300_000) })
  const refused = await late.ask('POST', `/api/applications/${draftId}/submission`, { version: filled.version })
  expect(refused).toMatchObject({ status: 422, body: { errors: expect.arrayContaining([expect.objectContaining({ path: 'answers.productVersionId', code: 'product-not-offered' })]) } })
})

test('an active version never changes: neither by the API nor in the database', async () => {
  const active = await make()
  await activate(active)
  for (const answer of [await save(active, newContent()), await officer.delete(`/api/product-versions/${active.productVersionId}`), await activate(active)]) {
    expect(answer.json()).toMatchObject({ status: 409, code: 'product-not-draft' })
  }
  const inDatabase = (sql: string) => at.orm.em.fork().execute(sql, [active.productVersionId])
  await expect(inDatabase(`update product_version set terms = '{}' where id = ?`)).rejects.toThrow('was lent under')
  await expect(inDatabase(`update product_version set status = 'draft', activated_at = null where id = ?`)).rejects.toThrow('was lent under')
  await expect(inDatabase('delete from product_version where id = ?')).rejects.toThrow('was lent under')
})

test('of two who change a draft, the second is told', async () => {
  const draft = await make()
  expect((await save(draft, newContent({ ahead: 'next' }))).statusCode).toBe(200)
  expect((await save(draft, newContent({ ahead: 'smaller' }))).json()).toMatchObject({ status: 409, code: 'stale-version', params: { version: 2 } })
  expect((await activate(draft)).json()).toMatchObject({ status: 409, code: 'stale-version' })
})

test('a product has one draft at a time, which can be thrown away', async () => {
  const active = await make()
  await activate(active)
  const again = () => officer.post(`/api/product-versions/${active.productVersionId}/drafts`, { id: randomUUID() })
  const draft = (await again()).json<Version>()
  expect((await again()).json()).toMatchObject({ status: 409, code: 'draft-exists' })
  expect((await officer.delete(`/api/product-versions/${draft.productVersionId}`)).statusCode).toBe(204)
  expect((await again()).json()).toMatchObject({ version: 2, status: 'draft' })
})

test('a retired product is offered no more', async () => {
  const active = await make()
  await activate(active)
  const retire = (by: SignedIn) => by.post(`/api/product-versions/${active.productVersionId}/retirement`)
  expect((await retire(officer)).statusCode).toBe(403)
  expect((await retire(administrator)).json()).toMatchObject({ status: 'retired', live: null })
  expect((await offered()).some(({ productVersionId }) => productVersionId === active.productVersionId)).toBe(false)
  expect((await retire(administrator)).json()).toMatchObject({ status: 409, code: 'product-not-active' })
})

test('everything wrong with a product is named at once', async () => {
  const wrong = newContent({ minAmountCents: 500_000, allocation: ['interest', 'fees'], installmentChoices: [4, 4], terms: { ...newContent().terms, gracePrincipalInstallments: 4, principalPerInstallmentCents: 100 } })
  const { status, code, errors } = (await officer.post('/api/product-versions', { id: randomUUID(), content: wrong })).json<Refusal>()
  expect({ status, code }).toEqual({ status: 422, code: 'product-refused' })
  expect(errors?.map((one) => `${one.path} ${one.code}`)).toEqual([
    'maxAmountCents too-small', 'installmentChoices repeated', 'allocation not-allowed', 'terms.gracePrincipalInstallments too-large', 'terms.principalPerInstallmentCents not-for-method',
  ])
})

test('a product whose dearest loan breaks the cap cannot be activated, and is told which and by how much', async () => {
  const fees = [feeOfClass({ kind: 'origination', amountCents: 3_000, how: 'withheld' }, 'state-only')]
  const draft = await make(newContent({ terms: { ...newContent().terms, fees } }))
  const { status, code, params } = (await activate(draft)).json<Refusal>()
  expect({ status, code, params }).toEqual({
    status: 422, code: 'product-breaks-cap',
    params: { state: 'NM', capPercent: '36', ratePercent: expect.stringMatching(/^5\d\.\d{3}$/), amountCents: 30_000, installments: 4, startsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  })
  const lower = (await save(draft, newContent({ terms: { ...newContent().terms, fees: [{ ...feeOfClass({ kind: 'filing', amountCents: 3_000, how: 'withheld' }, 'public-official') }] } }))).json<Version>()
  expect((await activate(lower)).statusCode).toBe(200)
})

test('a fee that people write down on a running loan keeps to the cap, with those written down before it', async () => {
  await readyToLend(at)
  const [borrower, lender, finance] = [await at.signUp(), await at.asOfficer(), await at.asFinance()]
  const { loanId } = await fundedLoan(at, { borrower, decidedBy: lender, disbursedBy: finance })
  const charge = async (amountCents: number) => (await lender.post(`/api/loans/${loanId}/changes`, { id: randomUUID(), kind: 'fee', amountCents, effectiveOn: '2026-11-22', reason: 'Recording' })).json<Refusal>()
  expect(await charge(150_000)).toMatchObject({ status: 422, code: 'loan-breaks-cap', params: { state: 'NM', capPercent: '36' } })
  expect(await charge(60_000)).toMatchObject({ kind: 'fee' })
  expect(await charge(60_000)).toMatchObject({ status: 422, code: 'loan-breaks-cap' })
})

test('a cap that comes later is asked about again: when a loan is asked for, and before its agreement', async () => {
  const active = await make(newContent({ installmentChoices: [12], terms: { ...newContent().terms, annualRatePercent: '12' } }))
  await activate(active)
  const she = byInject(await at.signUp())
  const asked = await askFor(she, active.productVersionId)
  const cap = { state: 'NM', lenderType: 'loan-fund', fromCents: 1, throughCents: 1_000_000, annualPercent: '8', counts: ['finance-charge'] }
  const caps = (annualPercent: string) => administrator.put('/api/settings/rate-caps', { value: { state: 'NM', lenderType: 'loan-fund', caps: [{ ...cap, annualPercent }] } })
  expect((await caps('8')).statusCode).toBe(200)
  const lender = await at.asOfficer()
  const approval = await lender.post(`/api/applications/${asked.applicationId}/decisions`, { id: randomUUID(), version: asked.version, kind: 'approve', reasons: [] })
  expect(approval.json()).toMatchObject({ status: 422, errors: [{ path: 'amountCents', code: 'loan-breaks-cap', params: { capPercent: '8', state: 'NM' } }] })
  const other = byInject(await at.signUp())
  const id = randomUUID()
  const draft = await done<{ version: number }>(other, 'POST', '/api/applications', { id })
  const filled = await done<{ version: number }>(other, 'PUT', `/api/applications/${id}/answers`, { version: draft.version, answers: answersFor(active.productVersionId, 300_000) })
  expect(await other.ask('POST', `/api/applications/${id}/submission`, { version: filled.version })).toMatchObject({ status: 422, body: { errors: [{ path: 'answers.amountCents', code: 'loan-breaks-cap' }] } })
  expect((await caps('36')).statusCode).toBe(200)
  expect((await decideOn(byInject(lender), asked, 'approve')).loanId).not.toBeNull()
})
