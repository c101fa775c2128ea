import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, phoneInSpanish, type Device } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

/** Where Albuquerque is, where servers are, and where the day begins. */
const zones = ['America/Denver', 'UTC', 'Pacific/Kiritimati']

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 300_000)
afterAll(() => stage.tearDown())

/** What a page says in a browser that stands somewhere else; what it wishes by the hour of the day apart. */
async function saidIn(zone: string, device: Device, opens: (person: Awaited<ReturnType<DemoStage['someone']>>) => Promise<void>): Promise<string> {
  const person = await stage.someone(zone, { ...device, zone })
  await opens(person)
  await person.page.waitForLoadState('networkidle')
  const said = await person.page.locator('main').innerText()
  await person.leave()
  return said.replace(/Buenos días|Buenas (tardes|noches)/, '')
}

test('what she owes and when is the same wherever her phone is', async () => {
  const [here, ...elsewhere] = await Promise.all(zones.map((zone) => saidIn(zone, phoneInSpanish, async (rosa) => {
    await signInAs(rosa, 'rosa@example.org')
    await rosa.seesHeading(/Le toca pagar/)
    await rosa.press('Ver todos los pagos')
    // The charts are drawn when the page is there already.
    await Promise.all([/^Recibió /, /^Por cada pago/].map((drawn) => rosa.page.getByText(drawn).first().waitFor({ state: 'attached' })))
  })))
  expect(here).toMatch(/Pago 12/)
  for (const there of elsewhere) expect(there).toBe(here)
}, 240_000)

test('a loan’s ledger and what happened to it say the same days wherever the desk is', async () => {
  const [here, ...elsewhere] = await Promise.all(zones.map((zone) => saidIn(zone, deskInEnglish, async (patricia) => {
    await signInInEnglish(patricia, 'patricia@example.org')
    await patricia.goTo('/loans')
    await patricia.page.getByRole('row', { name: /Costuras Rosa Elena/ }).getByRole('link').first().click()
    await patricia.seesHeading('What happened')
    await patricia.sees('Installment 12')
  })))
  expect(here).toMatch(/undone/)
  for (const there of elsewhere) expect(there).toBe(here)
}, 240_000)
