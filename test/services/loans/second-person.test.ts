import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { ChangePreview, LoanPage, ProposalShown, TimelineEvent } from '#services/loans/schemas.ts'
import { foundInBooks } from '#test/services/support/found-in-books.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { atNoonOf, fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

const today = '2026-10-05'
let at: TestApp
let decider: SignedIn
let junior: SignedIn
let second: SignedIn
let finance: SignedIn
let rosa: SignedIn
let loanId: string
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  decider = staysSignedIn(at, await at.asOfficer())
  junior = staysSignedIn(at, await at.asOfficer(50_000))
  second = staysSignedIn(at, await at.asOfficer(50_000))
  finance = staysSignedIn(at, await at.asFinance())
  rosa = staysSignedIn(at, await at.signUp())
})
beforeEach(async () => {
  atNoonOf(at, '2026-09-08')
  loanId = (await fundedLoan(at, { borrower: rosa, decidedBy: decider, disbursedBy: finance, amountCents: 250_000 })).loanId
  atNoonOf(at, today)
})
afterAll(() => at.drop())

const chargeOff = (more: object = {}) => ({ id: randomUUID(), kind: 'charge-off', effectiveOn: '2026-10-02', reason: 'Moved away, no word', ...more })
const ask = (who: SignedIn, change: object) => who.post(`/api/loans/${loanId}/proposals`, { change })
const answerTo = (who: SignedIn, id: string, how: 'agreement' | 'refusal') => who.post(`/api/loans/${loanId}/proposals/${id}/${how}`, {})
const waiting = async (who: SignedIn) => (await who.get(`/api/loans/${loanId}/proposals`)).json<{ proposals: ProposalShown[] }>().proposals
const timeline = async () => (await rosa.get(`/api/loans/${loanId}/events`)).json<{ events: TimelineEvent[] }>().events
const status = async () => (await rosa.get(`/api/loans/${loanId}`)).json<LoanPage>().status

test.each([['an officer', () => junior], ['finance', () => finance]] as const)('what is above the limit of %s waits for an officer who is another person, is told to one, and counts from its own day once agreed to', async (_who, by) => {
  const body = chargeOff()
  expect((await by().post(`/api/loans/${loanId}/changes/preview`, body)).json<ChangePreview>().mayRecord).toBe(false)
  expect((await by().post(`/api/loans/${loanId}/changes`, body)).json()).toMatchObject({ status: 403, code: 'over-limit' })
  for (let time = 0; time < 2; time++) expect((await ask(by(), body)).json()).toMatchObject({ proposalId: body.id, state: 'with-colleague' })
  expect(await status()).toBe('active')
  expect(await waiting(by())).toEqual([expect.objectContaining({ id: body.id, mayAgree: false, change: expect.objectContaining({ effectiveOn: '2026-10-02' }) })])
  expect((await answerTo(by(), body.id, 'agreement')).json()).toMatchObject({ status: 403, code: 'second-person-needed' })
  const told = await at.orm.em.fork().execute<{ id: string }[]>("select person_id as id from notice where kind = 'change-to-agree' and loan_id = ?", [loanId])
  expect(told).toHaveLength(1)
  expect(told[0]?.id).not.toBe(by().personId)
  const [seen] = await waiting(second)
  expect(seen).toMatchObject({ mayAgree: true, preview: { after: { status: 'charged-off' } } })
  for (let time = 0; time < 2; time++) expect((await answerTo(second, body.id, 'agreement')).json()).toMatchObject({ state: 'agreed' })
  expect(await status()).toBe('charged-off')
  expect((await timeline()).filter(({ kind }) => kind === 'charge-off')).toEqual([expect.objectContaining({ eventId: body.id, effectiveOn: '2026-10-02', reason: 'Moved away, no word' })])
  expect(await waiting(second)).toEqual([])
  expect(await foundInBooks(at)).toEqual([])
})

test('whoever asked takes it back, and a second person says no: nothing changes, and it cannot be agreed to any more', async () => {
  for (const who of [junior, second]) {
    const body = chargeOff()
    await ask(junior, body)
    expect((await answerTo(who, body.id, 'refusal')).json()).toMatchObject({ state: 'refused' })
    expect((await answerTo(second, body.id, 'agreement')).json()).toMatchObject({ status: 409, code: 'proposal-not-waiting' })
  }
  expect((await timeline()).map(({ kind }) => kind)).toEqual(['advance'])
})

test('she neither sees nor answers what staff ask one another', async () => {
  const body = chargeOff()
  await ask(junior, body)
  expect((await rosa.get(`/api/loans/${loanId}/proposals`)).statusCode).toBe(403)
  for (const how of ['agreement', 'refusal'] as const) expect((await answerTo(rosa, body.id, how)).statusCode).toBe(404)
  expect((await waiting(second)).map(({ state }) => state)).toEqual(['with-colleague'])
})

test('it is held against the loan as it stands when it is agreed to; what cannot be made is refused when it is asked', async () => {
  const body = chargeOff()
  await ask(junior, body)
  expect((await decider.post(`/api/loans/${loanId}/changes`, chargeOff())).statusCode).toBe(201)
  expect(await waiting(second)).toEqual([expect.objectContaining({ preview: null })])
  expect((await answerTo(second, body.id, 'agreement')).json()).toMatchObject({ status: 409, code: 'already-charged-off' })
  expect((await ask(junior, { ...chargeOff(), kind: 'refund', amountCents: 900_000, method: 'check' })).json()).toMatchObject({ status: 422, code: 'change-refused' })
  expect((await ask(junior, { ...chargeOff(), id: (await timeline()).at(-1)?.eventId })).json()).toMatchObject({ status: 409, code: 'id-already-used' })
})

test('several changes of one loan can wait at once, each with its own answer', async () => {
  const [first, other] = [chargeOff(), chargeOff({ kind: 'rate-change', annualRatePercent: '0', from: '2026-09-08' })]
  for (const body of [first, other]) expect((await ask(junior, body)).statusCode).toBe(201)
  expect((await waiting(second)).map(({ id }) => id)).toEqual([first.id, other.id])
  expect((await answerTo(second, other.id, 'agreement')).json()).toMatchObject({ state: 'agreed' })
  expect((await waiting(second)).map(({ id }) => id)).toEqual([first.id])
})
