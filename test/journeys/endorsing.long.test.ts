import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connectTemporal } from '#platform/temporal/index.ts'
import { approvalWorkflowId, caseHeld, type CaseStatus } from '#workflows/names.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { counter, endorseInEnglish, openFileInEnglish, openRequest, readLetter } from './support/endorsing-steps.ts'
import { deskInEnglish, type Person } from './support/person.ts'
import { signInInEnglish } from './support/staff-steps.ts'

/** At 1280 px in English: the market’s word makes Renae’s file complete, she is offered less than she asked for, and takes it. */
let stage: DemoStage
let joyce: Person
let daniel: Person
let renae: Person
beforeAll(async () => {
  stage = await demoStage()
  joyce = await stage.someone('Joyce', deskInEnglish)
  daniel = await stage.someone('Daniel', deskInEnglish)
  renae = await stage.someone('Renae', deskInEnglish)
}, 300_000)
afterAll(() => stage.tearDown())

const business = 'Toledo Blue Corn'

/** Until the workflow of the case has heard of it: the outbox brings it there. */
async function workflowHolds(applicationId: string, status: CaseStatus): Promise<void> {
  const temporal = connectTemporal({ ...stage.molino.temporal, apiKey: undefined })
  try {
    const handle = temporal.client.workflow.getHandle(approvalWorkflowId(applicationId))
    while ((await handle.query(caseHeld))?.status !== status) await setTimeout(200)
  } finally {
    await temporal.close()
  }
}

describe('a partner’s word and a counteroffer', () => {
  test('Renae waits for the word of an organisation that knows her', async () => {
    await signInInEnglish(renae, 'renae@example.org')
    await renae.goTo('/application')
    await renae.seesHeading(business)
    await renae.sees('Mercado La Acequia')
    await renae.findsNoBarrier('application, waiting for an organisation')
    expect(await renae.page.getByText('Our offer').count()).toBe(0)
  }, 240_000)

  test('the partner endorses at her desk, by her organisation’s own questions, with her name', async () => {
    await signInInEnglish(joyce, 'joyce@example.org')
    await openRequest(joyce, 'Renae Toledo')
    await endorseInEnglish(joyce, 'Renae Toledo', 'Joyce Tafoya')
    expect(await joyce.page.getByRole('button', { name: /^Endorse/ }).count()).toBe(0)
  }, 240_000)

  test('the officer reads what the partner knows, and offers $2,500 in 24 payments', async () => {
    await signInInEnglish(daniel, 'daniel@example.org')
    await openFileInEnglish(daniel, business)
    expect(await daniel.page.getByText(/Sells at our market, every Saturday/).count()).toBe(1)
    expect(await daniel.page.getByText(/Pays for the stall on time\?/).count()).toBe(1)
    await counter(daniel, { amount: '2500', installments: '24', reason: /^Excessive obligations/ })
  }, 240_000)

  test('she reads the offer beside what she asked for, and the letter that says why', async () => {
    await renae.goTo('/application')
    await renae.seesHeading('Our offer')
    const offer = renae.page.locator('section', { has: renae.page.getByRole('heading', { name: 'Our offer' }) })
    await offer.getByText('$4,000, 24 payments').waitFor()
    await offer.getByText('$2,500, 24 payments').waitFor()
    await offer.getByText('You pay in total').waitFor()
    await renae.findsNoBarrier('application, with an offer')
    await readLetter(renae)
    expect(await renae.page.locator('main').textContent()).toMatch(/2,500/)
  }, 240_000)

  test('takes it: her case goes on to the agreement of the new terms, and its workflow with it', async () => {
    await renae.goTo('/application')
    await renae.press('I take this offer')
    await renae.sees('Your loan is approved. Now read and sign.')
    await renae.findsNoBarrier('application, an offer taken')
    await renae.press('Read and sign')
    await renae.seesHeading('Read and sign')
    await renae.sees('$2,500.00')
    await renae.findsNoBarrier('agreement of an offer')

    const applicationId = new URL(daniel.page.url()).pathname.split('/').at(-1) ?? ''
    await workflowHolds(applicationId, 'approved')
    await daniel.page.reload()
    await daniel.seesHeading('Partners')
    await daniel.page.getByRole('link', { name: 'Open the loan' }).waitFor()
    await daniel.findsNoBarrier('file, a counteroffer taken')
    expect(await daniel.page.locator('main').textContent()).toMatch(/\$2,500/)
  }, 240_000)
})
