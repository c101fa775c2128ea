import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { askForMoney, makeAccount, reviewAndSend, sendPapersLater, tellOfBusiness } from './support/borrower-steps.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { signInAs } from './support/staff-steps.ts'
import { askToVouch, requireVouches, vouchByCode } from './support/vouching-steps.ts'

let stage: DemoStage
beforeAll(async () => {
  stage = await demoStage()
  await requireVouches(stage.molino, 1)
}, 180_000)
afterAll(() => stage.tearDown())

const business = 'Raíz Verde, comida de plantas'

test('a neighbor gives her word on her own phone by a code: the file is complete, she is told only that it was given, and the officer reads what was said', async () => {
  const she = await stage.someone('Marisol')
  await she.goTo('/apply')
  await makeAccount(she, { givenNames: 'Marisol', familyNames: 'Ortega', email: 'marisol@example.org' })
  await tellOfBusiness(she, business)
  await she.seesHeading('¿Quién pide con usted?')
  await she.press('Guardar y seguir')
  await askForMoney(she, '4000')
  await she.seesHeading('¿Quién puede responder por usted?')
  const { code } = await askToVouch(she, 'Gloria')
  await she.findsNoBarrier('apply/vouchers with an invitation')
  await she.press('Guardar y seguir')
  await sendPapersLater(she)
  await reviewAndSend(she)
  await she.sees('Lo que falta')

  const gloria = await stage.someone('Gloria')
  await vouchByCode(gloria, code, { givenNames: 'Gloria', familyNames: 'Sena', email: 'gloria.sena@example.org' }, 'Marisol Ortega')

  await she.goTo('/application')
  await she.sees('Ya respondió')
  await she.sees('Ya tiene a las personas que hacen falta.')
  expect(await she.page.getByText(/siempre hay fila/).count()).toBe(0)
  await she.findsNoBarrier('application, vouched for')

  const daniel = await stage.someone('Daniel')
  await signInAs(daniel, 'daniel@example.org')
  await daniel.page.locator('tr', { hasText: business }).getByRole('link').first().click()
  await daniel.seesHeading('Quién responde por ellos')
  await daniel.sees(/siempre hay fila/)
  await daniel.findsNoBarrier('file with a vouch')
}, 300_000)
