import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { runAsSystem } from '#platform/context/index.ts'
import { cancelLoan } from '#services/loans/index.ts'
import { askFor, byInject, decideOn, disburse, done, sign } from '#test/support/lending.ts'
import type { SignedIn } from '#test/support/app.ts'
import { clockStage, type ClockStage } from './support/clock-stage.ts'

let stage: ClockStage
let officer: SignedIn
let finance: SignedIn
beforeAll(async () => {
  stage = await clockStage()
  officer = await stage.asOfficer()
  finance = await stage.asFinance()
})
afterAll(() => stage.drop())

async function approved(): Promise<{ applicationId: string; applicant: SignedIn; loanId: string; approvedOn: string }> {
  const applicant = await stage.signUp()
  const asked = await askFor(byInject(applicant), stage.productVersionId)
  await stage.settle()
  const { loanId } = await decideOn(byInject(await stage.signIn(officer.email)), asked, 'approve')
  await stage.settle()
  if (loanId === null) throw new Error('an approval opens a loan')
  return { applicationId: asked.applicationId, applicant, loanId, approvedOn: stage.today() }
}

describe('an approved application', () => {
  it('waits for its signatures, reminds of them, then for its money, and ends with it', async () => {
    const one = await approved()
    expect(await stage.held(one)).toMatchObject({ status: 'approved' })
    const [reminder] = (await stage.held(one)).clocks
    expect(reminder).toMatchObject({ kind: 'sign-reminder' })
    await stage.goTo(addDays(one.approvedOn, Number(reminder?.occurrence)))
    expect((await stage.notices(one.applicant.personId)).at(-1)).toMatchObject({ kind: 'sign-reminder', on: stage.today() })

    // The days of the first agreement have passed: its figures move, so it is made anew before it is signed.
    await done(byInject(await stage.signIn(officer.email)), 'POST', `/api/loans/${one.loanId}/agreement`, {})
    await sign(byInject(await stage.signIn(one.applicant.email)), one.loanId, 'Rosa Ortega', stage.clock.now())
    await stage.settle()
    expect(await stage.held(one)).toMatchObject({ status: 'signed', clocks: [] })

    await disburse(byInject(await stage.signIn(finance.email)), one.loanId)
    await stage.settle()
    expect(await stage.result(one.applicationId)).toMatchObject({ ending: 'funded' })
    await stage.record('funded', one.applicationId)
  })

  it('whose loan is given up before it is funded ends as cancelled', async () => {
    const one = await approved()
    await runAsSystem(stage, { programmeId: stage.programme.id, now: stage.clock.now(), key: one.loanId }, (ctx) => cancelLoan(ctx, one.loanId))
    await stage.settle()
    expect(await stage.result(one.applicationId)).toMatchObject({ ending: 'cancelled' })
    await stage.record('cancelled', one.applicationId)
  })
})
