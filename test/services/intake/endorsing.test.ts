import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, filledDraft, lettersTo, submit, type LendingApp } from '#test/services/support/asking.ts'
import { approve, statusesOf } from '#test/services/support/deciding.ts'
import { askPartner, endorse, goodRecord, kitchenOf, partnerPerson, record, signAs, type Kitchen, type makePartner } from '#test/services/support/endorsing.ts'

const rules = { peersNeeded: 2, endorsementCounts: 2, closeAtMost: 1, windowDays: 14, reminderDays: [3, 10], mostOpenPerPerson: 5, applicantSeesAnswers: false }

let at: LendingApp
let officer: SignedIn
let administrator: SignedIn
beforeAll(async () => {
  at = await createLendingApp({ settings: { vouching: rules } })
  officer = await at.asOfficer()
  administrator = await at.asAdministrator()
})
afterAll(() => at.drop())

const codeOf = (response: { json: () => { code?: string } }) => response.json().code

/** A kitchen with two people who speak for it, a pool behind it where it has pledges, and somebody who asks it. */
const kitchen = (options: Parameters<typeof makePartner>[1] = {}) => kitchenOf(at, administrator, options)

const statusOf = async (person: SignedIn, applicationId: string) => (await person.get(`/api/applications/${applicationId}`)).json<{ status: string; version: number }>()

const standing = async (poolId: string | null) => (await officer.get('/api/pools')).json<{ pools: { poolId: string; reservedCents: number; headroomCents: number }[] }>().pools.find((pool) => pool.poolId === poolId)

async function completeApplicationOf(one: Kitchen, person: SignedIn): Promise<{ id: string; version: number }> {
  const { id } = await submit(person, await filledDraft(at, person))
  await endorse(one, person, id)
  return { id, version: (await statusOf(person, id)).version }
}

describe('an organisation that is asked', () => {
  test('gives its word with its quorum of signatures: the application has its vouches, and she and the officer see it, each their part', async () => {
    const one = await kitchen()
    const rosa = await at.signUp()
    const { id: applicationId } = await submit(rosa, await filledDraft(at, rosa))
    const id = await askPartner(rosa, applicationId, one.partnerId)
    expect((await lettersTo(one.pilar)).map(({ kind }) => kind)).toEqual(['endorsement-wanted'])
    expect((await record(one.pilar, id)).json()).toMatchObject({ status: 'requested', record: goodRecord, annualRatePercent: '5', signed: 0, signersNeeded: 2 })
    expect((await signAs(one.pilar, id, 'pilar otero')).json()).toMatchObject({ status: 'requested', signed: 1, waitsForMe: false })
    expect(await statusOf(rosa, applicationId)).toMatchObject({ status: 'incomplete' })
    expect((await signAs(one.hank, id, 'Hank Begay')).json()).toMatchObject({ status: 'endorsed', signed: 2 })
    expect(await statusOf(rosa, applicationId)).toMatchObject({ status: 'complete' })
    const seen = await rosa.get(`/api/applications/${applicationId}/vouching`)
    expect(seen.json()).toMatchObject({ missing: 0, endorsements: [{ status: 'endorsed', on: '2026-11-22' }] })
    expect(seen.body).not.toContain('recibos')
    expect((await officer.get(`/api/applications/${applicationId}/file`)).json()).toMatchObject({
      vouching: { endorsements: [{ record: goodRecord, signers: expect.arrayContaining([expect.objectContaining({ name: 'Pilar Otero', conflict: false }), expect.objectContaining({ name: 'Hank Begay' })]) }] },
    })
  })

  test('sees her name, business, purpose and amount; her story only where she agreed, and nothing else', async () => {
    const one = await kitchen()
    const rosa = await at.signUp()
    const { id } = await submit(rosa, await filledDraft(at, rosa))
    const shy = await one.pilar.get(`/api/endorsements/${await askPartner(rosa, id, one.partnerId)}`)
    expect(shy.json()).toMatchObject({ applicant: 'Rosa Ortega', businessName: 'Raíz Verde', amountCents: 400_000, story: null })
    expect(shy.body).not.toMatch(/318000|tamales|@example/)
    const ana = await at.signUp()
    const draft = await filledDraft(at, ana)
    expect((await one.pilar.get(`/api/endorsements/${await askPartner(ana, draft.id, one.partnerId, true)}`)).json<{ story: string }>().story).toContain('tamales')
  })

  test('is a stranger to what was asked of another', async () => {
    const [one, other] = [await kitchen(), await kitchen()]
    const rosa = await at.signUp()
    const { id } = await filledDraft(at, rosa)
    const endorsementId = await askPartner(rosa, id, one.partnerId)
    expect((await other.pilar.get(`/api/endorsements/${endorsementId}`)).statusCode).toBe(404)
    expect((await other.pilar.post(`/api/endorsements/${endorsementId}/refusal`, { reason: 'not-known' })).statusCode).toBe(404)
    expect((await other.pilar.get('/api/endorsements')).body).not.toContain(endorsementId)
  })

  test('recommends within its policy only; everything outside is told at once', async () => {
    const one = await kitchen()
    const rosa = await at.signUp()
    const id = await askPartner(rosa, (await filledDraft(at, rosa)).id, one.partnerId)
    const refused = await record(one.pilar, id, { amountCents: 1_000_001, installments: 7, knownSince: '2027-01-01', answers: [{ code: 'pays-kitchen', answer: 'yes', note: null }] })
    expect([refused.statusCode, refused.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path)]).toEqual(
      [422, ['record.knownSince', 'record.amountCents', 'record.installments', 'record.answers.orders']])
  })

  test('with a conflict of interest somebody recuses herself, and another must sign', async () => {
    const one = await kitchen()
    const rosa = await at.signUp()
    const { id: applicationId } = await submit(rosa, await filledDraft(at, rosa))
    const id = await askPartner(rosa, applicationId, one.partnerId)
    await record(one.pilar, id)
    expect((await signAs(one.pilar, id, 'Pilar Otero', { conflict: true })).json()).toMatchObject({ errors: [{ path: 'conflictNote', code: 'required' }] })
    const recused = await signAs(one.pilar, id, 'Pilar Otero', { conflict: true, conflictNote: 'Le rento la cocina' })
    expect(recused.json()).toMatchObject({ status: 'requested', signed: 0, signers: [{ recused: true, conflictNote: 'Le rento la cocina' }] })
    expect((await signAs(one.hank, id, 'Hank Begay')).json()).toMatchObject({ status: 'requested', signed: 1 })
    const third = await partnerPerson(at, administrator, one.partnerId, 'Renee', 'Lucero')
    expect((await signAs(third, id, 'Renee Lucero')).json()).toMatchObject({ status: 'endorsed' })
  })

  test('cannot change what somebody has signed, nor have one person sign twice', async () => {
    const one = await kitchen()
    const rosa = await at.signUp()
    const id = await askPartner(rosa, (await filledDraft(at, rosa)).id, one.partnerId)
    expect(codeOf(await signAs(one.pilar, id, 'Pilar Otero'))).toBe('endorsement-without-record')
    await record(one.pilar, id)
    await signAs(one.pilar, id, 'Pilar Otero')
    expect(codeOf(await record(one.hank, id))).toBe('endorsement-signed')
    expect(codeOf(await signAs(one.pilar, id, 'Pilar Otero'))).toBe('signed-already')
  })

  test('that says no leaves nothing lost: the reason is kept, she hears kindly of other ways, and may ask another', async () => {
    const [one, other] = [await kitchen(), await kitchen()]
    const rosa = await at.signUp()
    const { id: applicationId } = await submit(rosa, await filledDraft(at, rosa))
    const id = await askPartner(rosa, applicationId, one.partnerId)
    expect((await one.pilar.post(`/api/endorsements/${id}/refusal`, { reason: 'known-too-little', note: 'Apenas llegó' })).json()).toMatchObject({ status: 'declined', mayDo: [] })
    const [letter] = await lettersTo(rosa)
    expect(letter).toMatchObject({ kind: 'endorsement-declined' })
    expect(letter?.body.es).toContain('Hay otras maneras')
    expect(letter?.body.es).not.toContain('Apenas')
    expect(await statusOf(rosa, applicationId)).toMatchObject({ status: 'incomplete' })
    expect((await officer.get(`/api/applications/${applicationId}/file`)).json()).toMatchObject({ vouching: { endorsements: [{ refusalReason: 'known-too-little' }] } })
    await endorse(other, rosa, applicationId)
    expect(await statusOf(rosa, applicationId)).toMatchObject({ status: 'complete' })
  })

  test('may take its word back before the decision; an officer who had read the file is told that it has moved', async () => {
    const one = await kitchen()
    const rosa = await at.signUp()
    const { id: applicationId } = await submit(rosa, await filledDraft(at, rosa))
    const id = await endorse(one, rosa, applicationId)
    const read = await statusOf(rosa, applicationId)
    expect((await one.hank.post(`/api/endorsements/${id}/withdrawal`)).json()).toMatchObject({ status: 'withdrawn' })
    expect(codeOf(await approve(officer, { id: applicationId, version: read.version }))).toBe('stale-version')
  })

  test('gets it back from the officer with why, changes it and signs anew; the signatures before no longer count', async () => {
    const one = await kitchen()
    const rosa = await at.signUp()
    const { id: applicationId } = await submit(rosa, await filledDraft(at, rosa))
    const id = await endorse(one, rosa, applicationId)
    expect((await officer.post(`/api/endorsements/${id}/return`, { note: '¿Puede con 24 meses?' })).statusCode).toBe(204)
    expect(await statusOf(rosa, applicationId)).toMatchObject({ status: 'incomplete' })
    expect((await one.pilar.get(`/api/endorsements/${id}`)).json()).toMatchObject({ status: 'returned', returnNote: '¿Puede con 24 meses?', signed: 0, waitsForMe: true })
    await record(one.pilar, id, { installments: 36 })
    await signAs(one.pilar, id, 'Pilar Otero')
    expect((await signAs(one.hank, id, 'Hank Begay')).json()).toMatchObject({ status: 'endorsed', record: { installments: 36 } })
  })
})

test('what waits for an organisation’s word comes before everything it has settled, however new', async () => {
  const one = await kitchen()
  const [waits, settled] = [await at.signUp(), await at.signUp()]
  const { id } = await submit(waits, await filledDraft(at, waits))
  const open = await askPartner(waits, id, one.partnerId)
  at.clock.advance({ hours: 1 })
  const { id: other } = await submit(await at.signIn(settled.email), await filledDraft(at, await at.signIn(settled.email)))
  const done = await endorse({ ...one, pilar: await at.signIn(one.pilar.email), hank: await at.signIn(one.hank.email) }, await at.signIn(settled.email), other)
  const { endorsements } = (await (await at.signIn(one.pilar.email)).get('/api/endorsements')).json<{ endorsements: { endorsementId: string }[] }>()
  expect(endorsements.map(({ endorsementId }) => endorsementId)).toEqual([open, done])
  at.clock.set('2026-11-22T19:00:00Z')
})

describe('the pool behind an organisation', () => {
  test('reserves room at approval and refuses what it has no room for', async () => {
    const one = await kitchen({ pledgedCents: 500_000 })
    const [rosa, ana] = [await at.signUp(), await at.signUp()]
    const [first, second] = [await completeApplicationOf(one, rosa), await completeApplicationOf(one, ana)]
    expect((await approve(officer, first)).statusCode).toBe(201)
    expect(await standing(one.poolId)).toMatchObject({ reservedCents: 400_000, headroomCents: 100_000 })
    const refused = await approve(officer, second)
    expect([refused.statusCode, refused.json()]).toEqual([409, expect.objectContaining({ code: 'pool-headroom-short', params: { headroomCents: 100_000, amountCents: 400_000 } })])
    expect(await statusOf(ana, second.id)).toMatchObject({ status: 'complete' })
    await rosa.post(`/api/applications/${first.id}/withdrawal`)
    expect(await standing(one.poolId)).toMatchObject({ reservedCents: 0, headroomCents: 500_000 })
    expect((await approve(officer, second)).statusCode).toBe(201)
  })

  test('is not overdrawn by approvals at the same moment', async () => {
    const one = await kitchen({ pledgedCents: 900_000 })
    const people = [await at.signUp(), await at.signUp(), await at.signUp(), await at.signUp()]
    const open = []
    for (const person of people) open.push(await completeApplicationOf(one, person))
    const answers = await Promise.all(open.map((application) => approve(officer, application)))
    expect(statusesOf(answers)).toEqual([201, 201, 409, 409])
    expect(await standing(one.poolId)).toMatchObject({ reservedCents: 800_000, headroomCents: 100_000 })
  })

  test('stands behind no loan that nobody endorsed', async () => {
    const quiet = await createLendingApp()
    try {
      const rosa = await quiet.signUp()
      expect((await approve(await quiet.asOfficer(), await completeApplication(quiet, rosa))).statusCode).toBe(201)
    } finally {
      await quiet.drop()
    }
  })
})
