import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { createHash, randomUUID } from 'node:crypto'
import { quote, type Quote } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { cancelLoan } from '#services/loans/index.ts'
import type { Agreement, AgreementSigned } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { asSystem, atNoonOf, fundedLoan, grantLoan, readyToLend, signatureOf, signBy, type Granting } from '#test/support/loans.ts'
import { readPdf } from '#test/support/read-pdf.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

const today = '2026-11-23'
let at: TestApp
let officer: SignedIn
let rosa: SignedIn
let luis: SignedIn
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  rosa = staysSignedIn(at, await at.signUp())
  luis = staysSignedIn(at, await at.signUp({ givenNames: 'Luis', familyNames: 'Peña' }))
})
beforeEach(() => atNoonOf(at, today))
afterAll(() => at.drop())

const grant = (more: Partial<Granting> = {}) => grantLoan(at, { borrower: rosa, coBorrower: luis, decidedBy: officer, ...more })
const agreementOf = async (loanId: string, who = rosa) => (await who.get(`/api/loans/${loanId}/agreement`)).json<Agreement>()
const statusOf = async (loanId: string) => (await at.orm.em.fork().execute<{ status: string }[]>('select status from loan where id = ?', [loanId]))[0]?.status

test('quote, agreement and what is kept are one function’s figures, and the paper’s hash is that of its bytes', async () => {
  const { loanId, agreementId } = await grant()
  const shown = await agreementOf(loanId)
  const [kept] = await at.orm.em.fork().execute<{ terms: Terms; quote: Quote; loanTerms: Terms }[]>(
    'select a.terms, a.quote, l.terms as "loanTerms" from agreement a join loan l on l.id = a.loan_id where a.id = ?', [agreementId],
  )
  if (!kept) throw new Error('an agreement')
  expect(kept.quote).toEqual(quote(kept.terms))
  expect(kept.loanTerms).toEqual(kept.terms)
  expect(shown.quote).toEqual(kept.quote)
  expect(shown.box).toMatchObject({ fundingProvidedCents: 500_000, netToBorrowerCents: 500_000, totalOfPaymentsCents: kept.quote.totalOfPaymentsCents })
  const paper = await rosa.get(`/api/documents/${shown.documentId}`)
  expect(paper.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${shown.fileName}"` })
  expect(createHash('sha256').update(paper.rawPayload).digest('hex')).toBe(shown.sha256)
})

test('the loan is signed when its last party has signed, and not before; everybody is told', async () => {
  const { loanId } = await grant()
  const first = await signatureOf(at, rosa, loanId)
  const answer = await rosa.post(first.url, first.body)
  expect(answer.statusCode).toBe(201)
  expect(answer.json<AgreementSigned>()).toMatchObject({ waitingForPersonIds: [luis.personId], loanSigned: false })
  expect(await statusOf(loanId)).toBe('approved')
  const second = await signatureOf(at, luis, loanId, 'luis pena')
  expect((await luis.post(second.url, second.body)).json<AgreementSigned>()).toMatchObject({ waitingForPersonIds: [], loanSigned: true })
  expect(await statusOf(loanId)).toBe('signed')
  const told = await at.orm.em.fork().execute<{ personId: string }[]>("select person_id as \"personId\" from notice where loan_id = ? and kind = 'loan-signed'", [loanId])
  expect(new Set(told.map((row) => row.personId))).toEqual(new Set([rosa.personId, luis.personId]))
})

test('once all have signed, parties and staff have the signed copy: who signed when, and the hash of what was signed', async () => {
  const { loanId } = await grant()
  await signBy(at, loanId, rosa)
  expect((await agreementOf(loanId)).signedDocumentId).toBeNull()
  const last = await signatureOf(at, luis, loanId, 'luis pena')
  await luis.post(last.url, last.body)
  const { documentId, signedDocumentId, sha256 } = await agreementOf(loanId)
  expect(signedDocumentId).not.toBe(documentId)
  for (const reader of [rosa, luis, officer]) {
    const copy = await reader.get(`/api/documents/${signedDocumentId}`)
    const { text } = await readPdf(copy.rawPayload)
    for (const words of ['Copy of the signed agreement', 'Rosa Ortega', 'luis pena', 'Signed electronically: November 23, 2026']) expect(text).toContain(words)
    expect(text.replaceAll(' ', '')).toContain(sha256)
  }
  const stranger = await at.signUp()
  expect((await stranger.get(`/api/documents/${signedDocumentId}`)).statusCode).toBe(404)
})

test('a signature keeps its evidence: the bytes, the text consented to, when and in what order, the account, from where', async () => {
  const { loanId, agreementId } = await grant()
  await rosa.get(`/api/documents/${(await agreementOf(loanId)).documentId}`)
  const { url, body } = await signatureOf(at, rosa, loanId, 'ROSA ortéga')
  const pages = ['summary', 'agreement', 'consent', 'sign']
  expect((await rosa.inject('POST', url, { body: { ...body, pages }, headers: { 'user-agent': 'Teléfono' } })).statusCode).toBe(201)
  const [kept] = await at.orm.em.fork().execute<Record<string, unknown>[]>('select * from signature where agreement_id = ?', [agreementId])
  const { sha256, documentId, consent } = await agreementOf(loanId)
  expect(kept).toMatchObject({
    person_id: rosa.personId, typed_name: 'ROSA ortéga', document_sha256: sha256, consent_text_version: consent.version, ip: expect.stringMatching(/^10\./), user_agent: 'Teléfono',
    evidence: {
      documentId, agreementSequence: 1, personId: rosa.personId, sessionId: expect.any(String), requestId: expect.any(String), byteLength: expect.any(Number),
      documentServedAt: at.clock.now().toISOString(), pages, steps: [{ step: 'document-opened' }, { step: 'consented' }, { step: 'signed' }],
    },
  })
})

test('signing twice is signing once', async () => {
  const { loanId, agreementId } = await grant()
  const { url, body } = await signatureOf(at, rosa, loanId)
  const answers = await Promise.all([rosa.post(url, body), rosa.post(url, body), rosa.post(url, { ...body, id: randomUUID() })])
  expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201, 201])
  expect(new Set(answers.map((answer) => answer.json<AgreementSigned>().signatureId)).size).toBe(1)
  expect(await at.orm.em.fork().execute('select from signature where agreement_id = ?', [agreementId])).toHaveLength(1)
})

test('everything that is wrong with a signature is said at once, and nothing is signed', async () => {
  const { loanId } = await grant()
  const { url, body } = await signatureOf(at, rosa, loanId)
  const wrong = { ...body, typedName: 'Rosa Pérez', documentSha256: 'f'.repeat(64), consentTextVersion: 'old', consentedAt: '2027-01-01T00:00:00Z' }
  const refused = await rosa.post(url, wrong)
  expect(refused.json()).toMatchObject({ status: 422, code: 'signature-refused' })
  expect(refused.json<{ errors: { path: string; code: string }[] }>().errors.map(({ path, code }) => `${path}: ${code}`)).toEqual([
    'typedName: name-differs', 'documentSha256: document-differs', 'consentTextVersion: consent-text-outdated', 'consentedAt: in-the-future',
  ])
  expect((await agreementOf(loanId)).parties.every((party) => party.signedAt === null)).toBe(true)
})

test('she signs with the name on the paper, whatever her account says since; a paper with the new one can be made', async () => {
  const marta = staysSignedIn(at, await at.signUp({ givenNames: 'Marta', familyNames: 'Silva' }))
  const { loanId } = await grant({ coBorrower: marta })
  await marta.put('/api/me', { givenNames: 'Otra', familyNames: 'Persona' })
  const other = await signatureOf(at, marta, loanId, 'Otra Persona')
  expect((await marta.post(other.url, other.body)).json()).toMatchObject({ status: 422, errors: [{ path: 'typedName', code: 'name-differs' }] })
  const own = await signatureOf(at, marta, loanId)
  expect(own.body).toMatchObject({ typedName: 'Marta Silva' })
  expect((await officer.post(`/api/loans/${loanId}/agreement`, {})).statusCode).toBe(201)
  const anew = await signatureOf(at, marta, loanId)
  expect(anew.body).toMatchObject({ typedName: 'Otra Persona' })
  expect((await marta.post(anew.url, anew.body)).statusCode).toBe(201)
})

test('nobody but a party signs: not the officer, not another borrower', async () => {
  const { loanId } = await grant({ coBorrower: luis })
  const { url, body } = await signatureOf(at, rosa, loanId)
  const stranger = await at.signUp()
  expect((await officer.post(url, body)).json()).toMatchObject({ status: 404, code: 'not-found' })
  expect((await stranger.post(url, body)).json()).toMatchObject({ status: 404, code: 'not-found' })
})

test('past its date an agreement cannot be signed, and the answer says what to do', async () => {
  const { loanId, goodThrough } = await grant()
  expect(goodThrough).toBe('2026-12-03')
  atNoonOf(at, '2026-12-03')
  await signBy(at, loanId, rosa)
  atNoonOf(at, '2026-12-04')
  const { url, body } = await signatureOf(at, luis, loanId, 'Luis Peña')
  expect((await luis.post(url, body)).json()).toMatchObject({ status: 409, code: 'agreement-expired', detail: expect.stringContaining('makes it anew'), params: { goodThrough } })
})

test('an agreement is never good as long as its first payment: weekly installments cut it to six days', async () => {
  const { goodThrough } = await grant({ product: 'weekly-0', amountCents: 100_000, installments: 10 })
  expect(goodThrough).toBe('2026-11-29')
})

test('made anew for another day, every date and figure is new, the old one cannot be signed, and all sign again', async () => {
  const { loanId, agreementId } = await grant()
  const before = await agreementOf(loanId)
  await signBy(at, loanId, rosa)
  const old = await signatureOf(at, luis, loanId, 'Luis Peña')
  atNoonOf(at, '2026-12-08')
  const made = await officer.post(`/api/loans/${loanId}/agreement`, { advanceOn: '2026-12-10' })
  expect(made.statusCode).toBe(201)
  expect((await luis.post(old.url, old.body)).json()).toMatchObject({ status: 409, code: 'agreement-superseded' })
  const after = await agreementOf(loanId)
  expect(after).toMatchObject({ sequence: 2, advanceOn: '2026-12-10', goodThrough: '2026-12-18', loanStatus: 'approved' })
  expect(after.quote.installments[0]?.dueDate).toBe('2027-01-11')
  expect(after.quote.financeChargeCents).not.toBe(before.quote.financeChargeCents)
  expect(after.parties.every((party) => party.signedAt === null)).toBe(true)
  expect(await at.orm.em.fork().execute('select from signature where agreement_id = ?', [agreementId])).toHaveLength(1)
})

test('it is made anew for a day on which it is still good, not for one after', async () => {
  const { loanId } = await grant()
  expect((await officer.post(`/api/loans/${loanId}/agreement`, { advanceOn: '2026-12-04' })).json()).toMatchObject({ status: 422, errors: [{ path: 'advanceOn', code: 'date-too-far', params: { latest: '2026-12-03' } }] })
  expect((await officer.post(`/api/loans/${loanId}/agreement`, { advanceOn: '2026-12-03' })).json()).toMatchObject({ advanceOn: '2026-12-03', goodThrough: '2026-12-03' })
})

test('while an agreement stands it is not made anew for the same day, nor for one that is past, nor by an applicant', async () => {
  const { loanId } = await grant()
  expect((await officer.post(`/api/loans/${loanId}/agreement`, {})).json()).toMatchObject({ status: 409, code: 'agreement-stands' })
  expect((await officer.post(`/api/loans/${loanId}/agreement`, { advanceOn: '2026-11-22' })).json()).toMatchObject({ status: 422, errors: [{ path: 'advanceOn', code: 'in-the-past' }] })
  expect((await rosa.post(`/api/loans/${loanId}/agreement`, {})).statusCode).toBe(403)
})

test('a loan given up before its money went out takes no signature; giving it up twice is giving it up once', async () => {
  const { loanId } = await grant()
  const { url, body } = await signatureOf(at, rosa, loanId)
  await asSystem(at, (ctx) => cancelLoan(ctx, loanId))
  await asSystem(at, (ctx) => cancelLoan(ctx, loanId))
  expect(await statusOf(loanId)).toBe('cancelled')
  expect((await rosa.post(url, body)).json()).toMatchObject({ status: 409, code: 'loan-not-to-be-signed', params: { status: 'cancelled' } })
  expect((await officer.post(`/api/loans/${loanId}/agreement`, { advanceOn: '2026-12-01' })).json()).toMatchObject({ status: 409 })
})

test('once its money is out a loan is no longer given up', async () => {
  const { loanId } = await fundedLoan(at, { borrower: rosa, decidedBy: officer, disbursedBy: staysSignedIn(at, await at.asFinance()) })
  await expect(asSystem(at, (ctx) => cancelLoan(ctx, loanId))).rejects.toMatchObject({ code: 'loan-already-funded' })
})

test('the API says in its own document that papers are PDF files, and which fields of terms may be left out', async () => {
  const document = (await at.app.inject({ method: 'GET', url: '/api/openapi.json' })).json<{ paths: Record<string, { get: { responses: Record<string, { content: object }> } }>; components: { schemas: Record<string, { required: string[] }> } }>()
  expect(document.paths['/api/documents/{documentId}']?.get.responses['200']?.content).toEqual({ 'application/pdf': { schema: { type: 'string', format: 'binary' } } })
  const terms = Object.entries(document.components.schemas).find(([name]) => name.startsWith('Terms'))?.[1]
  expect(terms?.required).toContain('monthEnd')
  expect(terms?.required).not.toContain('skipMonths')
})
