import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { SignedIn } from '#test/support/app.ts'
import { completeApplication, createLendingApp, filledDraft, invite, lettersTo, submit, toldWorkflow, type LendingApp } from '#test/services/support/asking.ts'
import { approve, caseOf, counter, incidentsOf, strike, strikeDue } from '#test/services/support/deciding.ts'

let at: LendingApp
let officer: SignedIn
let colleague: SignedIn
let administrator: SignedIn
beforeAll(async () => {
  at = await createLendingApp()
  officer = await at.asOfficer()
  colleague = await at.asOfficer()
  administrator = await at.asAdministrator()
})
afterAll(() => at.drop())
afterEach(() => at.clock.set('2026-11-22T19:00:00Z'))

const kindsTo = async (person: SignedIn, applicationId: string) => {
  const { notices } = (await (await at.signIn(person.email)).get('/api/notices')).json<{ notices: { kind: string; applicationId: string }[] }>()
  return notices.filter((notice) => notice.applicationId === applicationId).map(({ kind }) => kind).toReversed()
}

/** An application that waits for somebody who was invited. */
async function incomplete(applicant: SignedIn): Promise<string> {
  const draft = await filledDraft(at, applicant)
  await invite(applicant, draft.id)
  return (await submit(applicant, draft)).id
}

const nineOn = (date: string) => `${date}T16:00:00Z`

describe('an incomplete application that nobody touches', () => {
  test('is reminded on days 7 and 14, gets the notice on day 20, and is closed on the day after the date it names', async () => {
    const rosa = await at.signUp()
    const id = await incomplete(rosa)
    const days = [['2026-11-29', 'missing-items-reminder 7'], ['2026-12-06', 'missing-items-reminder 14'], ['2026-12-12', 'incompleteness-notice'], ['2026-12-28', 'close-incomplete']] as const
    for (const [date, expected] of days) {
      at.clock.set(`${date}T15:59:00Z`)
      expect((await strikeDue(at, id)).struck).toEqual([])
      at.clock.set(nineOn(date))
      expect((await strikeDue(at, id)).struck).toEqual([expected])
    }
    expect(await caseOf(at, id)).toMatchObject({ status: 'closed', clocks: [] })
    expect(await kindsTo(rosa, id)).toEqual(['application-received-incomplete', 'missing-items-reminder', 'missing-items-reminder', 'incompleteness-notice', 'application-closed'])
    expect(await incidentsOf(at, id)).toEqual([])
  })

  test('the notice says what is missing, by when, and that silence ends it, in both languages (form C-6)', async () => {
    const rosa = await at.signUp()
    const id = await incomplete(rosa)
    at.clock.set(nineOn('2026-12-12'))
    await strikeDue(at, id)
    const [letter] = await lettersTo(await at.signIn(rosa.email))
    expect(letter?.body.en).toContain('We need:\n• Still to accept the invitation: Efraín')
    expect(letter?.body.en).toContain('Please let us have it by December 27, 2026. If we do not receive it by then, we will not be able to consider your application further')
    expect(letter?.body.es).toContain('a más tardar el 27 de diciembre de 2026')
    expect((await (await at.signIn(rosa.email)).get(`/api/applications/${id}`)).json()).toMatchObject({ respondBy: '2026-12-27' })
  })

  test('a worker that comes back on day 33 sends the notice at once, skips the reminders, and says that it is late', async () => {
    const rosa = await at.signUp()
    const id = await incomplete(rosa)
    at.clock.set(nineOn('2026-12-25'))
    expect((await strikeDue(at, id)).struck).toEqual(['missing-items-reminder 7', 'missing-items-reminder 14', 'incompleteness-notice'])
    expect(await kindsTo(rosa, id)).toEqual(['application-received-incomplete', 'incompleteness-notice'])
    expect(await incidentsOf(at, id)).toEqual([{ kind: 'incompleteness-notice-late', detail: { latest: '2026-12-22', sentOn: '2026-12-25' } }])
    expect(await at.orm.em.fork().execute(`select respond_by as "respondBy" from application where id = ?`, [id])).toEqual([{ respondBy: '2027-01-09' }])
  })

  test('asked for more after the notice, she gets a new one, with the whole time to answer', async () => {
    const rosa = await at.signUp()
    const id = await incomplete(rosa)
    at.clock.set(nineOn('2026-12-12'))
    await strikeDue(at, id)
    at.clock.set(nineOn('2026-12-20'))
    const back = await at.signIn(officer.email)
    await back.post(`/api/applications/${id}/missing-items`, { items: [{ id: randomUUID(), kind: 'identity', dueOn: '2027-01-03' }] })
    expect((await strikeDue(at, id)).struck).toEqual(['incompleteness-notice 2'])
    expect(await at.orm.em.fork().execute(`select respond_by as "respondBy" from application where id = ?`, [id])).toEqual([{ respondBy: '2027-01-04' }])
  })
})

describe('a complete application that nobody decides', () => {
  test('goes to its officer on day 15, to the other officers on 25, to the administrator on 28, and is a breach as day 30 ends', async () => {
    const rosa = await at.signUp()
    const { id } = await completeApplication(at, rosa)
    await officer.post(`/api/applications/${id}/assignment`, { officerId: officer.personId })
    for (const [now, expected] of [[nineOn('2026-12-07'), 'escalation-15'], [nineOn('2026-12-17'), 'escalation-25'], [nineOn('2026-12-20'), 'escalation-28'], ['2026-12-23T06:59:00Z', 'breach-30']] as const) {
      at.clock.set(now)
      expect((await strikeDue(at, id)).struck).toEqual([expected])
    }
    expect(await kindsTo(officer, id)).toEqual(['escalation-15', 'breach-30'])
    expect(await kindsTo(colleague, id)).toEqual(['escalation-25', 'breach-30'])
    expect(await kindsTo(administrator, id)).toEqual(['escalation-28', 'breach-30'])
    expect(await incidentsOf(at, id)).toEqual([{ kind: 'decision-overdue', detail: { completedOn: '2026-11-22', answerBy: '2026-12-22', foundOn: '2026-12-22' } }])
    expect(await kindsTo(rosa, id)).toEqual(['application-received'])
    expect(await caseOf(at, id)).toMatchObject({ status: 'complete', clocks: [] })
  })

  test('all day 30 is hers to decide on', async () => {
    const { id, version } = await completeApplication(at, await at.signUp())
    at.clock.set('2026-12-23T06:30:00Z')
    await strikeDue(at, id)
    expect((await approve(await at.signIn(officer.email), { id, version })).statusCode).toBe(201)
    at.clock.set('2026-12-23T07:30:00Z')
    expect((await strikeDue(at, id)).struck).toEqual([])
    expect(await incidentsOf(at, id)).toEqual([])
  })

  test('found on day 26, people hear one escalation, not two', async () => {
    const { id } = await completeApplication(at, await at.signUp())
    await officer.post(`/api/applications/${id}/assignment`, { officerId: officer.personId })
    at.clock.set(nineOn('2026-12-18'))
    expect((await strikeDue(at, id)).struck).toEqual(['escalation-15', 'escalation-25'])
    expect(await kindsTo(officer, id)).toEqual([])
    expect(await kindsTo(colleague, id)).toEqual(['escalation-25'])
  })
})

describe('a clock', () => {
  test('that is not due, was struck, or belongs to what the application no longer is, changes nothing', async () => {
    const { id } = await completeApplication(at, await at.signUp())
    const before = await caseOf(at, id)
    expect(await strike(at, id, { kind: 'escalation-15', occurrence: '' })).toEqual(before)
    expect(await strike(at, id, { kind: 'close-incomplete', occurrence: '' })).toEqual(before)
    at.clock.set(nineOn('2026-12-07'))
    const after = await strike(at, id, { kind: 'escalation-15', occurrence: '' })
    expect(await strike(at, id, { kind: 'escalation-15', occurrence: '' })).toEqual(after)
    expect(await at.orm.em.fork().execute(`select kind from milestone where application_id = ? and kind like 'escalation%'`, [id])).toHaveLength(1)
  })

  test('struck while an officer decides, it waits for her and finds the file decided', async () => {
    const { id, version } = await completeApplication(at, await at.signUp())
    at.clock.set('2026-12-23T06:59:00Z')
    const back = await at.signIn(officer.email)
    const [decided] = await Promise.all([approve(back, { id, version }), strikeDue(at, id)])
    expect(decided.statusCode).toBe(201)
    expect(await caseOf(at, id)).toMatchObject({ status: 'approved' })
  })

  test('of a counteroffer on day 90 is the net under its expiry, and finds nothing left to do', async () => {
    const open = await completeApplication(at, await at.signUp())
    await counter(officer, open, at.productVersionId)
    const { clocks } = await caseOf(at, open.id)
    expect(clocks.map(({ kind, at: when }) => [kind, when])).toEqual([['counter-expiry', '2026-12-23T16:00:00.000Z'], ['adverse-action-90', '2027-02-20T16:00:00.000Z']])
    const [, net] = clocks
    at.clock.set('2027-02-20T16:00:00Z')
    expect(net && await strike(at, open.id, net)).toMatchObject({ status: 'declined', clocks: [] })
    expect(await incidentsOf(at, open.id)).toEqual([])
  })

  test('keeps nine in the morning when the clocks change', async () => {
    at.clock.set('2027-02-27T18:00:00Z')
    const rosa = await at.signUp()
    const { clocks } = await caseOf(at, (await completeApplication(at, rosa)).id)
    // 14 March 2027 is the first day of summer time: nine in Denver is 15:00 UTC from then on.
    expect(clocks[0]).toMatchObject({ kind: 'escalation-15', at: '2027-03-14T15:00:00.000Z' })
  })
})

describe('an approved loan', () => {
  test('that is not signed is reminded of on days 3 and 7', async () => {
    const rosa = await at.signUp()
    const open = await completeApplication(at, rosa)
    await approve(officer, open)
    at.clock.set(nineOn('2026-11-25'))
    expect((await strikeDue(at, open.id)).struck).toEqual(['sign-reminder 3'])
    expect((await kindsTo(rosa, open.id)).at(-1)).toBe('sign-reminder')
  })

  test('whose agreement is made anew is reminded of again, counted from that day', async () => {
    const rosa = await at.signUp()
    const open = await completeApplication(at, rosa)
    const { loanId } = (await approve(officer, open)).json<{ loanId: string }>()
    at.clock.set(nineOn('2026-11-25'))
    await strikeDue(at, open.id)
    at.clock.set(nineOn('2026-11-26'))
    const anew = await (await at.signIn(officer.email)).post(`/api/loans/${loanId}/agreement`, { advanceOn: '2026-11-30' })
    expect(anew.statusCode).toBe(201)
    expect((await caseOf(at, open.id)).clocks.map(({ occurrence, at: instant }) => [occurrence, instant])).toEqual([
      ['2-3', '2026-11-29T16:00:00.000Z'], ['2-7', '2026-12-03T16:00:00.000Z'],
    ])
    at.clock.set(nineOn('2026-11-29'))
    expect((await strikeDue(at, open.id)).struck).toEqual(['sign-reminder 2-3'])
    expect((await kindsTo(rosa, open.id)).filter((kind) => kind === 'sign-reminder')).toHaveLength(2)
  })

  test('a draft has no case', async () => {
    const draft = await filledDraft(at, await at.signUp())
    await expect(caseOf(at, draft.id)).rejects.toMatchObject({ status: 404 })
  })
})

test('every version that is told is one more than the last: nothing skips', async () => {
  const rosa = await at.signUp()
  const draft = await filledDraft(at, rosa)
  const { partyId } = await invite(rosa, draft.id)
  await submit(rosa, draft)
  await rosa.delete(`/api/applications/${draft.id}/parties/${partyId}`)
  const { version } = (await rosa.get(`/api/applications/${draft.id}`)).json<{ version: number }>()
  await counter(officer, { id: draft.id, version }, at.productVersionId)
  const versions = (await toldWorkflow(at, draft.id)).map((row) => row.version)
  expect(versions).toEqual([version - 1, version, version + 1])
})
