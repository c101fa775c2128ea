import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, phoneInSpanish } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 300_000)
afterAll(() => stage.tearDown())

test('an officer sees what to do now for each who is late, and says what came of a call in two presses; on her phone in Spanish as well', async () => {
  const teresa = await stage.someone('Teresa', deskInEnglish)
  await signInInEnglish(teresa, 'teresa@example.org')
  await teresa.goTo('/late')
  await teresa.seesHeading('Late today')
  const benny = teresa.page.locator('tr', { hasText: 'Padilla Screen Printing' })
  await benny.getByText('What was done').click()
  await benny.getByText(/^Letter with ways out/).first().waitFor()
  await teresa.findsNoBarrier('late, with what was done')
  await benny.getByText('What came of the call').click()
  await teresa.findsNoBarrier('late, with what came of a call')
  await benny.getByRole('button', { name: 'No answer' }).click()
  await teresa.sees('Call logged')
  await benny.getByText(/^Call on/).waitFor()
  await teresa.page.locator('tr', { hasText: 'Adobes Romero' }).getByText(/^Promised for/).waitFor()

  const onThePhone = await stage.someone('Teresa', phoneInSpanish)
  await signInAs(onThePhone, 'teresa@example.org')
  await onThePhone.goTo('/late')
  await onThePhone.seesHeading('Atrasados hoy')
  await onThePhone.page.locator('tr', { hasText: 'Antojitos Socorro' }).getByText('Cómo terminó la llamada').click()
  await onThePhone.findsNoBarrier('late, 390 px')
  await onThePhone.page.locator('tr', { hasText: 'Antojitos Socorro' }).getByText('Más, o una promesa').click()
  await onThePhone.sees('Anotar una llamada')
  expect(new URL(onThePhone.page.url()).search).toBe('?do=log-call')
}, 300_000)
