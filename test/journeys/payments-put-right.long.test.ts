import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import type { Person } from './support/person.ts'
import { openLoan, signInAs } from './support/staff-steps.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 300_000)
afterAll(() => stage.tearDown())

/** A day so many before today, as a date field takes it. */
const daysAgo = (days: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Denver' }).format(Date.now() - days * 86_400_000)

const row = (person: Person, dollars: string) => person.page.locator('tr', { hasText: `$${dollars}` }).first()
const principalOf = async (person: Person, dollars: string): Promise<string> => row(person, dollars).locator('[data-cell="principal"]').innerText()

async function record(person: Person, dollars: string, on: string): Promise<void> {
  await person.press('Anotar un pago')
  await person.write('Cuánto llegó', dollars)
  await person.page.getByLabel('El día que llegó').fill(on)
  await person.choose('Efectivo')
  await person.press(`Anotar $${dollars}`)
  await person.sees(`$${dollars}, anotado`)
}

test('a payment is written down, another dated back before it, and that one undone below the later one: the figures follow each time', async () => {
  const patricia = await stage.someone('Patricia', { width: 1280, locale: 'es-MX' })
  await signInAs(patricia, 'patricia@example.org')
  await openLoan(patricia, 'gallegos', 'Gallegos')
  await record(patricia, '41.17', daysAgo(1))
  const alone = await principalOf(patricia, '41.17')
  await record(patricia, '1,203.11', daysAgo(3))
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
