import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, filledDraft, invite, join, lettersTo, submit, toldWorkflow, type LendingApp } from '#test/services/support/asking.ts'
import { approve, counter, decide, decline, second, statusesOf, type Outcome } from '#test/services/support/deciding.ts'

let at: LendingApp
let daniel: SignedIn
let carla: SignedIn
beforeAll(async () => {
  at = await createLendingApp()
  daniel = await at.asOfficer(500_000)
  carla = await at.asOfficer(1_000_000)
})
afterAll(() => at.drop())

const large = { amountCents: 950_000 }
const problemOf = (response: { statusCode: number; json(): { code: string } }) => [response.statusCode, response.json().code]

describe('within her limit', () => {
  test('an approval opens the loan at once, tells her, and the workflow hears it in the same transaction', async () => {
    const rosa = await at.signUp()
    const open = await completeApplication(at, rosa)
    const outcome = await approve(daniel, open)
    expect(outcome.statusCode).toBe(201)
    expect(outcome.json()).toMatchObject({ status: 'approved', version: open.version + 1, loanId: expect.any(String) })
    expect((await lettersTo(rosa)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['approval', 'agreement-ready']))
    expect((await toldWorkflow(at, open.id)).at(-1)).toMatchObject({ version: open.version + 1, payload: { status: 'approved', clocks: [{ kind: 'sign-reminder', occurrence: '3' }, { kind: 'sign-reminder', occurrence: '7' }] } })
    const [loan] = await at.orm.em.fork().execute<{ amount: number; terms: { installments: number } }[]>('select amount_cents as amount, terms from loan where application_id = ?', [open.id])
    expect(loan).toMatchObject({ amount: 400_000, terms: { installments: 24 } })
  })

  test('a decline needs specific reasons, all problems told at once', async () => {
    const open = await completeApplication(at, await at.signUp())
    const refused = await decide(daniel, open, { kind: 'decline', reasons: ['other', 'application-incomplete'], reasonOther: 'internal standards', amountCents: 1 })
    expect(refused.json()).toMatchObject({
      code: 'invalid-request',
      errors: [
        { path: 'reasons', code: 'reason-not-true' },
        { path: 'reasonOther', code: 'reason-not-specific' },
        { path: 'amountCents', code: 'not-allowed' },
      ],
    })
    expect(problemOf(await decide(daniel, open, { kind: 'decline', reasons: [] }))).toEqual([422, 'invalid-request'])
    expect((await decline(daniel, open)).json()).toMatchObject({ status: 'declined', loanId: null })
  })

  test('an approval of other terms than those asked is no approval, and an offer of those asked no counteroffer', async () => {
    const open = await completeApplication(at, await at.signUp())
    expect((await decide(daniel, open, { kind: 'approve', amountCents: 300_000 })).json()).toMatchObject({ errors: [{ path: 'amountCents', code: 'approval-changes-terms' }] })
    const same = { kind: 'counter', reasons: ['cash-flow'], amountCents: 400_000, installments: 24, productVersionId: at.productVersionId }
    expect((await decide(daniel, open, same)).json()).toMatchObject({ errors: [{ path: 'amountCents', code: 'offer-is-what-was-asked' }] })
    expect((await decide(daniel, open, { ...same, amountCents: 2, installments: 5 })).json()).toMatchObject({ errors: [{ code: 'too-small' }, { path: 'installments', code: 'not-allowed' }] })
  })

  test('the same decision sent twice is taken once', async () => {
    const open = await completeApplication(at, await at.signUp())
    const body = { id: '01980000-0000-7000-8000-00000000d001', version: open.version, kind: 'approve' }
    const key = '01980000-0000-7000-8000-00000000c001'
    const url = `/api/applications/${open.id}/decisions`
    const [one, two] = await Promise.all([daniel.post(url, body, key), daniel.post(url, body, key)])
    expect(one.json()).toEqual(two.json())
    expect(await at.orm.em.fork().execute('select id from loan where application_id = ?', [open.id])).toHaveLength(1)
  })
})

describe('two officers at once', () => {
  test('one decides; the other is told that the file has moved', async () => {
    const open = await completeApplication(at, await at.signUp())
    const both = await Promise.all([approve(daniel, open), decline(carla, open)])
    expect(statusesOf(both)).toEqual([201, 409])
    const late = both.find(({ statusCode }) => statusCode === 409)
    expect(late?.json()).toMatchObject({ code: 'stale-version', params: { version: open.version + 1 } })
    expect(await at.orm.em.fork().execute('select id from decision where application_id = ?', [open.id])).toHaveLength(1)
  })

  test('a decision on what she read before something changed is not taken', async () => {
    const open = await completeApplication(at, await at.signUp())
    const item = { id: '01980000-0000-7000-8000-00000000a001', kind: 'identity', dueOn: '2026-12-01' }
    await carla.post(`/api/applications/${open.id}/missing-items`, { items: [item] })
    await carla.post(`/api/applications/${open.id}/missing-items/${item.id}/resolution`)
    expect((await approve(daniel, open)).json()).toMatchObject({ code: 'stale-version', params: { version: open.version + 2, status: 'complete' } })
  })
})

describe('above her limit', () => {
  test('a decision waits for a second person, who is told, and counts when she agrees', async () => {
    const rosa = await at.signUp()
    const open = await completeApplication(at, rosa, large)
    const proposed = (await approve(daniel, open)).json<Outcome>()
    expect(proposed).toMatchObject({ status: 'proposed', loanId: null })
    expect((await lettersTo(rosa)).map(({ kind }) => kind)).toEqual(['application-received'])
    expect((await lettersTo(carla))[0]).toMatchObject({ kind: 'second-opinion-wanted' })
    expect((await toldWorkflow(at, open.id)).at(-1)?.payload).toMatchObject({ status: 'proposed', clocks: [{ kind: 'escalation-15' }, {}, {}, { kind: 'breach-30' }] })
    expect((await second(carla, proposed.decisionId)).json()).toMatchObject({ status: 'approved', loanId: expect.any(String) })
  })

  test('she never agrees with herself, nor does an officer whose own limit does not cover it', async () => {
    const open = await completeApplication(at, await at.signUp(), large)
    const { decisionId } = (await approve(daniel, open)).json<Outcome>()
    expect(problemOf(await second(daniel, decisionId))).toEqual([403, 'same-person'])
    const junior = await at.asOfficer(949_999)
    const refused = await second(junior, decisionId)
    expect(refused.json()).toMatchObject({ code: 'over-limit', params: { limitCents: 949_999, amountCents: 950_000 } })
    expect((await second(await at.asFinance(), decisionId)).statusCode).toBe(403)
  })

  test('a no to what she could not say yes to alone waits too', async () => {
    const open = await completeApplication(at, await at.signUp(), large)
    expect((await decline(daniel, open)).json()).toMatchObject({ status: 'proposed' })
  })

  test('returned with a note it is open again, and who decided is told why', async () => {
    const open = await completeApplication(at, await at.signUp(), large)
    const { decisionId } = (await approve(daniel, open)).json<Outcome>()
    expect((await second(carla, decisionId, { outcome: 'returned' })).json()).toMatchObject({ errors: [{ path: 'note', code: 'required' }] })
    const returned = (await second(carla, decisionId, { outcome: 'returned', note: 'Falta ver la cotización' })).json<Outcome>()
    expect(returned).toMatchObject({ status: 'complete', version: open.version + 2 })
    expect((await lettersTo(daniel))[0]).toMatchObject({ kind: 'decision-returned', body: { es: expect.stringContaining('Falta ver la cotización') } })
    expect((await approve(carla, { id: open.id, version: returned.version })).json()).toMatchObject({ status: 'approved' })
  })

  test('two second persons at once: it counts once', async () => {
    const open = await completeApplication(at, await at.signUp(), large)
    const { decisionId } = (await approve(daniel, open)).json<Outcome>()
    const both = await Promise.all([second(carla, decisionId), second(await at.asOfficer(), decisionId)])
    expect(statusesOf(both)).toEqual([200, 409])
    expect(await at.orm.em.fork().execute('select id from loan where application_id = ?', [open.id])).toHaveLength(1)
  })

  test('a counteroffer within her limit to a request above it is a no to that request, and waits for a second person too', async () => {
    const rosa = await at.signUp()
    const open = await completeApplication(at, rosa, large)
    const { decisionId, status } = (await counter(daniel, open, at.productVersionId)).json<Outcome>()
    expect(status).toBe('proposed')
    expect((await lettersTo(rosa)).map(({ kind }) => kind)).not.toContain('counteroffer')
    expect((await second(await at.asOfficer(900_000), decisionId)).json()).toMatchObject({ status: 403, code: 'over-limit' })
    expect((await second(carla, decisionId)).json()).toMatchObject({ status: 'countered' })
  })
})

describe('a party who is an officer', () => {
  test('neither decides nor agrees, whatever her limit', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa, large)
    const { token } = await invite(rosa, draft.id, 'guarantor')
    const aunt = await at.asOfficer(5_000_000)
    await join(at, aunt, token)
    const open = await submit(rosa, draft)
    expect(problemOf(await approve(aunt, open))).toEqual([403, 'party-to-application'])
    const { decisionId } = (await approve(daniel, open)).json<Outcome>()
    expect(problemOf(await second(aunt, decisionId))).toEqual([403, 'party-to-application'])
    expect((await lettersTo(aunt)).map(({ kind }) => kind)).not.toContain('second-opinion-wanted')
  })
})

test('nobody but an officer decides: not she who asked, not finance, not the administrator, not the auditor', async () => {
  const rosa = await at.signUp()
  const open = await completeApplication(at, rosa)
  for (const person of [rosa, await at.asFinance(), await at.asAdministrator(), await at.asAuditor()]) {
    expect((await approve(person, open)).statusCode).toBe(403)
  }
})

test('what is incomplete, a draft or already decided is not decided', async () => {
  const rosa = await at.signUp()
  const draft = await filledDraft(at, rosa)
  expect((await approve(daniel, draft)).statusCode).toBe(404)
  await invite(rosa, draft.id)
  expect(problemOf(await approve(daniel, await submit(rosa, draft)))).toEqual([409, 'application-not-open'])
  const done = await completeApplication(at, await at.signUp())
  const { version } = (await decline(daniel, done)).json<Outcome>()
  expect(problemOf(await approve(daniel, { id: done.id, version }))).toEqual([409, 'application-not-open'])
})

test('withdrawn after approval, the loan is given up with it, and the case ended as withdrawn', async () => {
  const rosa = await at.signUp()
  const open = await completeApplication(at, rosa)
  await approve(daniel, open)
  expect((await rosa.post(`/api/applications/${open.id}/withdrawal`)).json()).toMatchObject({ status: 'withdrawn' })
  expect(await at.orm.em.fork().execute('select status from loan where application_id = ?', [open.id])).toEqual([{ status: 'cancelled' }])
  expect((await toldWorkflow(at, open.id)).map(({ payload }) => payload.status)).toEqual(['complete', 'approved', 'withdrawn'])
})
