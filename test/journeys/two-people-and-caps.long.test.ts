import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { dayIn } from './support/days.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, deskInSpanish, type Person } from './support/person.ts'
import { openLoan, recordPayment, signInAs, signInInEnglish } from './support/staff-steps.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 300_000)
afterAll(() => stage.tearDown())

const row = (person: Person, dollars: string) => person.page.locator('tr', { hasText: `$${dollars}` }).first()

test('a transfer that the bank sent back says so, and what it costs, before it is undone', async () => {
  const patricia = await stage.someone('Patricia', deskInSpanish)
  await signInAs(patricia, 'patricia@example.org')
  await openLoan(patricia, 'gallegos', 'Gallegos')
  await recordPayment(patricia, '41.17', 'Transferencia', dayIn(-1))
  await patricia.page.getByRole('button', { name: /^Deshacer el pago del .*\$41\.17/ }).click()
  await patricia.press('Deshacer este pago')
  await patricia.sees('Qué pasó')
  await patricia.choose('El banco lo regresó sin pagar')
  await patricia.sees('Su contrato no tiene cargo por eso.')
  await patricia.findsNoBarrier('loan, a returned transfer')
  await patricia.write('Por qué', 'No había suficiente en la cuenta')
  await patricia.press('Deshacer este pago')
  await patricia.sees('Se deshizo el pago de $41.17')
  await row(patricia, '41.17').getByText('no cuenta').waitFor()
  await patricia.sees(/El banco regresó el pago/)
  expect(await row(patricia, '41.17').locator('s').count()).toBeGreaterThan(0)

  await patricia.press('Anotar un cambio')
  await patricia.choose('Se da por perdido')
  await patricia.write('Por qué', 'No contesta desde hace meses')
  await patricia.press('Ver qué cambia')
  await patricia.sees(/es más de lo que decide una sola persona/)
  await patricia.press('Pedir el acuerdo de otra persona')
  await patricia.sees('Falta el acuerdo de otra persona')
  await patricia.findsNoBarrier('loan, a change that waits')

  const daniel = await stage.someone('Daniel', deskInSpanish)
  await signInAs(daniel, 'daniel@example.org')
  await openLoan(daniel, 'gallegos', 'Gallegos')
  await daniel.sees(/No contesta desde hace meses/)
  await daniel.press('Decir que no')
  await daniel.page.getByText('Falta el acuerdo de otra persona').waitFor({ state: 'detached' })
}, 600_000)

test('a cap is added from a day on, and the page says which products would break it', async () => {
  const adela = await stage.someone('Adela', deskInEnglish)
  await signInInEnglish(adela, 'adela@example.org')
  await adela.goTo('/settings')
  await adela.press('Change: Caps on what a year of a loan may cost')
  await adela.page.getByText(/keeps to them/).first().waitFor()
  await adela.press('Add a cap')
  const cap = adela.page.getByRole('group').last()
  await cap.getByLabel('Amounts from').fill('1')
  await cap.getByLabel('Amounts through').fill('20,000')
  await cap.getByLabel('Percent a year, at most').fill('2')
  await adela.page.getByText(/would break one: .* the cap of NM is 2/).first().waitFor({ timeout: 60_000 })
  await adela.findsNoBarrier('settings, caps')
  await cap.getByLabel('Percent a year, at most').fill('30')
  await adela.page.getByText(/would break one/).waitFor({ state: 'detached', timeout: 60_000 })
  await adela.press('Set this value')
  await adela.sees('Set, and kept in the history')
  await adela.page.reload()
  await adela.press('Change: Caps on what a year of a loan may cost')
  expect(await adela.page.getByLabel('Percent a year, at most').count()).toBeGreaterThan(1)
}, 600_000)
