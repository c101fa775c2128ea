import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from '@jest/globals'
import { checkBooks } from '#infra/books/check-books.ts'
import { lineOf } from '#infra/books/finding.ts'
import type { CircleView } from '#services/circles/schemas.ts'
import { createTestApp } from '#test/support/app.ts'
import { codeOf, fieldCodes } from '../support/by-code.ts'
import { formCircle, Keeper } from '../support/formed-circle.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const names = ['Lupe', 'Norma', 'Carmen', 'Irma', 'Beto', 'Chayo', 'Toño', 'Meche', 'Nacho', 'Paz']
const group = { name: 'Ahorro de las comadres', kind: 'savings-group', cadence: 'monthly', contributionCents: 10_00, memberCount: 12, startOn: '2026-12-07' }

const savingsOf = (view: CircleView) => {
  if (view.savings === null) throw new Error('it saves')
  return view.savings
}
const booksAreRight = async () => expect((await checkBooks(t.orm.em.fork())).findings.map(lineOf)).toEqual([])

test('a savings group from its first meeting to its share-out, with one late, one leaving and one who was noted wrongly', async () => {
  const formed = await formCircle(t, names, group)
  const keeper = new Keeper(t, formed)
  const who = (name: string) => keeper.idOf(name)
  const started = await keeper.person.post(`${formed.url}/start`, { id: randomUUID() })
  expect(started.json()).toMatchObject({ status: 'running', pot: null, rounds: [], potCents: 0, savings: { boxCents: 0, endsOn: '2027-11-08', sharedOut: null } })
  expect((await keeper.seenBy('Lupe')).body).toContain('"mySavings"')
  const allBuy = async (shares: number, but: readonly string[] = []) => {
    for (const name of names) if (!but.includes(name)) await keeper.must({ kind: 'shares-bought', memberId: who(name), shares })
  }

  // First meeting: each buys two shares and puts a dollar into the fund.
  await keeper.on('2026-12-07')
  await allBuy(2)
  for (const name of names) await keeper.must({ kind: 'fund-paid', memberId: who(name), amountCents: 1_00 })
  expect(codeOf(await keeper.happens({ kind: 'shares-bought', memberId: who('Lupe'), shares: 4 }))).toBe('too-many-shares')

  // Second meeting. Norma's shares are noted as three: she says it was two, and it is put right with its reason.
  await keeper.on('2027-01-07')
  await allBuy(2, ['Norma'])
  const wrong = { id: randomUUID(), kind: 'shares-bought', memberId: who('Norma'), shares: 3 }
  await keeper.must(wrong)
  expect((await keeper.takesBack(wrong.id, 'Dice que compró dos, y así lo vio la mesa')).statusCode).toBe(201)
  let view = await keeper.must({ kind: 'shares-bought', memberId: who('Norma'), shares: 2 })
  expect([savingsOf(view).boxCents, savingsOf(view).shares, view.socialFund?.boxCents]).toEqual([400_00, 40, 10_00])

  // Lupe borrows three times what her shares cost, and not a cent more; she has it in writing.
  const loan = { kind: 'box-loan', memberId: who('Lupe'), dueOn: '2027-02-08' }
  expect(codeOf(await keeper.happens({ ...loan, amountCents: 120_01 }))).toBe('over-loan-limit')
  const lent = { ...loan, id: randomUUID(), amountCents: 120_00 }
  for (let i = 0; i < 2; i++) view = await keeper.must(lent)
  expect(savingsOf(view)).toMatchObject({ boxCents: 280_00, lentCents: 126_00 })
  expect((await (await t.signIn(formed.members[0]?.person.email ?? '')).get('/api/notices')).body).toContain('circle-lent')

  // Carmen leaves: four shares at cost, nothing of what the group gains.
  expect(codeOf(await keeper.happens({ kind: 'left', memberId: who('Carmen'), amountCents: 41_20, reason: 'Se va a vivir a otro lado' }))).toBe('other-amount')
  expect(savingsOf(view).members[2]?.leaving).toEqual({ receivesCents: 40_00, lostCents: 0 })
  view = await keeper.must({ kind: 'left', memberId: who('Carmen'), amountCents: 40_00, reason: 'Se va a vivir a otro lado' })
  expect([savingsOf(view).boxCents, savingsOf(view).shares, view.members[2]?.left]).toEqual([240_00, 36, true])
  expect((await keeper.seenBy('Carmen')).circles).toEqual([])
  await booksAreRight()

  // Third meeting. Lupe is a day late: her loan needs care, she has a fine, and pays both.
  await keeper.on('2027-02-09')
  expect((await keeper.person.get('/api/circles')).json<{ circles: { cares: string[] }[] }>().circles[0]?.cares).toEqual(['loans-late'])
  await keeper.must({ kind: 'fine', memberId: who('Lupe'), amountCents: 2_00, reason: 'Un día tarde' })
  expect((await keeper.seenBy('Lupe')).circles[0]).toMatchObject({ myFinesCents: 2_00, mySavings: { loan: { outstandingCents: 126_00, dueOn: '2027-02-08', isLate: true } } })
  await allBuy(2, ['Carmen'])
  await keeper.must({ kind: 'box-repayment', memberId: who('Lupe'), amountCents: 126_00 })
  await keeper.must({ kind: 'fine-paid', memberId: who('Lupe'), amountCents: 2_00 })
  await keeper.must({ kind: 'grant', memberId: who('Beto'), amountCents: 5_00 })
  expect(codeOf(await keeper.happens({ kind: 'grant', memberId: who('Beto'), amountCents: 5_01 }))).toBe('fund-too-small')
  await keeper.must({ kind: 'cost', amountCents: 3_00, reason: 'Libreta' })
  view = await keeper.must({ kind: 'box-loan', memberId: who('Irma'), amountCents: 60_00, dueOn: '2027-05-10' })
  // 240 + 180 for shares + 126 + 2 − 3 − 60.
  expect(savingsOf(view)).toMatchObject({ boxCents: 485_00, lentCents: 63_00, shares: 54, distributedCents: 548_00 })

  // A peer sees the whole box and her own, and nothing of any other.
  const seen = await keeper.seenBy('Paz')
  expect(seen.circles[0]?.mySavings).toEqual({ shares: 6, costCents: 60_00, worthCents: 60_88, loan: null, boxCents: 485_00, groupShares: 54, endsOn: '2027-11-08', receivedCents: null })
  for (const secret of ['Montaño', who('Irma'), '6300', '6000,', formed.members[3]?.person.personId ?? '-']) expect(seen.body.replace('"costCents":6000,', '')).not.toContain(secret)

  // The cycle is over. Irma owes two dollars more than her shares are worth: she pays some first.
  await keeper.on('2027-11-09')
  expect((await keeper.person.get('/api/circles')).json<{ circles: { cares: string[] }[] }>().circles[0]?.cares).toEqual(['loans-late', 'share-out-due'])
  expect(codeOf(await keeper.happens({ kind: 'share-out', amountCents: 485_00 }))).toBe('owes-more-than-shares')
  view = await keeper.must({ kind: 'box-repayment', memberId: who('Irma'), amountCents: 20_00 })
  expect(savingsOf(view).members.map(({ receivesCents }) => receivesCents)).toEqual([60_89, 60_89, 17_89, 60_89, 60_89, 60_89, 60_89, 60_89, 60_88])
  expect(codeOf(await keeper.happens({ kind: 'share-out', amountCents: 504_99 }))).toBe('box-differs')
  const out = { id: randomUUID(), kind: 'share-out', amountCents: 505_00 }
  for (let i = 0; i < 2; i++) view = await keeper.must(out)
  expect(view).toMatchObject({ status: 'finished', savings: { boxCents: 0, lentCents: 0, sharedOut: { eventId: out.id, on: '2027-11-09' } }, socialFund: { boxCents: 5_00 } })
  expect(savingsOf(view).members.reduce((sum, { receivesCents }) => sum + receivesCents, 0)).toBe(505_00)
  expect((await keeper.seenBy('Irma')).circles[0]?.mySavings).toMatchObject({ receivedCents: 17_89, loan: null })
  expect(codeOf(await keeper.takesBack(lent.id, 'De más'))).toBe('needed-by-later')
  await booksAreRight()

  // The share-out itself can be taken back, and happens again.
  expect((await keeper.takesBack(out.id, 'Faltó contar')).json<CircleView>()).toMatchObject({ status: 'running', savings: { boxCents: 505_00, lentCents: 43_00, sharedOut: null } })
  await booksAreRight()
  expect((await keeper.must({ kind: 'share-out', amountCents: 505_00 })).status).toBe('finished')
  await booksAreRight()
}, 120_000)

test('a group begins once its fewest have joined and nobody who was invited is missing; it is 10 to 25 people', async () => {
  const coordinator = await t.as('coordinator')
  const make = (circle: object) => coordinator.post('/api/circles', { ...group, id: randomUUID(), startOn: '2027-12-06', ...circle })
  expect(fieldCodes(await make({ memberCount: 9 }))).toEqual(['memberCount: too-small'])
  expect(fieldCodes(await make({ memberCount: 26 }))).toEqual(['memberCount: too-big'])
  expect(fieldCodes(await make({ kind: 'no-such-kind' }))).toEqual(['kind: unknown-kind'])
  const view = (await make({ memberCount: 25 })).json<CircleView>()
  expect(view.missing).toContainEqual({ code: 'members-missing', memberIds: [], count: 10 })
})

test('what is given up of a loan, an officer writes down; what it was is everybody’s loss', async () => {
  const formed = await formCircle(t, names, { ...group, startOn: '2027-12-06' })
  const keeper = new Keeper(t, formed)
  await keeper.person.post(`${formed.url}/start`, { id: randomUUID() })
  const memberId = keeper.idOf('Paz')
  for (const name of names) await keeper.must({ kind: 'shares-bought', memberId: keeper.idOf(name), shares: 5 })
  await keeper.must({ kind: 'box-loan', memberId, amountCents: 150_00, dueOn: '2027-12-20' })
  const left = { kind: 'left', id: randomUUID(), memberId, amountCents: 0, reason: 'No se le encuentra' }
  expect(codeOf(await keeper.happens(left))).toBe('owes-more-than-shares')
  expect(codeOf(await keeper.happens({ ...left, lostCents: 107_50 }))).toBe('officer-needed')
  const view = (await (await t.asOfficer()).post(`${formed.url}/events`, { ...left, lostCents: 107_50 })).json<CircleView>()
  // Nine times $50 went in, Paz’s $50 too, and $150 went out.
  expect(savingsOf(view)).toMatchObject({ boxCents: 350_00, lentCents: 0, lostCents: 107_50, shares: 45, distributedCents: 350_00 })
  expect((await keeper.takesBack(left.id, 'Apareció')).json<CircleView>()).toMatchObject({ savings: { lentCents: 157_50, lostCents: 0 } })
  expect((await keeper.seenBy('Paz')).circles).toHaveLength(1)
  await booksAreRight()
}, 60_000)
