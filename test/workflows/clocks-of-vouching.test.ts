import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { askPartner, endorse, kitchenOf, type Kitchen } from '#test/services/support/endorsing.ts'
import { askToVouch, giveWord } from '#test/services/support/vouching.ts'
import type { SignedIn } from '#test/support/app.ts'
import { askFor, byInject, done, type Asked } from '#test/support/lending.ts'
import { clockStage, type ClockStage } from './support/clock-stage.ts'

const vouching = { peersNeeded: 2, endorsementCounts: 2, closeAtMost: 1, windowDays: 14, reminderDays: [3, 10], mostOpenPerPerson: 5, applicantSeesAnswers: false }

let stage: ClockStage
let administrator: SignedIn
beforeAll(async () => {
  stage = await clockStage({ settings: { vouching } })
  administrator = await stage.asAdministrator()
})
afterAll(() => stage.drop())

interface Waiting extends Asked { applicant: SignedIn; receivedOn: string }

/** Received today, and nobody has given their word. */
async function waiting(): Promise<Waiting> {
  const applicant = await stage.signUp()
  const asked = await askFor(byInject(applicant), stage.productVersionId)
  await stage.settle()
  return { ...asked, applicant, receivedOn: stage.today() }
}
const again = (person: SignedIn) => stage.signIn(person.email)
const kitchen = async (): Promise<Kitchen> => kitchenOf(stage, await again(administrator))
const toldOn = async ({ personId }: SignedIn, kind: string) => (await stage.notices(personId)).filter((one) => one.kind === kind).map(({ on }) => on)

describe('an application that waits for somebody’s word', () => {
  it('is reminded of whom it waits for; after a no, and after nobody, another way in is offered; it stays open and ends only after its notice, which says so', async () => {
    const one = await waiting()
    const day = (n: number) => addDays(one.receivedOn, n)
    const neighbor = await stage.signUp({ givenNames: 'Lupe', familyNames: 'Sena' })
    const { token } = await askToVouch(one.applicant, one.applicationId, 'Lupe')
    await done(byInject(neighbor), 'POST', `/api/vouch-invitations/${token}/opening`)
    const asked = await kitchen()
    const endorsementId = await askPartner(one.applicant, one.applicationId, asked.partnerId)
    expect((await stage.held(one)).clocks.map(({ kind }) => kind)).toEqual(
      ['vouch-reminder', 'missing-items-reminder', 'vouch-reminder', 'vouching-window', 'missing-items-reminder', 'incompleteness-notice'])

    await stage.goTo(day(4))
    const everybody = [one.applicant, neighbor, asked.pilar, asked.hank]
    expect(await Promise.all(everybody.map((person, place) => toldOn(person, ['vouch-reminder', 'vouch-reminder-voucher'][place] ?? 'endorsement-reminder')))).toEqual(everybody.map(() => [day(3)]))
    expect(JSON.stringify(await stage.bodyOfLastNotice(one.applicant.personId))).toMatch(/Todavía esperamos a:.*Lupe.*Cocina Común/)

    await done(byInject(await again(asked.pilar)), 'POST', `/api/endorsements/${endorsementId}/refusal`, { reason: 'known-too-little' })
    expect(await toldOn(one.applicant, 'endorsement-declined')).toEqual([day(4)])
    await stage.goTo(day(13), '23:00')
    expect(await toldOn(one.applicant, 'vouch-reminder')).toEqual([day(3), day(10)])
    expect(await toldOn(asked.hank, 'endorsement-reminder')).toEqual([day(3)])
    expect(await toldOn(one.applicant, 'vouching-window')).toEqual([])

    await stage.goTo(day(14))
    expect(await toldOn(one.applicant, 'vouching-window')).toEqual([day(14)])
    expect(await stage.application(one)).toMatchObject({ status: 'incomplete' })
    expect((await stage.held(one)).clocks.map(({ kind }) => kind)).toEqual(['incompleteness-notice'])

    await stage.goTo(day(20))
    expect(await toldOn(one.applicant, 'incompleteness-notice')).toEqual([day(20)])
    await stage.goTo(day(36))
    expect((await stage.notices(one.applicant.personId)).at(-1)).toEqual({ kind: 'application-closed', on: day(36) })
    expect(await stage.result(one.applicationId)).toMatchObject({ ending: 'closed' })
    await stage.record('vouching-closed', one.applicationId)
  })

  it('goes on by another way after its window: nothing is lost, an organisation’s word completes it and its days for an answer begin that day', async () => {
    const one = await waiting()
    const day = (n: number) => addDays(one.receivedOn, n)
    const neighbor = await stage.signUp({ givenNames: 'Ana', familyNames: 'Baca' })
    await giveWord(stage, neighbor, 'Ana Baca', (await askToVouch(one.applicant, one.applicationId, 'Ana')).token)
    await stage.goTo(day(15))
    expect(await toldOn(one.applicant, 'vouching-window')).toEqual([day(14)])

    await endorse(await kitchen(), await again(one.applicant), one.applicationId)
    await stage.settle()
    expect(await stage.application(one)).toMatchObject({ status: 'complete', completedOn: day(15) })
    expect((await stage.held(one)).clocks.map(({ kind }) => kind)).toEqual(['escalation-15', 'escalation-25', 'escalation-28', 'breach-30'])
    await stage.goTo(day(25))
    expect(await toldOn(one.applicant, 'incompleteness-notice')).toEqual([])
    expect((await stage.notices(one.applicant.personId)).at(-1)).toMatchObject({ on: day(15) })
    await done(byInject(await again(one.applicant)), 'POST', `/api/applications/${one.applicationId}/withdrawal`)
    await stage.settle()
    await stage.record('vouching-another-way', one.applicationId)
  })
})
