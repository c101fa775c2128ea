import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, phoneInSpanish, type Device, type Person } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

/** Where Albuquerque is, where servers are, and where the day begins. */
const zones = ['America/Denver', 'UTC', 'Pacific/Kiritimati']

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 300_000)
afterAll(() => stage.tearDown())

/**
 * What a page says in browsers that stand in each of the places; what it wishes by the hour of the day apart. Its parts come
 * when they are ready: it is read until all of them are there and nothing differs, for a minute at most.
 */
async function saidEverywhere(device: Device, opens: (person: Person) => Promise<void>, parts: readonly RegExp[]): Promise<string[]> {
  const people = await Promise.all(zones.map((zone) => stage.someone(zone, { ...device, zone })))
  await Promise.all(people.map(opens))
  const until = Date.now() + 60_000
  let read = await Promise.all(people.map(said))
  while (Date.now() < until && !(new Set(read).size === 1 && parts.every((part) => part.test(read[0] ?? '')))) {
    await delay(500)
    read = await Promise.all(people.map(said))
  }
  await Promise.all(people.map((person) => person.leave()))
  return read
}

async function said({ page }: Person): Promise<string> {
  return (await page.locator('main').innerText()).replace(/Buenos días|Buenas (tardes|noches)/, '')
}

test('what she owes and when is the same wherever her phone is', async () => {
  const parts = [/Pago 12/, /Recibió /, /Por cada pago/, /Lucía Archuleta le acompaña/]
  const [here = '', ...elsewhere] = await saidEverywhere(phoneInSpanish, async (rosa) => {
    await signInAs(rosa, 'rosa@example.org')
    await rosa.seesHeading(/Le toca pagar/)
    await rosa.press('Ver todos los pagos')
  }, parts)
  for (const part of parts) expect(here).toMatch(part)
  for (const there of elsewhere) expect(there).toBe(here)
}, 240_000)

test('a loan’s ledger and what happened to it say the same days wherever the desk is', async () => {
  const parts = [/Installment 12/, /undone/]
  const [here = '', ...elsewhere] = await saidEverywhere(deskInEnglish, async (patricia) => {
    await signInInEnglish(patricia, 'patricia@example.org')
    await patricia.goTo('/loans')
    await patricia.page.getByRole('row', { name: /Costuras Rosa Elena/ }).getByRole('link').first().click()
    await patricia.seesHeading('What happened')
  }, parts)
  for (const part of parts) expect(here).toMatch(part)
  for (const there of elsewhere) expect(there).toBe(here)
}, 240_000)
