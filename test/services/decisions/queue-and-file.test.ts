import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, filledDraft, invite, submit, type LendingApp } from '#test/services/support/asking.ts'
import { photo, sent } from '#test/services/support/sending.ts'
import { approve, counter, decline, type Outcome } from '#test/services/support/deciding.ts'

interface Row { applicationId: string; nextStep: string; waitingOn: string; group: string; overMyLimit: boolean; people: string[]; deadline: { kind: string; on: string; daysLeft: number; day: number; of: number } | null }
interface Queue { rows: Row[]; counts: Record<string, number>; limitCents: number }

let at: LendingApp
let daniel: SignedIn
let carla: SignedIn
const ids: Record<string, string> = {}

/** Applications that came in on different days, in every status that waits for somebody. */
beforeAll(async () => {
  at = await createLendingApp({ now: '2026-11-01T19:00:00Z' })
  daniel = await at.asOfficer(500_000)
  const rosa = await at.signUp({ givenNames: 'Rosa', familyNames: 'Gallegos', locale: 'en' })
  const draft = await filledDraft(at, rosa, { locale: 'en' })
  await invite(rosa, draft.id)
  ids.incomplete = (await submit(rosa, draft)).id
  at.clock.set('2026-11-08T19:00:00Z')
  const large = await completeApplication(at, await at.signUp(), { amountCents: 950_000 })
  daniel = await at.signIn(daniel.email)
  await approve(daniel, large)
  ids.proposed = large.id
  at.clock.set('2026-11-18T19:00:00Z')
  daniel = await at.signIn(daniel.email)
  const offered = await completeApplication(at, await at.signUp())
  await counter(daniel, offered, at.productVersionId)
  ids.countered = offered.id
  at.clock.set('2026-11-19T19:00:00Z')
  daniel = await at.signIn(daniel.email)
  ids.complete = (await completeApplication(at, await at.signUp())).id
  await decline(daniel, await completeApplication(at, await at.signUp()))
  await filledDraft(at, await at.signUp())
  at.clock.set('2026-11-27T19:00:00Z')
  daniel = await at.signIn(daniel.email)
  carla = await at.asOfficer(1_000_000)
})
afterAll(() => at.drop())

const steps = async (person: SignedIn) => Object.fromEntries((await queueOf(person)).rows.map((row) => [row.applicationId, `${row.nextStep} ${row.waitingOn}`]))
const queueOf = async (person: SignedIn, filter = 'all') => (await person.get(`/api/queue?filter=${filter}`)).json<Queue>()

describe('the queue', () => {
  test('has what waits for somebody, nearest legal deadline first; no draft, nothing decided', async () => {
    const { rows } = await queueOf(daniel)
    expect(rows.map((row) => [row.applicationId, row.deadline?.kind, row.deadline?.on, row.group])).toEqual([
      [ids.incomplete, 'incompleteness-notice', '2026-12-01', 'within-7'],
      [ids.proposed, 'decision', '2026-12-08', 'later'],
      [ids.countered, 'counter-expiry', '2026-12-18', 'later'],
      [ids.complete, 'decision', '2026-12-19', 'later'],
    ])
    expect(rows[0]?.deadline).toMatchObject({ daysLeft: 4, day: 26, of: 30 })
    expect(rows[0]?.people).toEqual(['Rosa Gallegos', 'Efraín'])
  })

  test('says what is next and who has to do it, as the reader sees it', async () => {
    expect(await steps(daniel)).toEqual({
      [ids.incomplete ?? '']: 'wait-for-papers applicant', [ids.proposed ?? '']: 'wait-for-second second-person',
      [ids.countered ?? '']: 'wait-for-answer applicant', [ids.complete ?? '']: 'decide me',
    })
    expect(await steps(carla)).toMatchObject({ [ids.proposed ?? '']: 'second-opinion me' })
    expect(await steps(await at.asAuditor())).toMatchObject({ [ids.proposed ?? '']: 'wait-for-second second-person', [ids.complete ?? '']: 'decide officer' })
  })

  test('is hers what was given to her, what waits on her and what is nobody’s yet, even without its papers; not what a colleague has', async () => {
    const { rows } = await queueOf(carla, 'mine')
    expect(rows.map(({ applicationId }) => applicationId)).toEqual(expect.arrayContaining([ids.proposed, ids.incomplete]))
    expect(rows.map(({ applicationId }) => applicationId)).not.toContain(ids.countered)
  })

  test('filters, and counts every filter', async () => {
    const { counts, limitCents } = await queueOf(daniel)
    expect(limitCents).toBe(500_000)
    expect(counts).toEqual({ all: 4, mine: 4, 'waiting-on-me': 1, 'to-decide': 1, second: 1, missing: 1, 'over-limit': 1, spanish: 3 })
    for (const [filter, count] of Object.entries(counts)) expect((await queueOf(daniel, filter)).rows).toHaveLength(count)
  })

  test('is not for who asks, finance or the administrator', async () => {
    for (const person of [await at.signUp(), await at.asFinance(), await at.asAdministrator()]) expect((await person.get('/api/queue')).statusCode).toBe(403)
  })
})

/** An application for which an officer asked for a paper. */
async function asked(by: SignedIn): Promise<{ rosa: SignedIn; id: string; itemId: string }> {
  const rosa = await at.signUp()
  const { id } = await completeApplication(at, rosa)
  const itemId = randomUUID()
  await by.post(`/api/applications/${id}/missing-items`, { items: [{ id: itemId, kind: 'identity', dueOn: '2026-12-04' }] })
  return { rosa, id, itemId }
}

describe('papers that came', () => {
  test('wait for us, not for her: they are next for her officer, whose day’s work they are, and for all where nobody holds the file', async () => {
    const { rosa, id, itemId } = await asked(daniel)
    expect((await steps(daniel))[id]).toBe('wait-for-papers applicant')
    await sent(rosa, id, await photo('#123456'), { itemId })
    expect((await steps(daniel))[id]).toBe('look-at-papers me')
    expect((await daniel.get(`/api/applications/${id}/file`)).json()).toMatchObject({ papersToLookAt: 1, missing: [{ id: itemId, state: 'sent' }] })
    expect((await queueOf(daniel, 'waiting-on-me')).rows.map(({ applicationId }) => applicationId)).toContain(id)
    expect((await steps(carla))[id]).toBe('look-at-papers officer')
    await daniel.post('/api/assignments', { assignments: [{ applicationId: id, officerId: null }] })
    expect((await steps(carla))[id]).toBe('look-at-papers me')
    expect((await steps(await at.asAuditor()))[id]).toBe('look-at-papers officer')
    await rosa.post(`/api/applications/${id}/withdrawal`)
  })
})

test('a programme with more files than a page shows loses none: filters choose and counts count among all of them', async () => {
  await at.orm.em.fork().execute(`
    with copy as (insert into application select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'reference', 'Z-' || n, 'locale', 'es'))).*
      from application a, generate_series(1, 520) n where a.id = ? returning id)
    insert into application_party select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'application_id', copy.id))).*
      from copy, application_party p where p.application_id = ? and p.joined_at is not null`, [ids.incomplete, ids.incomplete], 'run')
  const { rows, counts } = await queueOf(daniel, 'to-decide')
  expect(rows.map(({ applicationId }) => applicationId)).toEqual([ids.complete])
  expect(counts).toMatchObject({ all: 524, missing: 521, spanish: 523, second: 1 })
  expect((await queueOf(daniel)).rows).toHaveLength(500)
})

describe('the file', () => {
  test('has on one page what a decision needs: story, budget and fit, the quote, parties, what is missing, history, and what she may do', async () => {
    const file = (await carla.get(`/api/applications/${ids.proposed}/file`)).json()
    expect(file).toMatchObject({
      status: 'proposed', businessName: 'Raíz Verde', amountCents: 950_000, installments: 24, productName: { en: 'Monthly loan, 5% a year' },
      story: expect.stringContaining('Rail Yards'), parties: [{ role: 'borrower', joined: true, identified: false, email: expect.stringContaining('@') }], papersToLookAt: 0,
      budget: { moneyInCents: 510_000, moneyOutCents: 177_000, fit: 'fits' },
      quote: { installments: 24, advanceOn: '2026-11-27', firstDueOn: '2026-12-28' },
      decisions: [{ kind: 'approve', needsSecond: true, decidedBy: { personId: daniel.personId }, second: null, finalOn: null }],
      clocks: [{ kind: 'escalation-15', on: '2026-11-23' }, { kind: 'escalation-25', on: '2026-12-03' }, { kind: 'escalation-28', on: '2026-12-06' }, { kind: 'breach-30', on: '2026-12-08' }],
      milestones: [{ kind: 'complete', occurrence: '1', on: '2026-11-08' }],
      notices: [{ kind: 'application-received' }],
      authority: { limitCents: 1_000_000, mayDecide: false, mayGiveSecondOpinion: true, why: null },
    })
  })

  test('quotes by the function that makes the loan, and the budget takes that payment', async () => {
    const file = (await daniel.get(`/api/applications/${ids.complete}/file`)).json<{ quote: { installmentCents: number; totalOfPaymentsCents: number }; budget: { paymentCents: number; leftCents: number; moneyInCents: number; moneyOutCents: number } }>()
    const { products } = (await at.app.inject({ method: 'GET', url: '/api/products' })).json<{ products: { productVersionId: string; terms: object }[] }>()
    const product = products.find(({ productVersionId }) => productVersionId === at.productVersionId)
    const quoted = (await at.app.inject({ method: 'POST', url: '/api/quotes', payload: { ...product?.terms, installments: 24, advances: [{ date: '2026-11-27', amountCents: 400_000 }] } }))
      .json<{ installments: { totalCents: number }[]; totalOfPaymentsCents: number }>()
    expect(file.quote.installmentCents).toBe(quoted.installments[0]?.totalCents)
    expect(file.quote.totalOfPaymentsCents).toBe(quoted.totalOfPaymentsCents)
    expect(file.budget.paymentCents).toBe(file.quote.installmentCents)
    expect(file.budget.leftCents).toBe(file.budget.moneyInCents - file.budget.moneyOutCents - file.budget.paymentCents)
  })

  test('says why not, to each who may not', async () => {
    const authority = async (person: SignedIn, id = ids.proposed) => (await person.get(`/api/applications/${id}/file`)).json<{ authority: object }>().authority
    expect(await authority(daniel)).toMatchObject({ why: 'same-person', mayGiveSecondOpinion: false, needsSecond: true, possibleSeconds: [{ personId: carla.personId }] })
    expect(await authority(await at.asOfficer(100))).toMatchObject({ why: 'limit' })
    expect(await authority(await at.asAuditor())).toMatchObject({ why: 'not-authorised', mayDecide: false })
    expect(await authority(daniel, ids.incomplete)).toMatchObject({ why: 'status', mayDecide: false })
    expect(await authority(daniel, ids.complete)).toMatchObject({ why: null, mayDecide: true, needsSecond: false })
  })

  test('every look is written down with who looked, and holds nothing personal', async () => {
    const auditor = await at.asAuditor()
    await auditor.get(`/api/applications/${ids.complete}/file`)
    const looks = await at.orm.em.fork().execute(`select detail from audit_event where action = 'file-read' and actor_id = ? and subject_id = ?`, [auditor.personId, ids.complete])
    expect(looks).toEqual([{ detail: {} }])
  })

  test('of a draft, of nobody, or for whoever is no staff is not there', async () => {
    const rosa = await at.signUp()
    const draft = await filledDraft(at, rosa)
    expect((await daniel.get(`/api/applications/${draft.id}/file`)).statusCode).toBe(404)
    expect((await daniel.get(`/api/applications/${randomUUID()}/file`)).statusCode).toBe(404)
    for (const person of [rosa, await at.asFinance(), await at.asAdministrator()]) expect((await person.get(`/api/applications/${ids.complete}/file`)).statusCode).toBe(403)
  })

  test('keeps what the second person said', async () => {
    const large = await completeApplication(at, await at.signUp(), { amountCents: 900_000 })
    const { decisionId } = (await approve(daniel, large)).json<Outcome>()
    await carla.post(`/api/decisions/${decisionId}/second-opinion`, { outcome: 'returned', note: 'Pida la cotización' })
    expect((await daniel.get(`/api/applications/${large.id}/file`)).json()).toMatchObject({
      status: 'complete', decisions: [{ second: { by: { personId: carla.personId }, outcome: 'returned', note: 'Pida la cotización' } }],
    })
  })
})

describe('assigning', () => {
  test('gives an application to an officer, and to nobody else', async () => {
    const url = `/api/applications/${ids.complete}/assignment`
    expect((await daniel.post(url, { officerId: carla.personId })).statusCode).toBe(200)
    expect((await queueOf(carla, `mine&officerId=${carla.personId}`)).rows.map((row) => row.applicationId)).toContain(ids.complete)
    expect((await daniel.post(url, { officerId: (await at.asFinance()).personId })).json()).toMatchObject({ code: 'not-an-officer' })
    await daniel.post(url, { officerId: daniel.personId })
  })
})
