import { createHash, randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from '@jest/globals'
import { netPositionCents } from '#domain/circle/net-position.ts'
import { commitmentTo, drawnOrder } from '#domain/circle/rotation/lottery.ts'
import type { CircleView, MyCircle } from '#services/circles/schemas.ts'
import { createTestApp, type SignedIn } from '#test/support/app.ts'
import { codeOf } from '../support/by-code.ts'
import { makeCircle, type MadeCircle } from '../support/circles.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index]
  if (found === undefined) throw new Error(`nothing at ${index}`)
  return found
}

/** Whoever keeps the circle, doing what she does. */
function keeping({ circleId, coordinator }: { circleId: string; coordinator: SignedIn }) {
  const url = `/api/circles/${circleId}`
  const happens = (event: object) => coordinator.post(`${url}/events`, { id: randomUUID(), ...event })
  const must = async (event: object): Promise<CircleView> => {
    const answer = await happens(event)
    if (answer.statusCode !== 201) throw new Error(`${JSON.stringify(event)} answered ${answer.body}`)
    return answer.json()
  }
  return { url, happens, must, view: async () => (await coordinator.get(url)).json<CircleView>() }
}

const balances = async (circleId: string) => Object.fromEntries((await t.orm.em.fork().execute<{ code: string; cents: number }[]>(
  `select a.code, coalesce(sum(p.amount_cents), 0)::int as cents from book b join account a on a.book_id = b.id left join posting p on p.account_id = a.id
   where b.code = ? group by a.code`, [`circle:${circleId}`],
)).map(({ code, cents }) => [code, cents]))

/** By member, what her place has put in less what it received, from the events that nothing reversed. */
const netsOf = async (circleId: string) => new Map((await t.orm.em.fork().execute<{ id: string; cents: number }[]>(
  `select member_id as id, sum(case kind when 'contribution' then 10000 when 'payout' then -60000 else 0 end)::int as cents from circle_event e
   where circle_id = ? and member_id is not null and not exists (select from circle_event r where r.reverses = e.id) group by member_id`, [circleId],
)).map(({ id, cents }) => [id, cents]))

const mine = async (person: SignedIn): Promise<MyCircle> => at((await person.get('/api/my-circles')).json<{ circles: MyCircle[] }>().circles, 0)

/** Everybody but those pays for a round. */
async function allPay({ must }: ReturnType<typeof keeping>, members: MadeCircle['members'], round: number, but: readonly string[] = []): Promise<void> {
  for (const { memberId } of members) if (!but.includes(memberId)) await must({ kind: 'contribution', memberId, round })
}

test('a lending circle from its first round to its last, with one late, one leaving, one who was noted wrongly and two who change turns', async () => {
  const made = await makeCircle(t)
  const { members } = made
  const [lupe, norma, carmen, irma, beto, chayo] = [0, 1, 2, 3, 4, 5].map((index) => at(members, index).memberId)
  const keeps = keeping(made)
  const size = { contributionCents: 10_000, memberCount: 6 }

  // Round 1. Beto is late: the guarantor puts in for him, and Lupe has her pot whole.
  await allPay(keeps, members, 1, [beto ?? ''])
  expect(codeOf(await keeps.happens({ kind: 'payout', memberId: lupe, round: 1 }))).toBe('pot-not-full')
  expect((await keeps.view()).pot).toEqual({ round: 1, memberId: lupe, missing: [beto], held: false, instead: null })
  await keeps.must({ kind: 'advance', memberId: beto, round: 1 })
  let view = await keeps.must({ kind: 'payout', memberId: lupe, round: 1 })
  expect(view.money).toEqual({ boxCents: 0, advancedCents: 10_000, lostCents: 0, exposureCents: 50_000 })
  expect(await balances(made.circleId)).toEqual({ 1010: 0, 2010: 10_000, 2020: -10_000 })
  expect((await at(members, 0).person.get('/api/notices')).body).toContain('circle-pot-received')

  // She says that she did not receive it: it was noted wrongly, is taken back, and noted again.
  const paidOut = at(view.rounds, 0).payout
  expect(codeOf(await made.coordinator.post(`${keeps.url}/events/${at(at(view.members, 0).contributions, 0).id}/reversal`, { id: randomUUID() }))).toBe('needed-by-later')
  view = (await made.coordinator.post(`${keeps.url}/events/${paidOut?.eventId}/reversal`, { id: randomUUID(), reason: 'Dice que no lo recibió' })).json<CircleView>()
  expect([at(view.rounds, 0).payout, view.money.boxCents]).toEqual([null, 60_000])
  await keeps.must({ kind: 'payout', memberId: lupe, round: 1 })

  // Beto pays after all, and the guarantor has his money back.
  expect(codeOf(await keeps.happens({ kind: 'advance-returned', memberId: beto, round: 1 }))).toBe('not-paid-yet')
  await keeps.must({ kind: 'contribution', memberId: beto, round: 1 })
  view = await keeps.must({ kind: 'advance-returned', memberId: beto, round: 1 })
  expect(view.money).toMatchObject({ boxCents: 0, advancedCents: 0 })

  // Round 2 comes. Norma has not paid it, so her payout is held and Carmen receives in her stead.
  await allPay(keeps, members, 2, [norma ?? ''])
  await keeps.must({ kind: 'advance', memberId: norma, round: 2 })
  expect(codeOf(await keeps.happens({ kind: 'payout', memberId: norma, round: 2 }))).toBe('payout-held')
  view = await keeps.view()
  expect(view.pot).toEqual({ round: 2, memberId: norma, missing: [], held: true, instead: carmen })
  await keeps.must({ kind: 'swap', memberId: norma, withMemberId: carmen, why: 'held' })
  view = await keeps.must({ kind: 'payout', memberId: carmen, round: 2 })
  expect(view.members.map(({ id }) => id)).toEqual([lupe, carmen, norma, irma, beto, chayo])

  // Norma pays. Irma and Chayo change turns: Irma asks, Chayo says yes, and who keeps the circle agrees.
  await keeps.must({ kind: 'contribution', memberId: norma, round: 2 })
  await keeps.must({ kind: 'advance-returned', memberId: norma, round: 2 })
  const swapId = randomUUID()
  const [askUrl, irmaP, chayoP] = [`/api/my-circles/${made.circleId}/swaps`, at(members, 3).person, at(members, 5).person]
  expect((await irmaP.post(askUrl, { id: swapId, withTurn: 6 })).statusCode).toBe(204)
  expect(codeOf(await made.coordinator.put(`${keeps.url}/swaps/${swapId}/outcome`, { outcome: 'agreed' }))).toBe('swap-not-agreed')
  expect((await mine(chayoP)).swaps).toEqual([{ swapId, name: 'Irma M.', byMe: false, turn: 4, answer: null }])
  expect((await irmaP.put(`${askUrl}/${swapId}/answer`, { answer: 'yes' })).statusCode).toBe(404)
  expect((await chayoP.put(`${askUrl}/${swapId}/answer`, { answer: 'yes' })).statusCode).toBe(204)
  view = (await made.coordinator.put(`${keeps.url}/swaps/${swapId}/outcome`, { outcome: 'agreed' })).json()
  expect(view.members.map(({ id }) => id)).toEqual([lupe, carmen, norma, chayo, beto, irma])
  expect((await mine(irmaP)).me.turn).toBe(6)
  expect(codeOf(await irmaP.post(askUrl, { id: randomUUID(), withTurn: 1 }))).toBe('already-received')

  // Beto leaves before he has received: he has back what he put in, and the guarantor holds his place.
  view = await keeps.must({ kind: 'taken-over', memberId: beto, by: 'guarantor', reason: 'Se va a vivir a otro lado' })
  expect(at(view.members, 4)).toMatchObject({ id: beto, left: true, backCents: 20_000 })
  expect((await at(members, 4).person.get('/api/my-circles')).json()).toEqual({ circles: [] })

  for (const round of [3, 4, 5, 6]) {
    await allPay(keeps, members, round)
    view = await keeps.must({ kind: 'payout', memberId: at(view.members, round - 1).id, round })
    // Nobody is behind any more: of each member the book would say the published net of her turn.
    expect(await balances(made.circleId)).toEqual({ 1010: 0, 2010: 0, 2020: 0 })
    const nets = await netsOf(made.circleId)
    expect(view.members.map(({ id }) => nets.get(id))).toEqual([1, 2, 3, 4, 5, 6].map((turn) => netPositionCents(size, turn, round)))
  }
  expect(view).toMatchObject({ status: 'finished', pot: null, money: { boxCents: 0, advancedCents: 0, lostCents: 0, exposureCents: 0 } })
  expect(await balances(made.circleId)).toEqual({ 1010: 0, 2010: 0, 2020: 0 })
}, 60_000)

describe('the turns by lottery', () => {
  test('are drawn again by anybody from what is published: the commitment before the words, the secret after the draw', async () => {
    const made = await makeCircle(t, { forming: true, payoutOrder: 'lottery' })
    const [url, [lupe, norma]] = [`/api/circles/${made.circleId}`, made.members]
    if (!lupe || !norma) throw new Error('six members')
    expect(codeOf(await made.coordinator.put(`${url}/turns`, { memberIds: made.members.map(({ memberId }) => memberId) }))).toBe('turns-by-lottery')
    expect((await made.coordinator.post(`${url}/start`, { id: randomUUID() })).json()).toMatchObject({ code: 'circle-not-ready', errors: [{ path: 'circle', code: 'turns-not-drawn' }] })
    const opened = (await made.coordinator.post(`${url}/lottery`, { id: randomUUID() })).json<CircleView>().lottery
    expect([opened?.secret, opened?.order, opened?.commitment.length]).toEqual([null, null, 64])
    expect((await mine(lupe.person)).me.turn).toBeNull()
    const wordUrl = `/api/my-circles/${made.circleId}/lottery/word`
    expect((await lupe.person.put(wordUrl, { word: 'nopal' })).statusCode).toBe(204)
    expect((await lupe.person.put(wordUrl, { word: 'nopal' })).statusCode).toBe(204)
    expect(codeOf(await lupe.person.put(wordUrl, { word: 'otra' }))).toBe('word-said')

    const drawn = (await made.coordinator.post(`${url}/lottery/draw`)).json<CircleView>()
    expect((await made.coordinator.post(`${url}/lottery/draw`)).json<CircleView>().lottery).toEqual(drawn.lottery)
    expect(codeOf(await norma.person.put(wordUrl, { word: 'tarde' }))).toBe('lottery-drawn')
    const { lottery, me } = await mine(norma.person)
    if (!lottery?.secret) throw new Error('it is drawn')
    expect(commitmentTo(lottery.secret, sha256)).toBe(opened?.commitment)
    const words = new Map(lottery.members.flatMap(({ memberId, word }) => (word === null ? [] : [[memberId, word] as const])))
    const order = drawnOrder({ secret: lottery.secret, memberIds: lottery.members.map(({ memberId }) => memberId), words }, sha256)
    expect(drawn.members.map(({ id }) => id)).toEqual(order)
    expect(order.indexOf(norma.memberId) + 1).toBe(me.turn)
  })

  test('nobody who reads the database knows the secret before the draw', async () => {
    const made = await makeCircle(t, { forming: true, payoutOrder: 'lottery' })
    await made.coordinator.post(`/api/circles/${made.circleId}/lottery`, { id: randomUUID() })
    const read = async () => at(await t.orm.em.fork().execute<{ commitment: string; sealed_secret: string; secret: string | null }[]>('select commitment, sealed_secret, secret from circle_lottery where circle_id = ?', [made.circleId]), 0)
    const before = await read()
    const { lottery } = (await made.coordinator.post(`/api/circles/${made.circleId}/lottery/draw`)).json<CircleView>()
    expect(before.secret).toBeNull()
    expect(JSON.stringify(before)).not.toContain(lottery?.secret)
    expect((await read()).secret).toBe(lottery?.secret)
  })
})

test('the same event again is one; another with its id is refused; nothing happens on a day to come', async () => {
  const made = await makeCircle(t)
  const [keeps, [lupe, norma]] = [keeping(made), made.members]
  const event = { kind: 'contribution', id: randomUUID(), memberId: lupe?.memberId, round: 1 }
  for (let i = 0; i < 2; i++) expect((await keeps.happens(event)).statusCode).toBe(201)
  expect(codeOf(await keeps.happens({ ...event, memberId: norma?.memberId }))).toBe('id-taken')
  expect((await keeps.happens({ ...event, id: randomUUID(), round: 2, on: '2030-01-01' })).json()).toMatchObject({ errors: [{ path: 'on', code: 'in-the-future' }] })
  expect((await keeps.view()).money.boxCents).toBe(10_000)
})

test('a member’s page shows of the others paid or not yet, their turns and who has received; no name in full, no person’s id', async () => {
  const made = await makeCircle(t)
  const [keeps, [lupe, norma]] = [keeping(made), made.members]
  if (!lupe || !norma) throw new Error('six members')
  await allPay(keeps, made.members, 1)
  await keeps.must({ kind: 'payout', memberId: lupe.memberId, round: 1 })
  const answer = await norma.person.get('/api/my-circles')
  expect(answer.json<{ circles: MyCircle[] }>().circles[0]?.members[0]).toEqual({ name: 'Lupe M.', isMe: false, joined: true, paid: true, turn: 1, received: true })
  for (const secret of ['Montaño', lupe.memberId, lupe.person.personId, lupe.person.email]) expect(answer.body).not.toContain(secret)
})

describe('who keeps a circle and has a place in it', () => {
  test('writes nothing down of her own place, and agrees to no change of her own turn', async () => {
    const keeper = await t.as('coordinator', { givenNames: 'Celia' })
    const made = await makeCircle(t, { coordinator: keeper, first: keeper })
    const [keeps, [mine_, norma]] = [keeping(made), made.members]
    expect(codeOf(await keeps.happens({ kind: 'contribution', memberId: mine_?.memberId, round: 1 }))).toBe('own-place')
    const swapId = randomUUID()
    await norma?.person.post(`/api/my-circles/${made.circleId}/swaps`, { id: swapId, withTurn: 1 })
    await keeper.put(`/api/my-circles/${made.circleId}/swaps/${swapId}/answer`, { answer: 'yes' })
    expect(codeOf(await keeper.put(`${keeps.url}/swaps/${swapId}/outcome`, { outcome: 'agreed' }))).toBe('own-place')
  })
})

describe('who left', () => {
  test('has no vote, no office and no open change of turns any more, and is told of nothing that her place receives', async () => {
    const made = await makeCircle(t)
    const [keeps, [lupe, norma]] = [keeping(made), made.members]
    if (!lupe || !norma) throw new Error('six members')
    await lupe.person.post(`/api/my-circles/${made.circleId}/swaps`, { id: randomUUID(), withTurn: 2 })
    const left = { kind: 'taken-over', id: randomUUID(), memberId: lupe.memberId, by: 'guarantor', reason: 'Se va' }
    expect((await keeps.happens(left)).json<CircleView>().swaps).toEqual([])
    for (const path of ['governance', `motions/${randomUUID()}/recount`]) expect((await lupe.person.get(`/api/my-circles/${made.circleId}/${path}`)).statusCode).toBe(404)
    await allPay(keeps, made.members, 1)
    await keeps.must({ kind: 'payout', memberId: lupe.memberId, round: 1 })
    expect((await lupe.person.get('/api/notices')).body).not.toContain('circle-pot-received')
    expect(codeOf(await keeps.happens({ ...left, id: randomUUID() }))).toBe('already-taken-over')
  })

  test('comes back when that was written down by mistake, and a repeated request changes nothing of it', async () => {
    const made = await makeCircle(t)
    const [keeps, [lupe]] = [keeping(made), made.members]
    const left = { kind: 'taken-over', id: randomUUID(), memberId: lupe?.memberId, by: 'guarantor', reason: 'Se va' }
    await keeps.happens(left)
    await made.coordinator.post(`${keeps.url}/events/${left.id}/reversal`, { id: randomUUID() })
    expect((await keeps.happens(left)).statusCode).toBe(201)
    expect((await lupe?.person.get('/api/my-circles'))?.json<{ circles: unknown[] }>().circles).toHaveLength(1)
  })
})

test('a change of turns that one agreed to is over once her turn is another', async () => {
  const made = await makeCircle(t)
  const [keeps, people] = [keeping(made), made.members.map(({ person }) => person)]
  const [ask, first, second] = [`/api/my-circles/${made.circleId}/swaps`, randomUUID(), randomUUID()]
  await people[0]?.post(ask, { id: first, withTurn: 2 })
  await people[2]?.post(ask, { id: second, withTurn: 2 })
  for (const id of [first, second]) await people[1]?.put(`${ask}/${id}/answer`, { answer: 'yes' })
  await made.coordinator.put(`${keeps.url}/swaps/${first}/outcome`, { outcome: 'agreed' })
  expect(codeOf(await made.coordinator.put(`${keeps.url}/swaps/${second}/outcome`, { outcome: 'agreed' }))).toBe('swap-over')
})

test('what the guarantor gives up, an officer writes down, and only of who has received', async () => {
  const made = await makeCircle(t)
  const [keeps, officer] = [keeping(made), await t.asOfficer()]
  const [lupe, norma] = made.members
  await allPay(keeps, made.members, 1, [norma?.memberId ?? ''])
  await keeps.must({ kind: 'advance', memberId: norma?.memberId, round: 1 })
  const lost = { kind: 'advance-lost', id: randomUUID(), memberId: norma?.memberId, round: 1, reason: 'Se fue' }
  expect(codeOf(await keeps.happens(lost))).toBe('officer-needed')
  expect(codeOf(await officer.post(`${keeps.url}/events`, lost))).toBe('not-received-yet')
  await keeps.must({ kind: 'payout', memberId: lupe?.memberId, round: 1 })
  await allPay(keeps, made.members, 2, [lupe?.memberId ?? ''])
  await keeps.must({ kind: 'advance', memberId: lupe?.memberId, round: 2 })
  expect((await officer.post(`${keeps.url}/events`, { ...lost, memberId: lupe?.memberId, round: 2 })).json<CircleView>().money).toMatchObject({ advancedCents: 10_000, lostCents: 10_000 })
})
