import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { checkBooks } from '#infra/books/check-books.ts'
import { reconcile } from '#infra/reconcile/reconcile.ts'
import { lineOf } from '#infra/reconcile/finding.ts'
import { systemClock } from '#platform/clock/index.ts'
import { outboxLag } from '#platform/outbox/relay-claim.ts'
import { relayedKinds } from '#workflows/relayed-kinds.ts'
import { Acknowledged, ask, decide, keepPaying, makeCast, type Cast } from './support/lives.ts'
import { setScene, type Scene } from './support/scene.ts'
import { Seeded } from './support/seeded.ts'

/** Give FAULT_SEED to have the same round again. */
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31))
const rounds = Number(process.env.FAULT_ROUNDS ?? 20)
const applicants = 16
const payers = 60

let scene: Scene
let cast: Cast
const kept = new Acknowledged()
const killed: string[] = []
const say = (text: string) => process.stderr.write(`kill -9: ${text}\n`)
/** Who is killed and when; and, apart from it, what people do. */
const fate = new Seeded(seed)
const chance = new Seeded(seed + 1)
const rowsOf = <T>(sql: string, params: unknown[] = []) => scene.orm.em.fork().execute<T[]>(sql, params)

beforeAll(async () => {
  say(`seed ${seed}, ${rounds} rounds`)
  scene = await setScene()
  cast = await makeCast(scene, applicants)
}, 180_000)
afterAll(async () => {
  say(`${kept.payments.size} payments, ${kept.applications.size} applications and ${kept.decisions.size} decisions acknowledged`)
  await scene.tearDown()
}, 60_000)

describe('API, worker, Temporal and PostgreSQL killed at random points under sixty requests in flight', () => {
  it.each(Array.from({ length: rounds }, (_unused, index) => index + 1))('round %i: everybody gets an answer, and what it says is in the record', async (round) => {
    const { answered: answeredBefore, failed: failedBefore } = scene.traffic
    const from = performance.now()
    const toDecide = [...kept.applications.values()].slice(-applicants).filter(({ applicationId }) => ![...kept.decisions.values()].some((one) => one.applicationId === applicationId))
    const over = new AbortController()
    const other = { counter: { amountCents: 200_000, installments: 12, productVersionId: scene.productVersionId } }
    const living = [
      ...Array.from({ length: payers }, () => keepPaying(cast.finance, cast.loanIds, over.signal, { chance, scene, kept })),
      ...cast.applicants.map((applicant) => ask(applicant, { scene, kept })),
      ...toDecide.map((asked) => decide(chance.one(cast.officers), asked, chance.one(['decline', 'approve', other] as const), kept)),
    ]
    const kills = killSome()
    await Promise.all([kills.finally(() => over.abort()), ...living])
    expect(Math.min(...await kills)).toBeGreaterThanOrEqual(50)
    await foundOnce()
    const { answered, failed } = scene.traffic
    say(`round ${round}: ${killed.splice(0).join(', ')} killed, ${answered - answeredBefore} answered after ${failed - failedBefore} tries in vain, ${Math.round(performance.now() - from)} ms`)
  }, 240_000)

  it('then every workflow hears what it missed, and reconcile finds nothing to do', async () => {
    while ((await outboxLag(scene.orm.em.fork())).waiting > 0) await pause(200)
    const deps = { orm: scene.orm, clock: systemClock }
    const found = await reconcile({ ...deps, temporal: scene.temporal.client, kinds: relayedKinds(deps) })
    expect(found.map(lineOf)).toEqual([])
  }, 300_000)

  it('and every invariant of the books holds', async () => {
    const { findings, loans } = await checkBooks(scene.orm.em.fork())
    expect(findings).toEqual([])
    expect(loans).toBeGreaterThanOrEqual(applicants)
  }, 120_000)
})

/** One to four of them, each at its own moment of the next second and a half. @returns how many requests were in flight at each kill */
function killSome(): Promise<number[]> {
  const plan = fate.some(scene.victims).map((victim) => ({ victim, afterMs: fate.whole(10, 1_500) }))
  return Promise.all(plan.map(async ({ victim, afterMs }) => {
    await pause(afterMs)
    const { inFlight } = scene.traffic
    killed.push(victim.name)
    await victim.killAndRestart()
    return inFlight
  }))
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
