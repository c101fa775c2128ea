import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/support/browser.ts'
import type { RunningMolino } from '#test/support/running-molino.ts'
import { askForMoney, makeAccount, reviewAndSend, sendPapersLater, tellOfBusiness } from './support/borrower-steps.ts'
import { startDemoMolino } from './support/demo-molino.ts'
import { Person } from './support/person.ts'
import { signInAs } from './support/staff-steps.ts'
import { askToVouch, requireVouches, vouchByCode } from './support/vouching-steps.ts'

let molino: RunningMolino | undefined
let browser: Browser | undefined
beforeAll(async () => {
  molino = await startDemoMolino()
  await requireVouches(molino, 1)
  browser = await launchBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await molino?.stop()
})

const business = 'Raíz Verde, comida de plantas'

async function someone(name: string): Promise<Person> {
  if (browser === undefined || molino === undefined) throw new Error('Molino is not up')
  return Person.with(browser, molino.url, name)
}

test('a neighbor gives her word on her own phone by a code: the file is complete, she is told only that it was given, and the officer reads what was said', async () => {
  const she = await someone('Marisol')
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

  const gloria = await someone('Gloria')
  await vouchByCode(gloria, code, { givenNames: 'Gloria', familyNames: 'Sena', email: 'gloria.sena@example.org' }, 'Marisol Ortega')

  await she.goTo('/application')
  await she.sees('Ya respondió')
  await she.sees('Ya tiene a las personas que hacen falta.')
  expect(await she.page.getByText(/siempre hay fila/).count()).toBe(0)
  await she.findsNoBarrier('application, vouched for')

  const daniel = await someone('Daniel')
  await signInAs(daniel, 'daniel@example.org')
  await daniel.page.locator('tr', { hasText: business }).getByRole('link').first().click()
  await daniel.seesHeading('Quién responde por ellos')
  await daniel.sees(/siempre hay fila/)
  await daniel.findsNoBarrier('file with a vouch')
}, 300_000)
