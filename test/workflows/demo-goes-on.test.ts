import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '#db/seeders/demo-people.ts'
import { reconcile } from '#infra/reconcile/reconcile.ts'
import { systemClock } from '#platform/clock/index.ts'
import { drain } from '#platform/outbox/relay.ts'
import { createApp } from '#services/app.ts'
import { testConfig } from '#test/support/config.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'
import { byInject, decideOn, disburse, done, sign, type Asker } from '#test/support/lending.ts'
import { signInAs } from '#test/support/people.ts'
import { caseHeld, type ApprovalResult } from '#workflows/names.ts'
import { ensureEndOfDay } from '#workflows/schedules.ts'
import { workflowStage, type WorkflowStage } from './support/running-workers.ts'

/** Seeded cases are no scenery: one of each stage is taken to its next through the API, and its workflow follows. */
let stage: WorkflowStage
let app: FastifyInstance
beforeAll(async () => {
  stage = await workflowStage({ make: createDemoDatabase })
  app = await createApp({ config: testConfig(stage.database.appUrl), clock: systemClock, orm: stage.orm })
  await app.ready()
  const [programme] = await stage.orm.em.fork().execute<{ id: string; timeZone: string }[]>('select id, time_zone as "timeZone" from programme')
  if (!programme) throw new Error('the demo has a programme')
  await ensureEndOfDay(stage.client, programme, stage.taskQueues.endOfDay)
  await stage.startWorkers()
  await drain(stage.relay)
}, 180_000)
afterAll(async () => {
  await app.close()
  await stage.tearDown()
})

interface Case { applicationId: string; version: number; loanId: string | null }

const askers = new Map<string, Promise<Asker>>()

/** One of the demo's people, signed in once. */
function as(key: string): Promise<Asker> {
  const asker = askers.get(key) ?? signInAs(app, `${key}@example.org`, demoPassword).then((person) => byInject(person))
  askers.set(key, asker)
  return asker
}

async function caseOf(businessName: string): Promise<Case> {
  const [found] = await stage.orm.em.fork().execute<Case[]>(
    `select a.id as "applicationId", a.version, l.id as "loanId" from application a left join loan l on l.application_id = a.id
     where coalesce(a.business_name, a.answers ->> 'businessName') = ?`, [businessName],
  )
  if (!found) throw new Error(`the demo has ${businessName}`)
  return found
}

const handleOf = ({ applicationId }: Case) => stage.client.workflow.getHandle(`Application:${applicationId}`)

/** What its workflow holds once it has heard everything. */
async function follows(one: Case): Promise<string | undefined> {
  await drain(stage.relay)
  return (await handleOf(one).query(caseHeld))?.status
}

async function endsAs(one: Case): Promise<ApprovalResult['ending']> {
  await drain(stage.relay)
  const { ending } = await handleOf(one).result() as ApprovalResult
  return ending
}

it('a paper that came makes an incomplete file complete', async () => {
  const one = await caseOf('Vestidos Luz')
  const file = await done<{ missing: { id: string; kind: string }[] }>(await as('teresa'), 'GET', `/api/applications/${one.applicationId}/file`)
  const item = file.missing.find(({ kind }) => kind === 'price-quote')
  await done(await as('teresa'), 'POST', `/api/applications/${one.applicationId}/missing-items/${item?.id}/resolution`, {})
  expect(await follows(one)).toBe('complete')
})

it('the decision that is due tomorrow is taken today, and waits for signatures', async () => {
  const one = await caseOf('Rosas de la Plaza')
  expect((await decideOn(await as('daniel'), { ...one, status: 'complete' }, 'approve')).status).toBe('approved')
  expect(await follows(one)).toBe('approved')
})

it('a second yes makes the sisters-in-law’s loan', async () => {
  const one = await caseOf('Piel del Río')
  const { decisions } = await done<{ decisions: { id: string }[] }>(await as('daniel'), 'GET', `/api/applications/${one.applicationId}/file`)
  await done(await as('daniel'), 'POST', `/api/decisions/${decisions.at(-1)?.id}/second-opinion`, { outcome: 'agreed' })
  expect(await follows(one)).toBe('approved')
})

it('a counteroffer that is accepted waits for signatures', async () => {
  const one = await caseOf('Anh’s Kitchen Sauces')
  const { counteroffer } = await done<{ counteroffer: { decisionId: string } }>(await as('anh'), 'GET', `/api/applications/${one.applicationId}`)
  await done(await as('anh'), 'POST', `/api/decisions/${counteroffer.decisionId}/answer`, { answer: 'accepted' })
  expect(await follows(one)).toBe('approved')
})

it('an agreement that waits for its signature is made for today, signed, and waits for the money', async () => {
  const one = await caseOf('Gloria’s Green Chile Roasting')
  // Its interest counts from the day the money goes out: made anew for today.
  await done(await as('teresa'), 'POST', `/api/loans/${one.loanId}/agreement`, {})
  await sign(await as('gloria'), one.loanId ?? '', 'Gloria Archuleta', new Date())
  expect(await follows(one)).toBe('signed')
})

it('a signed loan is funded, and its asking has ended', async () => {
  const one = await caseOf('Tamales El Güero')
  await disburse(await as('patricia'), one.loanId ?? '')
  expect(await endsAs(one)).toBe('funded')
})

it('a declined one stays declined, and one that was taken back stays so', async () => {
  expect(await endsAs(await caseOf('Herrería Sandoval'))).toBe('declined')
  expect(await endsAs(await caseOf('Uñas Iliana'))).toBe('withdrawn')
})

it.each([['Muebles Lovato', 'on time'], ['Antojitos Socorro', 'twelve days late'], ['Adobes Romero', 'forty-five'], ['Padilla Screen Printing', 'ninety-five']])('%s (%s) pays what is due, and is up to date', async (business) => {
  const { loanId } = await caseOf(business)
  const { balances } = await done<{ balances: { dueNowCents: number; pastDueCents: number } }>(await as('patricia'), 'GET', `/api/loans/${loanId}`)
  const amountCents = Math.max(balances.pastDueCents, balances.dueNowCents, 5_000)
  const paid = await done<{ balances: { daysPastDue: number; pastDueCents: number } }>(await as('patricia'), 'POST', `/api/loans/${loanId}/payments`, {
    id: randomUUID(), amountCents, method: 'cash', receivedOn: (await done<{ businessDate: string }>(await as('patricia'), 'GET', '/api/programme')).businessDate,
  })
  expect(paid.balances).toMatchObject({ daysPastDue: 0, pastDueCents: 0 })
})

it('and nothing is left for reconcile to mend', async () => {
  await drain(stage.relay)
  expect(await reconcile({ ...stage.relay, taskQueues: stage.taskQueues })).toEqual([])
})
