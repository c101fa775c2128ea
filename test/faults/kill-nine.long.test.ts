import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reconcile } from '#infra/reconcile/reconcile.ts'
import { lineOf } from '#infra/reconcile/finding.ts'
import { systemClock } from '#platform/clock/index.ts'
import { outboxLag } from '#platform/outbox/relay-claim.ts'
import { relayedKinds } from '#workflows/relayed-kinds.ts'
import { Acknowledged, ask, decide, makeCast, pay, type Cast } from './support/lives.ts'
import { setScene, type Scene } from './support/scene.ts'
import { Seeded } from './support/seeded.ts'

/** Give FAULT_SEED to have the same round again. */
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31))
const rounds = Number(process.env.FAULT_ROUNDS ?? 20)
const applicants = 10
const payers = 40

let scene: Scene
let cast: Cast
const kept = new Acknowledged()
const chance = new Seeded(seed)
const rowsOf = <T>(sql: string, params: unknown[] = []) => scene.orm.em.fork().execute<T[]>(sql, params)

beforeAll(async () => {
  process.stderr.write(`kill -9: seed ${seed}, ${rounds} rounds\n`)
  scene = await setScene()
  cast = await makeCast(scene, applicants)
}, 180_000)
afterAll(() => scene.tearDown(), 60_000)

describe('API, worker, Temporal and PostgreSQL killed at random points under sixty requests in flight', () => {
  it.each(Array.from({ length: rounds }, (_unused, index) => index + 1))('round %i: everybody gets an answer, and what it says is in the record', async () => {
    const toDecide = [...kept.applications.values()].slice(-applicants).filter(({ applicationId }) => ![...kept.decisions.values()].some((one) => one.applicationId === applicationId))
    const living = [
      ...Array.from({ length: payers }, () => pay(cast.finance, chance.one(cast.loanIds), { chance, scene, kept })),
      ...cast.applicants.map((applicant) => ask(applicant, { scene, kept })),
      ...toDecide.map((asked) => decide(chance.one(cast.officers), asked, chance.one(['decline', 'approve', { counter: { amountCents: 200_000, installments: 12, productVersionId: scene.productVersionId } }] as const), kept)),
    ]
    const killed = killSome()
    await Promise.all([...living, ...killed])
    await foundOnce()
  }, 180_000)

  it('then every workflow hears what it missed, and reconcile finds nothing to do', async () => {
    while ((await outboxLag(scene.orm.em.fork())).waiting > 0) await pause(200)
    const deps = { orm: scene.orm, clock: systemClock }
    const found = await reconcile({ ...deps, temporal: scene.temporal.client, kinds: relayedKinds(deps) })
    expect(found.map(lineOf)).toEqual([])
  }, 300_000)
})

/** One to four of them, each at its own moment of the first second. */
function killSome(): Promise<void>[] {
  return chance.some(scene.victims).map(async (victim) => {
    await pause(chance.whole(10, 900))
    await victim.killAndRestart()
  })
}

/** Every acknowledged id is there once; what nobody was told of is there at most once; nothing else is. */
async function foundOnce(): Promise<void> {
  const booked = await rowsOf<{ id: string; loanId: string; amountCents: number; entries: number }>(
    `select e.id, e.loan_id as "loanId", e.amount_cents as "amountCents", (select count(*)::int from journal_entry j where j.source_id = e.id) as entries
     from loan_event e where e.kind = 'payment'`)
  expect(booked.filter(({ entries }) => entries !== 1)).toEqual([])
  const strangers = booked.filter(({ id }) => !kept.payments.has(id) && !kept.perhaps.has(id))
  expect(strangers).toEqual([])
  const byId = new Map(booked.map(({ id, loanId, amountCents }) => [id, { loanId, amountCents }]))
  for (const [id, payment] of kept.payments) expect({ id, found: byId.get(id) }).toEqual({ id, found: payment })

  const applications = await rowsOf<{ id: string; status: string }>('select id, status from application')
  const statusOf = new Map(applications.map(({ id, status }) => [id, status]))
  expect([...kept.applications.keys()].filter((id) => !statusOf.has(id))).toEqual([])
  const decisions = await rowsOf<{ id: string; applicationId: string }>('select id, application_id as "applicationId" from decision')
  const decided = new Map(decisions.map(({ id, applicationId }) => [id, applicationId]))
  for (const [id, { applicationId, status }] of kept.decisions) {
    expect({ id, applicationId: decided.get(id), status: statusOf.get(applicationId) }).toEqual({ id, applicationId, status })
  }
}
