import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '#db/seeders/demo-people.ts'
import { vouchers } from '#db/seeders/stories/vouchers.data.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { reconcile } from '#infra/reconcile/reconcile.ts'
import { systemClock } from '#platform/clock/index.ts'
import { drain } from '#platform/outbox/relay.ts'
import { createApp } from '#services/app.ts'
import type { LateList } from '#services/loans/schemas.ts'
import { testConfig } from '#test/support/config.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'
import { byInject, decideOn, disburse, done, sign, type Asker } from '#test/support/lending.ts'
import { signInAs } from '#test/support/people.ts'
import { caseHeld, circleHeld, circleWorkflowId, coachingHeld, coachingWorkflowId, collectionsHeld, collectionsWorkflowId, type ApprovalResult } from '#workflows/names.ts'
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

interface AskedOfPartner { version: number; amountCents: number; installments: number; policy: { criteria: { code: string }[] } }
interface Coached { version: number; checkpoints: { key: string; state: string; dueOn: string | null }[] }
interface HerCircle { name: string; round: number; members: { isMe: boolean; paid: boolean }[] }
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

it('a neighbor gives the word that was missing, and the file is complete: it waits for its decision', async () => {
  const one = await caseOf('Aragón Tamale Cart')
  expect(await follows(one)).toBe('incomplete')
  const { people } = await done<{ people: { invitationId: string; name: string; state: string }[] }>(await as('kevin'), 'GET', `/api/applications/${one.applicationId}/vouching`)
  const asked = people.find(({ state }) => state === 'waiting')
  const neighbor = vouchers.find(({ givenNames }) => givenNames === asked?.name)
  if (!neighbor) throw new Error('the demo’s second neighbor has not answered')
  const { url } = await done<{ url: string }>(await as('kevin'), 'POST', `/api/applications/${one.applicationId}/vouchers/${asked?.invitationId}/link`)
  const opened = `/api/vouch-invitations/${url.split('/').at(-1)}`
  const { statement } = await done<{ statement: { sha256: string } }>(await as(neighbor.key), 'GET', opened)
  await done(await as(neighbor.key), 'POST', `${opened}/vouch`, {
    id: randomUUID(), ...neighbor.says, typedName: `${neighbor.givenNames} ${neighbor.familyNames}`, statementSha256: statement.sha256, openedAt: new Date().toISOString(),
  })
  expect(await follows(one)).toBe('complete')
})

it('the market signs what it knows of one of its people, and her file is complete', async () => {
  const one = await caseOf('Toledo Blue Corn')
  expect(await follows(one)).toBe('incomplete')
  const market = await as('joyce')
  const { endorsements } = await done<{ endorsements: { endorsementId: string; businessName: string }[] }>(market, 'GET', '/api/endorsements')
  const asked = `/api/endorsements/${endorsements.find(({ businessName }) => businessName === 'Toledo Blue Corn')?.endorsementId}`
  const { version, amountCents, installments, policy } = await done<AskedOfPartner>(market, 'GET', asked)
  const answers = policy.criteria.map(({ code }) => ({ code, answer: 'yes', note: null }))
  const recorded = await done<{ version: number }>(market, 'PUT', `${asked}/record`, {
    version, record: { knownSince: '2024-04-06', capacity: 'Sells at our Saturday market', answers, amountCents, installments, coachingHours: 2 },
  })
  await done(market, 'POST', `${asked}/signatures`, { id: randomUUID(), version: recorded.version, conflict: false, typedName: 'Joyce Tafoya' })
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

const collectionsOf = ({ loanId }: Case) => stage.client.workflow.getHandle(collectionsWorkflowId(loanId ?? ''))

it('the loan that is twelve days late is called, and its workflow waits for the day of the next call', async () => {
  const one = await caseOf('Antojitos Socorro')
  await drain(stage.relay)
  const before = await collectionsOf(one).query(collectionsHeld)
  expect(before).toMatchObject({ status: 'working' })
  await done(await as('teresa'), 'POST', `/api/loans/${one.loanId}/contacts`, { id: randomUUID(), direction: 'we-called', outcome: 'no-answer' })
  await drain(stage.relay)
  const { businessDate } = await done<{ businessDate: string }>(await as('teresa'), 'GET', '/api/programme')
  const after = await collectionsOf(one).query(collectionsHeld)
  expect(after?.version).toBeGreaterThan(before?.version ?? 0)
  expect(after?.clocks).toContainEqual(expect.objectContaining({ kind: 'call-due', occurrence: addDays(businessDate, 2) }))
})

it('the one who promised for the day after tomorrow is left alone until then; the one late by ninety-five days is to be called today', async () => {
  const list = await done<LateList>(await as('teresa'), 'GET', '/api/late')
  const next = (business: string) => list.rows.find(({ businessName }) => businessName === business)?.collections?.nextStep
  expect(next('Adobes Romero')).toEqual({ kind: 'wait-for-promise', on: addDays(list.businessDate, 2) })
  expect(next('Padilla Screen Printing')).toEqual({ kind: 'call', on: list.businessDate })
})

it.each([['Muebles Lovato', 'on time'], ['Antojitos Socorro', 'twelve days late'], ['Adobes Romero', 'forty-five'], ['Padilla Screen Printing', 'ninety-five']])('%s (%s) pays what is due, and is up to date', async (business) => {
  const one = await caseOf(business)
  const { loanId } = one
  const { balances } = await done<{ balances: { dueNowCents: number; pastDueCents: number } }>(await as('patricia'), 'GET', `/api/loans/${loanId}`)
  const amountCents = Math.max(balances.pastDueCents, balances.dueNowCents, 5_000)
  const paid = await done<{ balances: { daysPastDue: number; pastDueCents: number } }>(await as('patricia'), 'POST', `/api/loans/${loanId}/payments`, {
    id: randomUUID(), amountCents, method: 'cash', receivedOn: (await done<{ businessDate: string }>(await as('patricia'), 'GET', '/api/programme')).businessDate,
  })
  expect(paid.balances).toMatchObject({ daysPastDue: 0, pastDueCents: 0 })
  if (balances.pastDueCents === 0) return
  await drain(stage.relay)
  expect(await collectionsOf(one).result()).toMatchObject({ ending: 'cured' })
})

it('the talk that was missed is held, and her coaching waits for the next that they agreed on', async () => {
  const { loanId } = await caseOf('Costuras Rosa Elena')
  const held = () => stage.client.workflow.getHandle(coachingWorkflowId(loanId ?? '')).query(coachingHeld)
  const coached = () => done<Coached>(coach, 'GET', `/api/loans/${loanId}/coached`)
  const coach = await as('lucia')
  const missed = (await coached()).checkpoints.find(({ state }) => state === 'missed')
  // Which clock comes next depends on how far the tests before have moved the server's time.
  expect(missed).toMatchObject({ key: expect.any(String) })
  expect(await held()).toMatchObject({ status: 'repaying' })
  const { businessDate: heldOn } = await done<{ businessDate: string }>(coach, 'GET', '/api/programme')
  const nextOn = addDays(heldOn, 14)
  await done(coach, 'POST', `/api/loans/${loanId}/coaching/talks`, { id: randomUUID(), checkpoint: missed?.key, outcome: 'done', heldOn, nextOn, nextSteps: [] })
  await drain(stage.relay)
  const { version, checkpoints } = await coached()
  expect(checkpoints.find(({ key }) => key === missed?.key)).toMatchObject({ state: 'done' })
  expect(await held()).toMatchObject({ status: 'repaying', version, checkpoint: checkpoints.find(({ dueOn }) => dueOn === nextOn)?.key })
})

it('the last contribution of a round is noted, and her own page says that she has paid, and the circle’s workflow goes on', async () => {
  const hers = async () => (await done<{ circles: HerCircle[] }>(await as('socorro'), 'GET', '/api/my-circles')).circles.find(({ name }) => name === 'Las Comadres del South Valley')
  const before = await hers()
  expect(before?.members.find(({ isMe }) => isMe)).toMatchObject({ paid: false })
  const keeper = await as('mercedes')
  const { circles } = await done<{ circles: { id: string; name: string }[] }>(keeper, 'GET', '/api/circles')
  const circle = `/api/circles/${circles.find(({ name }) => name === before?.name)?.id}`
  const { members } = await done<{ members: { id: string; name: string }[] }>(keeper, 'GET', circle)
  await done(keeper, 'POST', `${circle}/events`, { kind: 'contribution', id: randomUUID(), memberId: members.find(({ name }) => name.startsWith('Socorro'))?.id, round: before?.round })
  expect((await hers())?.members.map(({ paid }) => paid)).toEqual(Array(7).fill(true))
  await drain(stage.relay)
  expect(await stage.client.workflow.getHandle(circleWorkflowId(circle.split('/').at(-1) ?? '')).query(circleHeld)).toMatchObject({ status: 'running' })
})

it('and nothing is left for reconcile to mend', async () => {
  await drain(stage.relay)
  expect(await reconcile({ ...stage.relay, taskQueues: stage.taskQueues })).toEqual([])
})
