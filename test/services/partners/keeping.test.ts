import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SignedIn } from '#test/support/app.ts'
import { createLendingApp, type LendingApp } from '#test/services/support/asking.ts'
import { partnerPerson } from '#test/services/support/endorsing.ts'

let at: LendingApp
let administrator: SignedIn
beforeAll(async () => {
  at = await createLendingApp()
  administrator = await at.as('administrator')
})
afterAll(() => at.drop())

const policy = {
  maxAmountCents: 300_000, products: [], signersNeeded: 1, conflictRule: 'recuse',
  criteria: [{ code: 'pays-on-time', question: { en: 'Pays for the stall on time?', es: '¿Paga su puesto a tiempo?' } }],
}
const kitchen = { name: 'Cocina Común', about: { en: 'A shared kitchen', es: 'Una cocina compartida' }, contactName: 'Renee Lucero', contactPhone: '505-555-0199', poolId: null, policy }

interface Kept { partnerId: string; name: string; active: boolean; poolId: string | null; people: string[]; policy: { version: number; maxAmountCents: number } }
const kept = async () => (await administrator.get('/api/partners/kept')).json<{ partners: Kept[] }>().partners

async function added(more: object = {}): Promise<string> {
  const id = randomUUID()
  const answer = await administrator.post('/api/partners', { id, ...kitchen, name: `Cocina ${id}`, ...more })
  expect(answer.statusCode).toBe(201)
  return id
}

async function pool(): Promise<string> {
  const id = randomUUID()
  const answer = await administrator.post('/api/pools', { id, name: `Fondo ${id}`, pledges: [{ source: 'Bosque Credit Union', sourceKind: 'lender', amountCents: 200_000 }] })
  expect(answer.statusCode).toBe(201)
  return id
}

describe('an organisation that joins', () => {
  test('can be asked at once, and whoever is granted it speaks for it', async () => {
    const id = await added({ name: 'Mercado Nuevo' })
    const rosa = await at.signUp()
    expect((await rosa.get('/api/partners')).json<{ partners: { partnerId: string }[] }>().partners.map(({ partnerId }) => partnerId)).toContain(id)
    await partnerPerson(at, administrator, id, 'Pilar', 'Otero')
    expect((await kept()).find(({ partnerId }) => partnerId === id)).toMatchObject({ name: 'Mercado Nuevo', active: true, people: ['Pilar Otero'], policy: { version: 1 } })
  })

  test('whose policy changes has its next version; the same policy again makes none', async () => {
    const partnerId = await added({ name: 'Cocina Alameda' })
    const change = { ...kitchen, name: 'Cocina Alameda', active: true }
    const put = (more: object) => administrator.put(`/api/partners/${partnerId}`, { ...change, ...more })
    expect((await put({ version: 1, contactName: 'Hank Begay' })).json()).toMatchObject({ contactName: 'Hank Begay', policy: { version: 1 } })
    expect((await put({ version: 2, policy: { ...policy, maxAmountCents: 500_000 } })).json()).toMatchObject({ policy: { version: 2, maxAmountCents: 500_000 } })
  })

  test('that two administrators change at once keeps the change of one, and the other is told to look again', async () => {
    const partnerId = await added({ name: 'Cocina Vado' })
    const put = (more: object) => administrator.put(`/api/partners/${partnerId}`, { version: 1, ...kitchen, name: 'Cocina Vado', active: true, ...more })
    const answers = await Promise.all([put({ policy: { ...policy, maxAmountCents: 500_000 } }), put({ policy: { ...policy, maxAmountCents: 700_000 } })])
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
    const [won] = answers.filter(({ statusCode }) => statusCode === 200)
    const late = await put({ contactName: 'Hank Begay' })
    expect(late.json()).toMatchObject({ status: 409, code: 'stale-version', params: { version: 2 } })
    expect((await kept()).find((one) => one.partnerId === partnerId)).toEqual(won?.json())
  })

  test('and takes no more requests is not among those to be asked', async () => {
    const partnerId = await added()
    expect((await administrator.put(`/api/partners/${partnerId}`, { version: 1, ...kitchen, name: 'Cocina Cerrada', active: false })).statusCode).toBe(200)
    const rosa = await at.signUp()
    expect((await rosa.get('/api/partners')).body).not.toContain(partnerId)
  })

  test('has a name that no other has', async () => {
    await added({ name: 'Mercado de la Plaza' })
    const again = await administrator.post('/api/partners', { id: randomUUID(), ...kitchen, name: 'Mercado de la Plaza' })
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'name-taken'])
  })

  test('is told everything that does not fit, all at once', async () => {
    const answer = await administrator.post('/api/partners', {
      id: randomUUID(), ...kitchen, poolId: randomUUID(), policy: { ...policy, products: ['no-such'], criteria: [policy.criteria[0], policy.criteria[0]] },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path)).toEqual(['poolId', 'policy.products.0', 'policy.criteria.1.code'])
  })
})

describe('a pool', () => {
  test('begins with what is pledged, grows with each pledge, and stands behind the organisation that is given it', async () => {
    const poolId = await pool()
    const more = await administrator.post(`/api/pools/${poolId}/pledges`, { id: randomUUID(), source: 'Fundación del Río', sourceKind: 'philanthropy', amountCents: 600_000 })
    expect(more.json()).toMatchObject({ pledgedCents: 800_000, headroomCents: 800_000, pledges: [{ shareBasisPoints: 2_500 }, { source: 'Fundación del Río', shareBasisPoints: 7_500 }] })
    const partnerId = await added({ poolId })
    expect((await kept()).find((one) => one.partnerId === partnerId)?.poolId).toBe(poolId)
  })

  test('has a pledge once, however often it is sent, and another one under its id is refused', async () => {
    const [poolId, id] = [await pool(), randomUUID()]
    const send = (amountCents: number) => administrator.post(`/api/pools/${poolId}/pledges`, { id, source: 'Fundación del Río', sourceKind: 'philanthropy', amountCents })
    expect((await send(600_000)).json()).toMatchObject({ pledgedCents: 800_000 })
    expect((await send(600_000)).json()).toMatchObject({ pledgedCents: 800_000 })
    expect((await send(60_000)).json()).toMatchObject({ status: 409, code: 'id-taken' })
  })

  test('has a wrong pledge taken back, once and with why: it stays to be read and counts no more', async () => {
    const [poolId, pledgeId, id] = [await pool(), randomUUID(), randomUUID()]
    await administrator.post(`/api/pools/${poolId}/pledges`, { id: pledgeId, source: 'Fundación del Río', sourceKind: 'philanthropy', amountCents: 6_000_000 })
    const takeBack = (reversal: string) => administrator.post(`/api/pools/${poolId}/pledges/${pledgeId}/reversal`, { id: reversal, reason: 'Un cero de más' })
    const now = { pledgedCents: 200_000, pledges: [{ shareBasisPoints: 10_000, takenBack: null }, { pledgeId, amountCents: 6_000_000, shareBasisPoints: 0, takenBack: { reason: 'Un cero de más' } }] }
    expect((await takeBack(id)).json()).toMatchObject(now)
    expect((await takeBack(id)).json()).toMatchObject(now)
    expect((await takeBack(randomUUID())).json()).toMatchObject({ status: 409, code: 'pledge-taken-back' })
    expect((await administrator.post(`/api/pools/${poolId}/pledges/${id}/reversal`, { id: randomUUID(), reason: 'Otra vez' })).statusCode).toBe(404)
  })

  test('whose pledge is taken back by another amount, or in another pool, is refused by the database', async () => {
    const [poolId, other] = [await pool(), await pool()]
    const em = at.orm.em.fork()
    const [pledge] = await em.execute<{ id: string }[]>('select id from pool_pledge where pool_id = ?', [poolId])
    const reverse = (inPool: string, amountCents: number) => em.execute(
      `insert into pool_pledge (pool_id, source, source_kind, amount_cents, pledged_on, reverses, reason) values (?, 'Bosque', 'lender', ?, '2026-11-22', ?, 'Wrong')`, [inPool, amountCents, pledge?.id],
    )
    await expect(reverse(poolId, -100)).rejects.toThrow('takes back none of its pool and amount')
    await expect(reverse(other, -200_000)).rejects.toThrow('takes back none of its pool and amount')
    await expect(reverse(poolId, 200_000)).rejects.toThrow(/takes back none|check constraint/)
  })

  test('that is not there takes no pledge, and an id is taken once', async () => {
    expect((await administrator.post(`/api/pools/${randomUUID()}/pledges`, { id: randomUUID(), source: 'Nadie', sourceKind: 'other', amountCents: 1 })).statusCode).toBe(404)
    const id = await pool()
    expect((await administrator.post('/api/pools', { id, name: 'Otro', pledges: [] })).statusCode).toBe(409)
  })
})
