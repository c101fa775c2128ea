import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { look } from './support/look.ts'
import { deskInEnglish, type Person } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 300_000)
afterAll(() => stage.tearDown())

/** What an officer writes down of the one loan that a pool of the demo stands behind. */
async function writeDown(teresa: Person, loanId: string, change: object): Promise<void> {
  const today = (await (await teresa.page.request.get(`${stage.molino.url}/api/programme`)).json() as { businessDate: string }).businessDate
  const answer = await teresa.page.request.post(`${stage.molino.url}/api/loans/${loanId}/changes`, {
    data: { id: randomUUID(), effectiveOn: today, reason: 'Se fue', ...change }, headers: { origin: stage.molino.url, 'idempotency-key': randomUUID() },
  })
  expect({ status: answer.status(), body: answer.status() === 201 ? '' : await answer.text() }).toEqual({ status: 201, body: '' })
}

async function findLoan(teresa: Person, name: string): Promise<string> {
  await teresa.goTo('/loans?status=active')
  const link = teresa.page.locator('a[href*="/loans/"]', { hasText: name }).first()
  await link.waitFor()
  return (await link.getAttribute('href') ?? '').split('/').at(-1)?.split('?')[0] ?? ''
}

test('a loan is lost: finance asks its pool, the administrator agrees, the pledges bear it, and what comes back refills them', async () => {
  const [teresa, patricia, adela] = [await stage.someone('Teresa', deskInEnglish), await stage.someone('Patricia', deskInEnglish), await stage.someone('Adela')]
  await signInInEnglish(teresa, 'teresa@example.org')
  const loanId = await findLoan(teresa, 'Celestino')
  await signInInEnglish(patricia, 'patricia@example.org')
  await patricia.press('Pools')
  await patricia.seesHeading('Fondo La Acequia')
  await patricia.sees(/there is room for/)
  await patricia.findsNoBarrier('pool, as it is')
  await look(patricia, 'pool-before')

  await writeDown(teresa, loanId, { kind: 'charge-off' })
  await patricia.page.reload()
  await patricia.press(/^Ask the pool for/)
  await patricia.sees('It waits for a second person.')
  await patricia.sees('Another person of finance or administration has to agree.')
  await patricia.findsNoBarrier('pool, a claim asked for')

  await signInAs(adela, 'adela@example.org')
  await adela.goTo('/settings/pools')
  await adela.sees('Espera a una segunda persona.')
  await adela.findsNoBarrier('pool, a claim to agree to')
  await look(adela, 'pool-waits')
  await adela.press(/^Aceptar/)
  await adela.sees('Lo que cubre ahora')

  await writeDown(teresa, loanId, { kind: 'recovery', amountCents: 60_000, method: 'cash' })
  await patricia.page.reload()
  await patricia.sees('Come back of claims')
  await patricia.press('Statement: Fundación Manzano')
  await patricia.sees('its part of a loss')
  await patricia.findsNoBarrier('pool, what was lost and a statement')
  await look(patricia, 'pool-after')
  expect(await patricia.page.getByText('Borne now').count()).toBe(1)
  await adela.page.reload()
  await adela.sees('Volvió de las pérdidas')
  await adela.page.getByLabel('Orden en Fondo La Acequia').selectOption({ label: 'Primero la organización, luego los demás' })
  await adela.sees('Guardado. Vale para el próximo reclamo.')
  await adela.findsNoBarrier('pool, what was lost, on a phone')
  await look(adela, 'pool-after-phone')
}, 300_000)
