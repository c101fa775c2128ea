import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { APIRequestContext } from 'playwright-core'
import { demoPassword } from '#db/seeders/demo-people.ts'
import { makeAccount } from './support/borrower-steps.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInSpanish } from './support/person.ts'
import { signInAs } from './support/staff-steps.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 240_000)
afterAll(() => stage.tearDown())

/** Puts the other five into the circle beside the page: each by her own link, with an account of the demo. */
async function letOthersIn(request: APIRequestContext, circleId: string, emails: readonly string[]): Promise<void> {
  const origin = { origin: stage.molino.url }
  for (const email of emails) {
    const invited = await request.post(`${stage.molino.url}/api/circles/${circleId}/members`, { data: { id: randomUUID(), invitedName: email }, headers: { ...origin, 'idempotency-key': randomUUID() } })
    const { inviteCode } = await invited.json() as { inviteCode: string }
    const context = await stage.browser.newContext()
    await context.request.post(`${stage.molino.url}/api/sign-in`, { data: { email, password: demoPassword }, headers: origin })
    const seen = await context.request.get(`${stage.molino.url}/api/circle-invitations/${inviteCode}`)
    const { rules } = await seen.json() as { rules: { version: string } }
    const joined = await context.request.post(`${stage.molino.url}/api/circle-invitations/${inviteCode}/acceptance`, { data: { rulesTextVersion: rules.version }, headers: { ...origin, 'idempotency-key': randomUUID() } })
    expect([email, joined.status()]).toEqual([email, 200])
    await context.close()
  }
}

async function otherEmails(): Promise<string[]> {
  const context = await stage.browser.newContext()
  const programme = await context.request.get(`${stage.molino.url}/api/programme`)
  const { demoPeople = [] } = await programme.json() as { demoPeople?: { email: string }[] }
  await context.close()
  return demoPeople.map(({ email }) => email).filter((email) => email !== 'teresa@example.org').slice(0, 5)
}

test('somebody who keeps a circle begins it and invites; a member joins by the link on her phone and follows the round', async () => {
  const teresa = await stage.someone('Teresa', deskInSpanish)
  await signInAs(teresa, 'teresa@example.org')
  await teresa.seesHeading('Mis pendientes')
  await teresa.goTo('/circles')
  await teresa.press('Empezar una tanda')
  await teresa.write('Cómo se llama', 'Tanda Flor de Barelas')
  await teresa.choose('Cada mes')
  await teresa.write('Cuánto pone cada quien', '100')
  await teresa.write('Cuántas personas', '6')
  await teresa.write('La primera vez', `${new Date().getUTCFullYear() + 1}-01-17`)
  await teresa.findsNoBarrier('circles, a new one')
  await teresa.press('Empezar')
  await teresa.seesHeading('Tanda Flor de Barelas')
  await teresa.write('Cómo se llama', 'Yoli Ríos')
  await teresa.press('Hacer la invitación')
  const link = teresa.page.locator('.circle-code code').nth(1)
  await link.waitFor()
  await teresa.findsNoBarrier('circle, an invitation')
  const url = await link.textContent() ?? ''

  const yoli = await stage.someone('Yoli')
  await yoli.goTo(url)
  await yoli.seesHeading('Tanda Flor de Barelas')
  await yoli.findsNoBarrier('circle invitation')
  await yoli.press('Hacer mi cuenta')
  await makeAccount(yoli, { givenNames: 'Yoli', familyNames: 'Ríos Baca', email: '505-555-0911' })
  await yoli.tick('Ya leí las reglas y estoy de acuerdo')
  await yoli.press('Entrar a la tanda')
  await yoli.sees('Ya entraron 1 de 6')
  await yoli.findsNoBarrier('circle, forming')

  const circleId = teresa.page.url().split('/').at(-1) ?? ''
  await letOthersIn(teresa.page.request, circleId, await otherEmails())
  await teresa.page.reload()
  await teresa.press('Empezar los turnos')
  await teresa.seesHeading('Turno 1: le toca a Yoli Ríos Baca')
  await teresa.press('Anotar que Yoli Ríos Baca ya pagó')
  await teresa.sees('Anotado: Yoli Ríos Baca ya pagó.')
  await teresa.findsNoBarrier('circle, running')

  await yoli.goTo('/circle')
  await yoli.sees('Esta vez recibe usted')
  await yoli.sees('$100 de $600')
  await yoli.findsNoBarrier('circle')
  await teresa.press('Deshacer el pago de Yoli Ríos Baca')
  await teresa.findsNoBarrier('circle, undoing a payment')
  await teresa.press('Deshacer este pago')
  await teresa.sees('Ya se deshizo.')
  await yoli.goTo('/circle')
  await yoli.sees('$0 de $600')
  expect(await yoli.page.getByText('$100 de $600').count()).toBe(0)
}, 300_000)
