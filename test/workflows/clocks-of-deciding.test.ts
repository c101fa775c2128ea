import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { askFor, byInject, decideOn, type Asked, type Counter } from '#test/support/lending.ts'
import type { SignedIn } from '#test/support/app.ts'
import { clockStage, type ClockStage } from './support/clock-stage.ts'

let stage: ClockStage
let officer: SignedIn
let colleague: SignedIn
let administrator: SignedIn
beforeAll(async () => {
  stage = await clockStage()
  officer = await stage.asOfficer()
  colleague = await stage.asOfficer()
  administrator = await stage.asAdministrator()
})
afterAll(() => stage.drop())

interface Complete extends Asked { applicant: SignedIn; completedOn: string }

/** Received and complete today. */
async function completeCase(): Promise<Complete> {
  const applicant = await stage.signUp()
  const asked = await askFor(byInject(applicant), stage.productVersionId)
  expect(asked.status).toBe('complete')
  await stage.settle()
  return { ...asked, applicant, completedOn: stage.today() }
}
const again = (person: SignedIn) => stage.signIn(person.email)
const less = (): Counter => ({ counter: { amountCents: 200_000, installments: 12, productVersionId: stage.productVersionId } })
const decides = async (one: Asked, kind: 'approve' | 'decline' | Counter) => {
  const outcome = await decideOn(byInject(await again(officer)), { ...one, version: (await stage.application(one)).version }, kind)
  await stage.settle()
  return outcome
}
const kindsFor = async (person: SignedIn) => (await stage.notices(person.personId)).map(({ kind, on }) => `${kind} ${on}`)

describe('a complete, undecided file, its days counted from completion', () => {
  it('goes to its officer on day 15, to the others on 25, to the administrators on 28; day 30 is recorded as a breach and she is sent nothing', async () => {
    const one = await completeCase()
    await stage.assign(one, officer)
    const day = (n: number) => addDays(one.completedOn, n)
    const toHer = await kindsFor(one.applicant)

    await stage.goTo(day(14), '23:00')
    expect(await kindsFor(officer)).not.toContainEqual(expect.stringMatching('^escalation'))
    await stage.goTo(day(15))
    expect(await kindsFor(officer)).toContain(`escalation-15 ${day(15)}`)
    expect(await kindsFor(colleague)).not.toContainEqual(expect.stringMatching('^escalation'))
    await stage.goTo(day(25))
    expect(await kindsFor(colleague)).toContain(`escalation-25 ${day(25)}`)
    expect(await kindsFor(administrator)).not.toContainEqual(expect.stringMatching('^escalation'))
    await stage.goTo(day(28))
    expect(await kindsFor(administrator)).toContain(`escalation-28 ${day(28)}`)
    expect(await stage.incidents(one)).toEqual([])

    await stage.goTo(day(31))
    expect(await stage.incidents(one)).toEqual(['decision-overdue'])
    expect(await kindsFor(administrator)).toContain(`breach-30 ${day(30)}`)
    expect(await kindsFor(one.applicant)).toEqual(toHer)
    expect(await stage.application(one)).toMatchObject({ status: 'complete' })

    await decides(one, 'decline')
    expect(await stage.result(one.applicationId)).toMatchObject({ ending: 'declined' })
    await stage.record('declined', one.applicationId)
  })

  it('decided in time escalates to nobody', async () => {
    const one = await completeCase()
    await stage.goTo(addDays(one.completedOn, 10))
    await decides(one, 'decline')
    const before = [await kindsFor(officer), await kindsFor(colleague), await kindsFor(administrator)]
    await stage.goTo(addDays(one.completedOn, 31))
    expect([await kindsFor(officer), await kindsFor(colleague), await kindsFor(administrator)]).toEqual(before)
    expect(await stage.incidents(one)).toEqual([])
  })
})

describe('a counteroffer', () => {
  it('that nobody answers expires the day after its last one, and the adverse-action notice goes with its own reasons', async () => {
    const one = await completeCase()
    const { expiresOn } = await decides(one, less())
    if (expiresOn === null) throw new Error('a counteroffer expires')
    await stage.goTo(expiresOn, '23:00')
    expect(await stage.application(one)).toMatchObject({ status: 'countered' })
    await stage.goTo(addDays(expiresOn, 1))
    expect(await stage.application(one)).toMatchObject({ status: 'declined' })
    expect((await kindsFor(one.applicant)).at(-1)).toBe(`adverse-action ${addDays(expiresOn, 1)}`)
    expect(await stage.bodyOfLastNotice(one.applicant.personId)).toMatchObject({
      es: expect.stringMatching(/entra y sale del negocio/), en: expect.stringMatching(/cash flow/i),
    })
    expect(await stage.result(one.applicationId)).toMatchObject({ ending: 'declined' })
    await stage.record('declined-after-counteroffer', one.applicationId)
  })

  it('that would stay open longer is declined with its reasons on day 90 at the latest', async () => {
    const one = await completeCase()
    const { decisionId } = await decides(one, less())
    const madeOn = stage.today()
    // As an import from another system, or a setting gone wrong, might have it; the workflow reads its case again.
    await stage.asOwner('update decision set expires_on = $1 where id = $2', addDays(madeOn, 200), decisionId)
    await stage.readAgain(one)
    await stage.goTo(addDays(madeOn, 89), '23:00')
    expect(await stage.application(one)).toMatchObject({ status: 'countered' })
    await stage.goTo(addDays(madeOn, 90))
    expect(await stage.application(one)).toMatchObject({ status: 'declined' })
    expect((await kindsFor(one.applicant)).at(-1)).toBe(`adverse-action ${addDays(madeOn, 90)}`)
    expect(await stage.result(one.applicationId)).toMatchObject({ ending: 'declined' })
    await stage.record('declined-on-day-90', one.applicationId)
  })
})
