import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { askFor, byInject, done, type Asked } from '#test/support/lending.ts'
import type { SignedIn } from '#test/support/app.ts'
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
    const sent = () => stage.notices(one.applicant.personId)
    const day = (n: number) => addDays(one.receivedOn, n)
    const respondBy = day(20 + 15)

    await stage.goTo(day(6), '23:00')
    expect(await sent()).not.toContain(expect.stringContaining('reminder'))
    await stage.goTo(day(19), '23:00')
    expect((await sent()).filter(({ kind }) => kind === 'missing-items-reminder').map(({ on }) => on)).toEqual([day(7), day(14)])
    expect((await sent()).map(({ kind }) => kind)).not.toContain('incompleteness-notice')

    await stage.goTo(day(20), '12:00')
    expect((await sent()).find(({ kind }) => kind === 'incompleteness-notice')).toMatchObject({ on: day(20) })
    expect(await stage.application(one)).toMatchObject({ status: 'incomplete', respondBy })

    await stage.goTo(respondBy, '23:00')
    expect(await stage.application(one)).toMatchObject({ status: 'incomplete' })
    await stage.goTo(addDays(respondBy, 1), '12:00')
    expect(await stage.application(one)).toMatchObject({ status: 'closed' })
    expect((await sent()).at(-1)).toMatchObject({ kind: 'application-closed', on: addDays(respondBy, 1) })
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
})
