import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { phoneText } from '#domain/contact/phone-text.ts'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, filledDraft, invite, join, lender, lettersTo, submit, toldWorkflow, type LendingApp } from '#test/services/support/asking.ts'
import { answer, caseOf, counter, strikeDue, statusesOf, type Outcome } from '#test/services/support/deciding.ts'

let at: LendingApp
let daniel: SignedIn
beforeAll(async () => {
  at = await createLendingApp()
  daniel = await at.asOfficer(500_000)
})
afterAll(() => at.drop())
afterEach(() => at.clock.set('2026-11-22T19:00:00Z'))

/** An application with a counteroffer that waits. */
async function countered(applicant: SignedIn): Promise<{ id: string } & Outcome> {
  const open = await completeApplication(at, applicant)
  return { id: open.id, ...(await counter(daniel, open, at.productVersionId)).json<Outcome>() }
}

describe('a counteroffer', () => {
  test('is one letter with what is offered, by when, why not what was asked, and the ECOA notice (form C-4)', async () => {
    const rosa = await at.signUp()
    const { expiresOn } = await countered(rosa)
    expect(expiresOn).toBe('2026-12-22')
    const [letter] = await lettersTo(rosa)
    expect(letter?.kind).toBe('counteroffer')
    const english = letter?.body.en ?? ''
    expect(english).toContain('You asked for $4,000.00 in 24 payments on November 22, 2026')
    expect(english).toContain('$2,500.00 in 12 payments, Monthly loan, 5% a year.')
    expect(english).toContain('please tell us by December 22, 2026')
    expect(english).toContain('1. Income insufficient for amount of credit requested\n2. Written in Spanish: “La traila cuesta menos que lo que se pide”')
    expect(english).toContain('The Federal Equal Credit Opportunity Act prohibits creditors from discriminating')
    for (const part of [lender.name, lender.address, phoneText(lender.phone)]) expect(english).toContain(part)
    expect(letter?.body.es).toContain('\n2. La traila cuesta menos que lo que se pide')
    expect(letter?.body.es).toContain('a más tardar el 22 de diciembre de 2026')
    expect(letter?.body.es).toContain('El texto en inglés de esta carta es el que vale ante la ley.')
  })

  test('shows her its terms and that she may answer', async () => {
    const rosa = await at.signUp()
    const { id, decisionId } = await countered(rosa)
    expect((await rosa.get(`/api/applications/${id}`)).json()).toMatchObject({
      status: 'countered', mayDo: ['withdraw', 'answer-counteroffer'],
      counteroffer: { decisionId, amountCents: 250_000, installments: 12, reasons: ['insufficient-income', 'other'], expiresOn: '2026-12-22' },
    })
  })

  test('accepted opens the loan on its own terms', async () => {
    const rosa = await at.signUp()
    const { id, decisionId } = await countered(rosa)
    expect((await answer(rosa, decisionId, 'accepted')).json()).toMatchObject({ status: 'approved', loanId: expect.any(String) })
    const [loan] = await at.orm.em.fork().execute('select amount_cents as amount, (terms ->> \'installments\')::int as installments from loan where application_id = ?', [id])
    expect(loan).toEqual({ amount: 250_000, installments: 12 })
    expect((await lettersTo(daniel))[0]).toMatchObject({ kind: 'counteroffer-answered' })
  })

  test('refused is a decline with its own reasons', async () => {
    const rosa = await at.signUp()
    const { decisionId } = await countered(rosa)
    expect((await answer(rosa, decisionId, 'refused')).json()).toMatchObject({ status: 'declined' })
    const [letter] = await lettersTo(rosa)
    expect(letter?.kind).toBe('adverse-action')
    expect(letter?.body.en).toContain('You did not accept our counteroffer of $2,500.00.')
    expect(letter?.body.en).toContain('1. Income insufficient for amount of credit requested')
  })

  test('can be accepted through its last day; on the next it is declined by itself with its own reasons', async () => {
    const rosa = await at.signUp()
    const { id } = await countered(rosa)
    at.clock.set('2026-12-22T23:00:00Z')
    expect((await strikeDue(at, id)).struck).toEqual([])
    at.clock.set('2026-12-23T16:00:00Z')
    const { struck, state } = await strikeDue(at, id)
    expect(struck).toEqual([expect.stringContaining('counter-expiry')])
    expect(state).toMatchObject({ status: 'declined', clocks: [] })
    const letters = await lettersTo(await at.signIn(rosa.email))
    expect(letters.filter(({ kind }) => kind === 'adverse-action')).toHaveLength(1)
    expect(letters[0]?.body.en).toContain('Our counteroffer of $2,500.00 was open until December 22, 2026 and was not accepted.')
  })

  test('is too late to accept after its last day, also while its clock has not been struck', async () => {
    const rosa = await at.signUp()
    const { decisionId } = await countered(rosa)
    at.clock.set('2026-12-23T08:00:00Z')
    expect((await answer(await at.signIn(rosa.email), decisionId, 'accepted')).json()).toMatchObject({ code: 'counteroffer-expired' })
  })

  test('the workflow that struck it gets no message of its own; the state it holds is the record’s', async () => {
    const rosa = await at.signUp()
    const { id } = await countered(rosa)
    const before = await toldWorkflow(at, id)
    at.clock.set('2026-12-23T16:00:00Z')
    const { state } = await strikeDue(at, id)
    expect(await toldWorkflow(at, id)).toEqual(before)
    expect(await caseOf(at, id)).toEqual(state)
  })

  test('answered twice at once, in two ways, is answered once', async () => {
    const rosa = await at.signUp()
    const { decisionId } = await countered(rosa)
    const both = await Promise.all([answer(rosa, decisionId, 'accepted'), answer(rosa, decisionId, 'refused')])
    expect(statusesOf(both)).toEqual([200, 409])
  })

  test('is answered by those who asked; not by a guarantor, an officer or anybody else', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    const [partner, guarantor] = [await at.signUp({ givenNames: 'Efraín' }), await at.signUp()]
    await join(at, partner, (await invite(rosa, draft.id)).token)
    await join(at, guarantor, (await invite(rosa, draft.id, 'guarantor')).token)
    const open = await submit(rosa, draft)
    const { decisionId } = (await counter(daniel, open, at.productVersionId)).json<Outcome>()
    for (const other of [guarantor, daniel, await at.signUp()]) expect((await answer(other, decisionId, 'accepted')).statusCode).toBe(404)
    expect((await lettersTo(guarantor)).map(({ kind }) => kind)).not.toContain('counteroffer')
    expect((await lettersTo(partner))[0]?.kind).toBe('counteroffer')
    expect((await answer(partner, decisionId, 'accepted')).json()).toMatchObject({ status: 'approved' })
  })
})
