import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { askForMoney, invite, joinByInvitation, makeAccount, reviewAndSend, sendPapersLater, sign, tellOfBusiness } from './support/borrower-steps.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { approve, fund, giveSecondYes, openLoan, recordPayment, signInAs, takesBackTooMuch, undoPayment } from './support/staff-steps.ts'
import { requireVouches } from './support/vouching-steps.ts'

let stage: DemoStage
beforeAll(async () => {
  stage = await demoStage()
  // What vouching adds has a journey of its own.
  await requireVouches(stage.molino, 0)
}, 180_000)
afterAll(() => stage.tearDown())

const marisol = { givenNames: 'Marisol', familyNames: 'Ortega Quintana', email: 'marisol@example.org' }
const beto = { givenNames: 'Heriberto', familyNames: 'Ortega', email: 'beto@example.org' }
const business = 'Raíz Verde, comida de plantas'

test('two people ask for one business on their phones in Spanish, two officers say yes, both sign, it is funded, they pay twice, one payment is undone and the balance is right', async () => {
  const she = await stage.someone('Marisol')
  await she.goTo('/')
  await she.seesHeading(/Su gente/)
  await she.findsNoBarrier('start')
  await she.press('Empezar mi solicitud')
  await makeAccount(she, marisol)
  await tellOfBusiness(she, business)
  const link = await invite(she, 'Heriberto Ortega')
  await askForMoney(she, '6000')
  await sendPapersLater(she)
  await reviewAndSend(she)

  const he = await stage.someone('Heriberto')
  await joinByInvitation(he, link, beto)

  const teresa = await stage.someone('Teresa')
  await signInAs(teresa, 'teresa@example.org')
  await approve(teresa, business)
  const daniel = await stage.someone('Daniel')
  await signInAs(daniel, 'daniel@example.org')
  await giveSecondYes(daniel, business)

  await sign(she, 'Marisol Ortega Quintana')
  await sign(he, 'heriberto ortega')

  const patricia = await stage.someone('Patricia')
  await signInAs(patricia, 'patricia@example.org')
  await fund(patricia, /Marisol Ortega/)

  await she.goTo('/money')
  await she.sees('$6,000.00')
  await she.findsNoBarrier('money, funded')

  await openLoan(patricia, 'ortega quintana', business)
  await takesBackTooMuch(patricia)
  await recordPayment(patricia, '263.23', 'Transferencia')
  await recordPayment(patricia, '100.00', 'Efectivo')
  // On the day of funding no interest has accrued: all of it is principal.
  await she.goTo('/money')
  await she.sees('$5,636.77')
  await undoPayment(patricia, '100.00')
  await she.goTo('/money')
  await she.sees('$5,736.77')
  expect(await she.page.getByText('$5,636.77').count()).toBe(0)
  await she.findsNoBarrier('money, after a payment was undone')
  await she.goTo('/papers')
  await she.findsNoBarrier('papers')
}, 600_000)
