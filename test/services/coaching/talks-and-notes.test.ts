import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Caseload, Coached, MyGuide, PlanStanding } from '#services/coaching/schemas/reading.ts'
import { createTestApp, type SignedIn, type TestApp } from '#test/support/app.ts'
import { fundedLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

let at: TestApp
let [officer, finance, administrator, coach, other, rosa]: SignedIn[] = []
let loanId = ''
beforeAll(async () => {
  at = await createTestApp()
  await readyToLend(at)
  at.clock.set('2026-12-01T19:00:00Z')
  const people = [await at.asOfficer(), await at.asFinance(), await at.asAdministrator(), await at.as('coach'), await at.as('coach'), await at.signUp()]
  ;[officer, finance, administrator, coach, other, rosa] = people.map((person) => staysSignedIn(at, person))
  ;({ loanId } = await fundedLoan(at, { borrower: who(rosa), decidedBy: who(officer), disbursedBy: who(finance), product: 'monthly-5', installments: 12, amountCents: 100_000 }))
})
afterAll(() => at.drop())

const who = (person: SignedIn | undefined): SignedIn => {
  if (!person) throw new Error('everybody is made before the first test')
  return person
}
const coached = async (person: SignedIn | undefined) => (await who(person).get(`/api/loans/${loanId}/coached`)).json<Coached>()
const guide = async () => (await who(rosa).get(`/api/loans/${loanId}/guide`)).json<MyGuide>()
const talk = (person: SignedIn | undefined, more: object) => who(person).post(`/api/loans/${loanId}/coaching/talks`, { id: randomUUID(), outcome: 'done', heldOn: '2026-12-01', ...more })
const give = (person: SignedIn | undefined, coachId: string | null) => who(person).post(`/api/loans/${loanId}/coaching/coach`, { coachId })
const ask = () => who(rosa).post(`/api/loans/${loanId}/help-requests`, { id: randomUUID() })
const code = (response: { json(): unknown }) => (response.json() as { code: string }).code

describe('who coaches whom', () => {
  test('somebody without a coach is on every coach’s list; one takes her, and she is told who', async () => {
    const before = (await who(coach).get('/api/coaching/caseload')).json<Caseload>()
    expect(before).toMatchObject({ people: [], unassigned: [{ loanId }] })
    expect((await who(coach).get(`/api/loans/${loanId}/coached`)).statusCode).toBe(404)
    expect((await give(coach, who(other).personId)).statusCode).toBe(403)
    expect((await give(coach, who(coach).personId)).statusCode).toBe(200)
    const after = (await who(coach).get('/api/coaching/caseload')).json<Caseload>()
    expect(after).toMatchObject({ people: [{ loanId, next: { key: 'after-funding-30', dueOn: '2026-12-31' } }], unassigned: [] })
    expect((await guide()).coach).toMatchObject({ personId: who(coach).personId })
  })

  test('no other coach reaches her; an administrator gives her to another, who then reads all, and both are written down', async () => {
    expect((await who(other).get(`/api/loans/${loanId}/coached`)).statusCode).toBe(404)
    expect((await give(other, who(other).personId)).statusCode).toBe(404)
    expect((await give(administrator, who(other).personId)).statusCode).toBe(200)
    expect((await who(coach).get(`/api/loans/${loanId}/coached`)).statusCode).toBe(404)
    expect((await coached(other)).loanId).toBe(loanId)
    expect((await give(administrator, who(coach).personId)).statusCode).toBe(200)
    const rows = await at.orm.em.fork().execute<{ coach_id: string }[]>('select coach_id from coach_assignment order by assigned_at, id')
    expect(rows.map((row) => row.coach_id)).toEqual([who(coach).personId, who(other).personId, who(coach).personId])
  })

  test('only a coach can be one, and nobody of her own loan', async () => {
    expect(code(await give(administrator, who(officer).personId))).toBe('not-a-coach')
  })
})

describe('a talk', () => {
  const privately = 'Se oye con cansancio.'

  test('is written down in one go: both notes, minutes, the next date and the next step', async () => {
    const response = await talk(coach, {
      sharedNote: { id: randomUUID(), body: 'Hablamos del precio.' }, privateNote: { id: randomUUID(), body: privately },
      minutes: { id: randomUUID(), minutes: 35, category: 'after-loan' }, nextOn: '2026-12-08', nextSteps: [{ id: randomUUID(), body: 'Contar las ventas', dueOn: '2026-12-06' }],
    })
    expect(response.statusCode).toBe(201)
    const page = await coached(coach)
    expect(page).toMatchObject({
      sharedNotes: [{ body: 'Hablamos del precio.' }], privateNotes: [{ body: privately }], minutes: [{ category: 'after-loan', minutes: 35 }], nextSteps: [{ body: 'Contar las ventas', done: false }],
    })
    expect(page.checkpoints.find(({ kind }) => kind === 'agreed')).toMatchObject({ dueOn: '2026-12-08', state: 'planned' })
  })

  test('she reads what is for her and ticks off her step; the private note reaches neither her nor an officer', async () => {
    const mine = await guide()
    expect(mine).toMatchObject({ notes: [{ body: 'Hablamos del precio.' }], next: { dueOn: '2026-12-08' } })
    const [step] = mine.nextSteps
    expect((await who(rosa).post(`/api/loans/${loanId}/next-steps/${step?.stepId}/tick`, { done: true })).json()).toMatchObject({ done: true })
    const standing = (await who(officer).get(`/api/loans/${loanId}/coaching`)).json<PlanStanding>()
    expect(standing).toMatchObject({ status: 'repaying', coach: { personId: who(coach).personId }, privateNotes: null })
    for (const one of [mine, standing]) expect(JSON.stringify(one)).not.toContain(privately)
    for (const url of ['/api/notices', `/api/loans/${loanId}`, `/api/loans/${loanId}/events`]) expect((await who(rosa).get(url)).body).not.toContain(privately)
  })

  test('officers read private notes from the day on which the programme lets them, and each look is written down', async () => {
    const setting = { beforeFundingDays: 3, afterFundingDays: [30, 90, 180], completionDays: 7, earlyWarningDays: 2, remindDaysBefore: [3, 0], missedAfterDays: 3, missedToOfficerDays: 7, closeAfterDays: 30, officersReadPrivateNotes: true }
    expect((await who(administrator).put('/api/settings/coaching', { value: setting })).statusCode).toBe(200)
    expect((await who(officer).get(`/api/loans/${loanId}/coaching`)).json<PlanStanding>().privateNotes).toMatchObject([{ body: privately }])
    const looks = await at.orm.em.fork().execute<unknown[]>("select 1 as look from audit_event where action = 'plan-read' and subject_id = ? and actor_id = ?", [loanId, who(officer).personId])
    expect(looks).toHaveLength(2)
  })

  test('a note is corrected by another that stands for it, once', async () => {
    const [note] = (await coached(coach)).sharedNotes
    const correct = () => who(coach).post(`/api/loans/${loanId}/coaching/shared-notes`, { id: randomUUID(), body: 'Hablamos del precio del pan.', correctsId: note?.noteId })
    expect((await correct()).statusCode).toBe(201)
    expect((await guide()).notes).toMatchObject([{ body: 'Hablamos del precio del pan.', corrected: true }])
    expect(code(await correct())).toBe('already-corrected')
  })

  test('everything that is wrong with it is said at once', async () => {
    const response = await talk(coach, { checkpoint: 'no-such', outcome: 'moved', heldOn: '2026-12-02', nextSteps: [{ id: randomUUID(), body: 'Ayer', dueOn: '2026-11-30' }] })
    expect(response.statusCode).toBe(422)
    expect(response.json<{ errors: { path: string; code: string }[] }>().errors.map((one) => `${one.path} ${one.code}`)).toEqual([
      'checkpoint checkpoint-unknown', 'heldOn date-is-future', 'nextOn required', 'nextSteps.0.dueOn date-is-past',
    ])
  })

  test('that was missed puts her on the list of calls until another is held', async () => {
    at.clock.set(`${addDays('2026-12-08', 3)}T19:00:00Z`)
    const calls = async () => (await who(coach).get('/api/coaching/caseload')).json<Caseload>().calls
    expect(await calls()).toMatchObject([{ loanId, missed: { kind: 'agreed', dueOn: '2026-12-08' } }])
    expect((await talk(coach, { heldOn: '2026-12-11' })).statusCode).toBe(201)
    expect(await calls()).toEqual([])
  })
})

describe('help', () => {
  test('asked for with one tap reaches her coach at once; a second tap is the same request; it stays until it is closed', async () => {
    const first = (await ask()).json<{ helpRequestId: string }>()
    expect((await ask()).json()).toEqual(first)
    const told = await at.orm.em.fork().execute<unknown[]>("select 1 as told from notice where kind = 'coach-help-asked' and person_id = ?", [who(coach).personId])
    expect(told).toHaveLength(1)
    const url = `/api/help-requests/${first.helpRequestId}`
    expect((await who(rosa).put(`${url}/words`, { about: 'business', body: '¿Cómo cobro?' })).statusCode).toBe(200)
    expect((await who(coach).get('/api/coaching/caseload')).json<Caseload>().calls).toMatchObject([{ help: { about: 'business', body: '¿Cómo cobro?', state: 'open' } }])
    expect((await who(other).post(`${url}/answer`)).statusCode).toBe(404)
    expect((await who(coach).post(`${url}/answer`)).json()).toMatchObject({ state: 'answered' })
    expect((await guide()).help).toMatchObject({ state: 'answered', answeredBy: expect.any(String) })
    expect((await who(rosa).post(`${url}/closing`)).json()).toMatchObject({ state: 'closed' })
    expect((await guide()).help).toBeNull()
  })

  test('goes to the office where she has no coach and there is none', async () => {
    await give(administrator, null)
    const em = at.orm.em.fork()
    for (const person of [coach, other]) {
      const [grant] = await em.execute<{ id: string }[]>("select id from role_grant where person_id = ? and role = 'coach'", [who(person).personId])
      await who(administrator).delete(`/api/grants/${grant?.id}`)
    }
    expect((await ask()).statusCode).toBe(201)
    expect(await em.execute<unknown[]>("select 1 as told from notice where kind = 'coach-help-asked' and person_id = ?", [who(officer).personId])).toHaveLength(1)
  })
})
