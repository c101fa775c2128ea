import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { askFor, byInject, done, type Asked } from '#test/support/lending.ts'
import type { SignedIn } from '#test/support/app.ts'
import { photo, sent } from '#test/services/support/sending.ts'
import { clockStage, type ClockStage } from './support/clock-stage.ts'

let stage: ClockStage
beforeAll(async () => { stage = await clockStage() })
afterAll(() => stage.drop())

interface Incomplete extends Asked { applicant: SignedIn; officer: SignedIn; receivedOn: string; itemId: string }

/** Received today, and something is missing from today on. */
async function incompleteCase(): Promise<Incomplete> {
  const [applicant, officer] = await Promise.all([stage.signUp(), stage.asOfficer()])
  const asked = await askFor(byInject(applicant), stage.productVersionId)
  const itemId = randomUUID()
  const { version, status } = await done<{ version: number; status: string }>(
    byInject(officer), 'POST', `/api/applications/${asked.applicationId}/missing-items`, { items: [{ id: itemId, kind: 'bank-statements', dueOn: addDays(stage.today(), 10) }] })
  await stage.settle()
  return { ...asked, version, status, applicant, officer, receivedOn: stage.today(), itemId }
}

describe('an incomplete application, its days counted from receipt', () => {
  it('is reminded of on days 7 and 14, gets its notice of incompleteness on day 20, and is closed after the date that it named', async () => {
    const one = await incompleteCase()
    const told = () => stage.notices(one.applicant.personId)
    const day = (n: number) => addDays(one.receivedOn, n)
    const respondBy = day(20 + 15)

    await stage.goTo(day(6), '23:00')
    expect(await told()).not.toContain(expect.stringContaining('reminder'))
    await stage.goTo(day(19), '23:00')
    expect((await told()).filter(({ kind }) => kind === 'missing-items-reminder').map(({ on }) => on)).toEqual([day(7), day(14)])
    expect((await told()).map(({ kind }) => kind)).not.toContain('incompleteness-notice')

    await stage.goTo(day(20), '12:00')
    expect((await told()).find(({ kind }) => kind === 'incompleteness-notice')).toMatchObject({ on: day(20) })
    expect(await stage.application(one)).toMatchObject({ status: 'incomplete', respondBy })

    await stage.goTo(respondBy, '23:00')
    expect(await stage.application(one)).toMatchObject({ status: 'incomplete' })
    await stage.goTo(addDays(respondBy, 1), '12:00')
    expect(await stage.application(one)).toMatchObject({ status: 'closed' })
    expect((await told()).at(-1)).toMatchObject({ kind: 'application-closed', on: addDays(respondBy, 1) })
    expect(await stage.result(one.applicationId)).toMatchObject({ ending: 'closed' })
    await stage.record('closed', one.applicationId)
  })

  it('that is completed in time hears no more of what was missing; its days for an answer begin then', async () => {
    const one = await incompleteCase()
    await stage.goTo(addDays(one.receivedOn, 10))
    const officer = await stage.signIn(one.officer.email)
    await done(byInject(officer), 'POST', `/api/applications/${one.applicationId}/missing-items/${one.itemId}/resolution`)
    await stage.settle()
    expect(await stage.application(one)).toMatchObject({ status: 'complete', completedOn: addDays(one.receivedOn, 10) })
    await stage.goTo(addDays(one.receivedOn, 24))
    const kinds = (await stage.notices(one.applicant.personId)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'missing-items-reminder')).toHaveLength(1)
    expect(kinds).not.toContain('incompleteness-notice')

    const applicant = await stage.signIn(one.applicant.email)
    await done(byInject(applicant), 'POST', `/api/applications/${one.applicationId}/withdrawal`)
    await stage.settle()
    expect(await stage.result(one.applicationId)).toMatchObject({ ending: 'withdrawn' })
    await stage.record('withdrawn', one.applicationId)
  })

  it('whose papers came counts from that day, also while nobody looks: her file stays open, officers hear of it, the thirtieth day is a breach', async () => {
    const one = await incompleteCase()
    const day = (n: number) => addDays(one.receivedOn, n)
    await stage.goTo(day(4))
    const applicant = await stage.signIn(one.applicant.email)
    const documentId = await sent(applicant, one.applicationId, await photo('#404040'), { itemId: one.itemId })
    await stage.goTo(day(33), '12:00')
    expect((await stage.notices(one.applicant.personId)).map(({ kind }) => kind)).not.toContain('incompleteness-notice')
    expect((await stage.notices(one.officer.personId)).filter(({ kind }) => kind === 'papers-unseen').map(({ on }) => on)).toEqual([day(11), day(18), day(20), day(25), day(32)])
    expect(await stage.incidents(one)).toEqual([])
    await stage.goTo(day(35), '12:00')
    expect(await stage.incidents(one)).toEqual(['decision-overdue'])

    const officer = await stage.signIn(one.officer.email)
    await done(byInject(officer), 'POST', `/api/uploaded-documents/${documentId}/review`, { outcome: 'accepted' })
    await stage.settle()
    expect(await stage.application(one)).toMatchObject({ status: 'complete', completedOn: day(4) })
    expect(await stage.incidents(one)).toEqual(['decision-overdue'])
  })

  it('with a paper that nobody looked at by the date of the notice is asked for the rest anew, and ends: it is never left without a clock', async () => {
    const one = await incompleteCase()
    const day = (n: number) => addDays(one.receivedOn, n)
    const other = randomUUID()
    await done(byInject(one.officer), 'POST', `/api/applications/${one.applicationId}/missing-items`, { items: [{ id: other, kind: 'tax-return', dueOn: day(10) }] })
    await stage.goTo(day(4))
    const documentId = await sent(await stage.signIn(one.applicant.email), one.applicationId, await photo('#505050'), { itemId: other })
    await stage.goTo(day(40), '12:00')
    expect(await stage.application(one)).toMatchObject({ status: 'incomplete', respondBy: day(35) })
    expect((await stage.held(one)).clocks.map(({ kind }) => kind)).toEqual(['papers-unseen'])

    const officer = await stage.signIn(one.officer.email)
    await done(byInject(officer), 'POST', `/api/uploaded-documents/${documentId}/review`, { outcome: 'accepted' })
    await stage.settle()
    expect((await stage.notices(one.applicant.personId)).filter(({ kind }) => kind === 'incompleteness-notice').map(({ on }) => on)).toEqual([day(20), day(40)])
    expect(await stage.application(one)).toMatchObject({ status: 'incomplete', respondBy: day(55) })
    await stage.goTo(day(56), '12:00')
    expect(await stage.result(one.applicationId)).toMatchObject({ ending: 'closed' })
  })
})
