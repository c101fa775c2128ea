import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { SignedIn } from '#test/support/app.ts'
import { createLendingApp, filledDraft, submit, type LendingApp } from '#test/services/support/asking.ts'
import { answer, approve, counter, statusesOf, strikeDue, type Outcome } from '#test/services/support/deciding.ts'
import { endorse, kitchenOf, type Kitchen } from '#test/services/support/endorsing.ts'
import { asOwner } from '#test/support/as-owner.ts'

const rules = { peersNeeded: 2, endorsementCounts: 2, closeAtMost: 1, windowDays: 14, reminderDays: [3, 10], mostOpenPerPerson: 5, applicantSeesAnswers: false }

let at: LendingApp
let officer: SignedIn
let administrator: SignedIn
beforeAll(async () => {
  at = await createLendingApp({ settings: { vouching: rules } })
  officer = await at.asOfficer()
  administrator = await at.asAdministrator()
})
afterAll(() => at.drop())
afterEach(() => at.clock.set('2026-11-22T19:00:00Z'))

/** A complete application for $4,000 that a kitchen endorses. */
async function endorsed(one: Kitchen): Promise<{ rosa: SignedIn; id: string; version: number }> {
  const rosa = await at.signUp()
  const { id } = await submit(rosa, await filledDraft(at, rosa))
  await endorse(one, rosa, id)
  const { version } = (await rosa.get(`/api/applications/${id}`)).json<{ version: number }>()
  return { rosa, id, version }
}

const offered = async (open: { id: string; version: number }) => (await counter(officer, open, at.productVersionId)).json<Outcome>().decisionId
const standing = async ({ poolId }: Kitchen) => {
  const { pools } = (await (await at.signIn(officer.email)).get('/api/pools')).json<{ pools: { poolId: string; reservedCents: number; headroomCents: number }[] }>()
  return pools.find((pool) => pool.poolId === poolId)
}

interface Kept { partnerId: string; people: string[]; policy: { version: number } }

describe('a pool that an organisation had when it gave its word', () => {
  test('stands behind the loan, whichever pool the organisation has by the decision', async () => {
    const [one, another] = [await kitchenOf(at, administrator, { pledgedCents: 500_000 }), await kitchenOf(at, administrator, { pledgedCents: 900_000 })]
    const hers = await endorsed(one)
    const { partners } = (await administrator.get('/api/partners/kept')).json<{ partners: Kept[] }>()
    const kept = partners.find(({ partnerId }) => partnerId === one.partnerId)
    if (!kept) throw new Error('it is kept')
    const { partnerId, people: _people, policy: { version: _version, ...policy }, ...known } = kept
    expect((await administrator.put(`/api/partners/${partnerId}`, { ...known, poolId: another.poolId, policy })).statusCode).toBe(200)
    expect((await approve(officer, hers)).json()).toMatchObject({ status: 'approved' })
    expect(await standing(one)).toMatchObject({ reservedCents: 400_000, headroomCents: 100_000 })
    expect(await standing(another)).toMatchObject({ reservedCents: 0, headroomCents: 900_000 })
  })

  test('keeps a pledge that loans stand on, and lets go of what is free', async () => {
    const one = await kitchenOf(at, administrator, { pledgedCents: 500_000 })
    const [first, second] = [randomUUID(), randomUUID()]
    const pledge = (id: string) => administrator.post(`/api/pools/${one.poolId ?? ''}/pledges`, { id, source: 'Fundación', sourceKind: 'philanthropy', amountCents: 100_000 })
    await pledge(first)
    await pledge(second)
    await approve(officer, await endorsed(one))
    const takeBack = (id: string) => administrator.post(`/api/pools/${one.poolId ?? ''}/pledges/${id}/reversal`, { id: randomUUID(), reason: 'No llegó' })
    const [kitchens] = (await administrator.get('/api/pools')).json<{ pools: { poolId: string; pledges: { pledgeId: string }[] }[] }>().pools.filter(({ poolId }) => poolId === one.poolId)
    expect((await takeBack(kitchens?.pledges[0]?.pledgeId ?? '')).json()).toMatchObject({ status: 409, code: 'pledge-in-use', params: { headroomCents: 300_000, amountCents: 500_000 } })
    expect((await Promise.all([takeBack(first), takeBack(second)])).map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect(await standing(one)).toMatchObject({ reservedCents: 400_000, headroomCents: 100_000 })
  })
})

describe('a counteroffer that a pool stands behind', () => {
  test('keeps its room: another loan cannot take it, and she can accept', async () => {
    const one = await kitchenOf(at, administrator, { pledgedCents: 500_000 })
    const [hers, other] = [await endorsed(one), await endorsed(one)]
    const decisionId = await offered(hers)
    expect(await standing(one)).toMatchObject({ reservedCents: 250_000, headroomCents: 250_000 })
    expect((await approve(officer, other)).json()).toMatchObject({ code: 'pool-headroom-short', params: { headroomCents: 250_000 } })
    expect((await answer(hers.rosa, decisionId, 'accepted')).json()).toMatchObject({ status: 'approved', loanId: expect.any(String) })
    expect(await standing(one)).toMatchObject({ reservedCents: 250_000, headroomCents: 250_000 })
  })

  test('is refused to the officer who offers what there is no room for, and never later to her', async () => {
    const one = await kitchenOf(at, administrator, { pledgedCents: 300_000 })
    const [hers, other] = [await endorsed(one), await endorsed(one)]
    await offered(hers)
    expect((await counter(officer, other, at.productVersionId)).json()).toMatchObject({ status: 409, code: 'pool-headroom-short' })
    expect((await other.rosa.get(`/api/applications/${other.id}`)).json()).toMatchObject({ status: 'complete', counteroffer: null })
  })

  test('refused, withdrawn or run out, gives its room back by itself', async () => {
    const one = await kitchenOf(at, administrator, { pledgedCents: 300_000 })
    const [refuses, withdraws, lets] = [await endorsed(one), await endorsed(one), await endorsed(one)]
    const free = { reservedCents: 0, headroomCents: 300_000 }
    const refused = await offered(refuses)
    await answer(refuses.rosa, refused, 'refused')
    expect(await standing(one)).toMatchObject(free)
    await offered(withdraws)
    expect(await standing(one)).toMatchObject({ headroomCents: 50_000 })
    await withdraws.rosa.post(`/api/applications/${withdraws.id}/withdrawal`)
    expect(await standing(one)).toMatchObject(free)
    const late = await offered(lets)
    at.clock.set('2026-12-23T16:00:00Z')
    await strikeDue(at, lets.id)
    expect((await answer(await at.signIn(lets.rosa.email), late, 'accepted')).json()).toMatchObject({ code: 'counteroffer-expired' })
    expect(await standing(one)).toMatchObject(free)
  })

  test('accepted while others are approved and offered, never overdraws its pool and is always kept', async () => {
    const one = await kitchenOf(at, administrator, { pledgedCents: 900_000 })
    const [hers, ...others] = [await endorsed(one), await endorsed(one), await endorsed(one), await endorsed(one)]
    const decisionId = await offered(hers)
    const [accepted, ...rest] = await Promise.all([
      answer(hers.rosa, decisionId, 'accepted'), ...others.slice(0, 2).map((open) => approve(officer, open)), ...others.slice(2).map((open) => counter(officer, open, at.productVersionId)),
    ])
    expect(accepted?.json()).toMatchObject({ status: 'approved' })
    expect(statusesOf(rest)).toContain(409)
    expect((await standing(one))?.headroomCents).toBeGreaterThanOrEqual(0)
  })

  test('for which no room was kept, because it is older than this rule, says so to her in her words and still stands', async () => {
    const one = await kitchenOf(at, administrator, { pledgedCents: 450_000 })
    const [hers, other] = [await endorsed(one), await endorsed(one)]
    const decisionId = await offered(hers)
    await asOwner(at.database, 'alter table pool_hold disable trigger user')
    await asOwner(at.database, 'delete from pool_hold where decision_id = $1', decisionId)
    await asOwner(at.database, 'alter table pool_hold enable trigger user')
    await approve(officer, other)
    expect((await answer(hers.rosa, decisionId, 'accepted')).json()).toMatchObject({ status: 409, code: 'counteroffer-not-ready' })
    expect((await hers.rosa.get(`/api/applications/${hers.id}`)).json()).toMatchObject({ status: 'countered', mayDo: expect.arrayContaining(['answer-counteroffer']) })
  })
})
