import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { dayIn } from './support/days.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInSpanish, type Person } from './support/person.ts'
import { openLoan, recordPayment, signInAs } from './support/staff-steps.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 300_000)
afterAll(() => stage.tearDown())

const row = (person: Person, dollars: string) => person.page.locator('tr', { hasText: `$${dollars}` }).first()
const principalOf = async (person: Person, dollars: string): Promise<string> => row(person, dollars).locator('[data-cell="principal"]').innerText()

test('a payment is written down, another dated back before it, and that one undone below the later one: the figures follow each time', async () => {
  const patricia = await stage.someone('Patricia', deskInSpanish)
  await signInAs(patricia, 'patricia@example.org')
  await openLoan(patricia, 'gallegos', 'Gallegos')
  await recordPayment(patricia, '41.17', 'Efectivo', dayIn(-1))
  const alone = await principalOf(patricia, '41.17')
  await recordPayment(patricia, '1,203.11', 'Efectivo', dayIn(-3))
  await row(patricia, '1,203.11').getByText(/anotado el/).waitFor()
  await patricia.findsNoBarrier('loan, a payment dated back')
  // Less principal was out for two days, so less of the later payment is interest.
  await patricia.page.waitForFunction((before) => [...document.querySelectorAll('tr')].some((line) => line.textContent?.includes('$41.17') && line.querySelector('[data-cell="principal"]')?.textContent !== before), alone)
  await patricia.page.getByRole('button', { name: /^Deshacer el pago del .*\$1,203\.11/ }).click()
  await patricia.write('Por qué', 'El banco regresó el cheque')
  await patricia.press('Deshacer este pago')
  await patricia.sees('Se deshizo el pago de $1,203.11')
  await row(patricia, '1,203.11').getByText('no cuenta').waitFor()
  await patricia.findsNoBarrier('loan, a payment undone below a later one')
  expect(await principalOf(patricia, '41.17')).toBe(alone)

  const rosa = await stage.someone('Rosa Elena')
  await signInAs(rosa, 'rosa@example.org')
  await rosa.sees('Su historial')
  await rosa.page.locator('s', { hasText: '$1,203.11' }).waitFor()
}, 600_000)
