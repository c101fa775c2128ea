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

const tandaWithFund = {
  words: { en: 'Circle with a fund', es: 'Tanda con fondo' },
  rules: {
    formation: { relativesWelcome: true, trainingFirst: true }, payout: { order: 'lottery', holdsLate: true, guaranteed: true },
    fines: { into: 'social-fund' }, socialFund: { mostGrantCents: 20_00 }, custody: 'box',
  },
}

test('a kind that a programme made of the parts there are runs a whole cycle: turns by lottery, a social fund, and fines that go into it', async () => {
  const administrator = await t.asAdministrator()
  expect((await administrator.put('/api/settings/circle-kinds', { value: { 'tanda-with-fund': tandaWithFund } })).statusCode).toBe(200)
  const names = ['Lupe', 'Norma', 'Carmen', 'Irma', 'Beto', 'Chayo']
  const formed = await formCircle(t, names, { name: 'Tanda con fondo', kind: 'tanda-with-fund', cadence: 'weekly', contributionCents: 20_00, memberCount: 6, startOn: '2026-12-04' })
  const keeper = new Keeper(t, formed)
  expect((await keeper.person.get('/api/circle-kinds')).json()).toMatchObject({ kinds: [{ slug: 'lending-circle', words: null }, { slug: 'savings-group', saves: true }, { slug: 'solidarity-group', hasTurns: false, saves: false }, { slug: 'tanda-with-fund', words: { es: 'Tanda con fondo' }, hasTurns: true, saves: false }] })
  await keeper.person.post(`${formed.url}/lottery`, { id: randomUUID() })
  const { lottery } = (await keeper.person.post(`${formed.url}/lottery/draw`)).json<CircleView>()
  let view = (await keeper.person.post(`${formed.url}/start`, { id: randomUUID() })).json<CircleView>()
  expect([view.status, view.savings, view.members.map(({ id }) => id)]).toEqual(['running', null, lottery?.order])
  expect(codeOf(await keeper.happens({ kind: 'shares-bought', memberId: view.members[0]?.id, shares: 1 }))).toBe('not-of-this-circle')

  for (let round = 1; round <= 6; round++) {
    await keeper.on(`2027-01-${String(round + 9).padStart(2, '0')}`)
    for (const { id: memberId } of view.members) {
      await keeper.must({ kind: 'contribution', memberId, round })
      view = await keeper.must({ kind: 'fund-paid', memberId, amountCents: 1_00 })
    }
    view = await keeper.must({ kind: 'payout', memberId: view.members[round - 1]?.id, round })
    if (round !== 2) continue
    // One came late and has a fine; another was fined by mistake; one was given what she needed.
    const mistaken = { id: randomUUID(), kind: 'fine', memberId: keeper.idOf('Irma'), amountCents: 3_00, reason: 'Faltó' }
    await keeper.must(mistaken)
    await keeper.takesBack(mistaken.id, 'Había avisado')
    await keeper.must({ kind: 'fine', memberId: keeper.idOf('Norma'), amountCents: 2_00, reason: 'Llegó tarde' })
    expect(codeOf(await keeper.happens({ kind: 'grant', memberId: keeper.idOf('Beto'), amountCents: 20_01 }))).toBe('over-grant-limit')
    await keeper.must({ kind: 'grant', memberId: keeper.idOf('Beto'), amountCents: 7_00 })
  }
  // Every pot is out; the fine is still owed, and the circle ends with it.
  expect(view).toMatchObject({ status: 'running', pot: null, fines: { into: 'social-fund', owed: [{ memberId: keeper.idOf('Norma'), amountCents: 2_00 }] }, money: { boxCents: 0 } })
  expect((await keeper.seenBy('Norma')).circles[0]).toMatchObject({ mySavings: null, myFinesCents: 2_00, socialFundCents: 29_00 })
  view = await keeper.must({ kind: 'fine-paid', memberId: keeper.idOf('Norma'), amountCents: 2_00 })
  expect(view).toMatchObject({ status: 'finished', socialFund: { boxCents: 31_00, paidInCents: 36_00, grantedCents: 7_00 } })
  expect((await checkBooks(t.orm.em.fork())).findings.map(lineOf)).toEqual([])
}, 120_000)

test('a kind that could not run is refused with everything that is wrong with it', async () => {
  const administrator = await t.asAdministrator()
  const { payout: _, ...withoutTurns } = tandaWithFund.rules
  const set = (value: object) => administrator.put('/api/settings/circle-kinds', { value })
  expect(fieldCodes(await set({ idle: { ...tandaWithFund, rules: withoutTurns } }))).toEqual(['value.idle.rules.payout: no-part'])
  expect(fieldCodes(await set({ boxless: { ...tandaWithFund, rules: { ...tandaWithFund.rules, fines: { into: 'box' } } } }))).toEqual(['value.boxless.rules.fines.into: not-there'])
  expect(fieldCodes(await set({ sized: { ...tandaWithFund, rules: { ...tandaWithFund.rules, formation: { ...tandaWithFund.rules.formation, size: { fewest: 9, most: 5 } } } } }))).toEqual(['value.sized.rules.formation.size: turns-need-everybody', 'value.sized.rules.formation.size.most: too-small'])
  expect(fieldCodes(await set({ 'lending-circle': tandaWithFund }))).toEqual(['value.lending-circle: already-there'])
})
