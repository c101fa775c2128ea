import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash, randomUUID } from 'node:crypto'
import type { CheckedProof, ProofList, ProofMade } from '#services/loans/schemas.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { readPdf } from '#test/support/read-pdf.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let officer: SignedIn
let finance: SignedIn
let rosa: SignedIn
let guarantor: SignedIn
let loanId: string
let reference: string
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  officer = staysSignedIn(at, await at.asOfficer())
  finance = staysSignedIn(at, await at.asFinance())
  rosa = staysSignedIn(at, await at.signUp({ givenNames: 'Rosa Elena', familyNames: 'Gallegos' }))
  guarantor = staysSignedIn(at, await at.signUp())
  atNoonOf(at, '2026-09-08')
  ;({ loanId, reference } = await fundedLoan(at, { borrower: rosa, guarantor, decidedBy: officer, disbursedBy: finance, amountCents: 250_000 }))
  for (const day of ['2026-10-08', '2026-11-09', '2026-12-12']) await pay(day)
})
afterAll(() => at.drop())

async function pay(receivedOn: string, amountCents = 21_500): Promise<string> {
  atNoonOf(at, receivedOn)
  const id = randomUUID()
  expect((await finance.post(`/api/loans/${loanId}/payments`, { id, amountCents, method: 'cash', receivedOn })).statusCode).toBe(201)
  return id
}
const make = (who: SignedIn, body: object) => who.post(`/api/loans/${loanId}/proofs`, { id: randomUUID(), ...body })
const made = async (body: object) => (await make(rosa, body)).json<ProofMade>()
const paper = async (documentId: string) => (await rosa.get(`/api/documents/${documentId}`)).rawPayload
const check = (code: string) => at.app.inject({ method: 'GET', url: `/api/check/${code}` })

test('whoever holds the paper has its facts confirmed, however the code is typed: no amount, no name, nothing of today', async () => {
  const { checkCode, documentId } = await made({ kind: 'good-standing', showAmounts: false })
  const { text } = await readPdf(await paper(documentId))
  expect(text).toContain(checkCode?.match(/.{4}/g)?.join('-'))
  await pay('2026-12-20')
  for (const typed of [checkCode ?? '', checkCode?.toLowerCase() ?? '', checkCode?.match(/.{4}/g)?.join(' ') ?? '']) {
    expect((await check(encodeURIComponent(typed))).json<CheckedProof>()).toEqual({
      asOf: '2026-12-12', madeOn: '2026-12-12', since: '2026-09-08', isPaidOff: false, paymentsDue: 3, paymentsOnTime: 2, reference, lenderName: expect.any(String),
      initials: ['R. E. G.'], amounts: null,
    })
  }
  expect((await check('0000-0000-0000')).json()).toMatchObject({ status: 404, code: 'not-found' })
})

test('with amounts only where she chose so', async () => {
  const { checkCode } = await made({ kind: 'good-standing', showAmounts: true })
  expect((await check(checkCode ?? '')).json<CheckedProof>().amounts).toEqual({ amountCents: 250_000, outstandingCents: expect.any(Number) })
})

test('the payoff letter is for today or a day to come, and is what the loan’s page says', async () => {
  const { documentId } = await made({ kind: 'payoff-letter', on: '2026-12-24' })
  const { payoffCents } = (await rosa.get(`/api/loans/${loanId}/payoff?on=2026-12-24`)).json<{ payoffCents: number }>()
  expect((await readPdf(await paper(documentId))).text).toContain(`$${(payoffCents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`)
  expect((await make(rosa, { kind: 'payoff-letter', on: '2026-12-01' })).json()).toMatchObject({ status: 422, errors: [{ path: 'on', code: 'in-the-past' }] })
})

test('a year’s interest is made once it is over: the same figures are the same paper, a payment undone makes another', async () => {
  expect((await make(rosa, { kind: 'year-interest', year: 2026 })).json()).toMatchObject({ status: 409, code: 'year-not-over' })
  const undone = await pay('2027-01-08')
  const first = await made({ kind: 'year-interest', year: 2026 })
  expect((await made({ kind: 'year-interest', year: 2026 })).documentId).toBe(first.documentId)
  const { events } = (await rosa.get(`/api/loans/${loanId}/events`)).json<{ events: { eventId: string; kind: string; effectiveOn: string; allocation: { interestCents: number } | null }[] }>()
  const ofYear = events.filter((event) => event.kind === 'payment' && event.effectiveOn < '2027')
  const cents = ofYear.reduce((sum, event) => sum + (event.allocation?.interestCents ?? 0), 0)
  expect((await readPdf(await paper(first.documentId))).text).toContain(`$${(cents / 100).toFixed(2)}`)
  await finance.post(`/api/loans/${loanId}/payments/${undone}/reversal`, { id: randomUUID(), reason: 'no llegó' })
  expect((await made({ kind: 'year-interest', year: 2026 })).documentId).toBe(first.documentId)
  await finance.post(`/api/loans/${loanId}/payments/${ofYear[0]?.eventId}/reversal`, { id: randomUUID(), reason: 'no llegó' })
  expect((await made({ kind: 'year-interest', year: 2026 })).documentId).not.toBe(first.documentId)
  expect((await make(rosa, { kind: 'year-interest', year: 2024 })).json()).toMatchObject({ code: 'nothing-paid-that-year' })
})

test('nobody who is late gets a paper that says she is not', async () => {
  atNoonOf(at, '2027-03-22')
  expect((await make(rosa, { kind: 'good-standing', showAmounts: false })).json()).toMatchObject({ status: 409, code: 'not-in-good-standing' })
  expect((await rosa.get(`/api/loans/${loanId}/proofs`)).json<ProofList>()).toMatchObject({ years: [2026], inGoodStanding: false })
})

test('every paper is filed with the hash of its bytes; the officer makes one for her, a guarantor none', async () => {
  expect((await make(officer, { kind: 'payoff-letter' })).statusCode).toBe(201)
  for (const who of [guarantor, finance]) expect((await make(who, { kind: 'payoff-letter' })).statusCode).toBe(404)
  expect((await guarantor.get(`/api/loans/${loanId}/proofs`)).statusCode).toBe(404)
  const { proofs } = (await rosa.get(`/api/loans/${loanId}/proofs`)).json<ProofList>()
  expect(proofs.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['good-standing', 'year-interest', 'payoff-letter']))
  for (const { documentId } of proofs) {
    const [row] = await at.orm.em.fork().execute<{ sha256: string }[]>('select sha256 from document where id = ?', [documentId])
    expect(createHash('sha256').update(await paper(documentId)).digest('hex')).toBe(row?.sha256)
  }
})
