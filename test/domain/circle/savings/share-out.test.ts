import { describe, expect, test } from '@jest/globals'
import { balancesOf, circleOf, isFinished, linesOf } from '#domain/circle/fold.ts'
import { largestRemainder, shareOutOf } from '#domain/circle/savings/share-out.ts'
import { borrows, buys, fined, history, leaves, refused, repays, sharesOut, termsOf, type Wish } from './group.ts'

const terms = termsOf()
const cost = (amountCents: number): Wish => ({ kind: 'cost', amountCents })
const dueOf = (happened: readonly (Wish | [string, Wish])[]) => shareOutOf({ ...circleOf(terms, history(happened)), finesInBox: true })

describe('value per share = (cash + repaid loans + charges + fines − costs) ÷ total shares', () => {
  // 5 + 3 + 2 shares at $10 are $100; $60 lent at 5 % comes back as $63; a fine of $2 is paid and a ledger costs $4: $101.00 for 10 shares.
  const year = [buys('ana', 5), buys('beto', 3), buys('caro', 2), borrows('beto', 60_00), fined('caro', 2_00), { kind: 'fine-paid', memberId: 'caro', amountCents: 2_00 } as const, cost(4_00), repays('beto', 63_00)]

  test('each receives it for every share of hers', () => {
    expect(dueOf(year)).toEqual({
      distributedCents: 101_00, shares: 10,
      members: [
        { memberId: 'ana', shares: 5, worthCents: 50_50, owesCents: 0, receivesCents: 50_50 },
        { memberId: 'beto', shares: 3, worthCents: 30_30, owesCents: 0, receivesCents: 30_30 },
        { memberId: 'caro', shares: 2, worthCents: 20_20, owesCents: 0, receivesCents: 20_20 },
      ],
    })
  })

  test('what is still owed is set off first: she receives less by it, and the others the same', () => {
    const owing = year.slice(0, -1)
    expect(dueOf([...owing, repays('beto', 43_00)]).members.map(({ worthCents, owesCents, receivesCents }) => [worthCents, owesCents, receivesCents])).toEqual([[50_50, 0, 50_50], [30_30, 20_00, 10_30], [20_20, 0, 20_20]])
    expect(circleOf(terms, history([...owing, repays('beto', 43_00)])).savings.boxCents).toBe(50_50 + 10_30 + 20_20)
  })

  test('it empties the box, closes the books and ends the circle', () => {
    const before = history([...year.slice(0, -1), repays('beto', 43_00)])
    const out = { ...sharesOut(terms, before), id: 'out', effectiveOn: '2027-12-20' }
    expect(linesOf(terms, before, out)).toEqual([
      { account: '1010', amountCents: -81_00 }, { account: '1210', amountCents: -20_00 }, { account: '2030', amountCents: 100_00 },
      { account: '4010', amountCents: 3_00 }, { account: '4020', amountCents: 2_00 }, { account: '5010', amountCents: -4_00 },
    ])
    const after = circleOf(terms, [...before, out])
    expect(isFinished(terms, after)).toBe(true)
    expect(Object.values(balancesOf(terms, after)).every((cents) => cents === 0)).toBe(true)
    expect(refused(terms, [...before, out], buys('ana', 1))).toBe('shared-out')
    expect(refused(terms, [...before, out], { kind: 'reversal', reverses: '1' })).toBe('needed-by-later')
    expect(refused(terms, [...before, out], { kind: 'reversal', reverses: 'out' })).toBeNull()
  })

  test('the social fund is no part of it, and stays', () => {
    const before = history([...year, { kind: 'fund-paid', memberId: 'ana', amountCents: 7_00 }])
    const after = circleOf(terms, [...before, { ...sharesOut(terms, before), id: 'out', effectiveOn: '2027-12-20' }])
    expect([...after.savings.sharedOut?.values() ?? []].reduce((sum, cents) => sum + cents, 0)).toBe(101_00)
    expect(balancesOf(terms, after)).toMatchObject({ 1010: 0, 1020: 7_00, 2040: -7_00 })
  })
})

describe('the cents that do not divide', () => {
  test('go one by one to whoever’s part was cut most', () => {
    // Of 100 cents by 1 : 2 : 4, exactly 14.29, 28.57 and 57.14: the one cent that is over is the second’s.
    expect(largestRemainder(100, [1, 2, 4])).toEqual([14, 29, 57])
  })

  test('go to the first where all were cut alike', () => {
    expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33])
  })

  test('are in equal parts everybody’s where nobody has shares', () => {
    expect(dueOf([fined('ana', 5), { kind: 'fine-paid', memberId: 'ana', amountCents: 5 }]).members.map(({ receivesCents }) => receivesCents)).toEqual([2, 2, 1])
  })
})

describe('a share-out is refused', () => {
  const saved = [buys('ana', 5), buys('beto', 1), buys('caro', 4)]

  test('while somebody owes more than her shares are worth: she repays, or leaves', () => {
    const owing = history([...saved, borrows('beto', 30_00)])
    expect(refused(terms, owing, sharesOut(terms, owing))).toBe('owes-more-than-shares')
    expect(refused(terms, owing, leaves('beto', 0))).toBe('owes-more-than-shares')
    const left = history([...saved, borrows('beto', 30_00), leaves('beto', 0, 21_50)])
    expect(refused(terms, left, sharesOut(terms, left))).toBeNull()
    // $70 in the box for nine shares: what Beto does not pay back is everybody’s loss.
    expect(shareOutOf({ ...circleOf(terms, left), finesInBox: true }).members.map(({ receivesCents }) => receivesCents)).toEqual([38_89, 31_11])
  })

  test('where the box was counted otherwise than it is written down, or the amounts are no more what they were', () => {
    const events = history(saved)
    const out = sharesOut(terms, events)
    expect(refused(terms, events, { ...out, amountCents: 99_99 })).toBe('box-differs')
    expect(refused(terms, history([...saved, fined('ana', 1_00)]), out)).toBe('other-amount')
  })
})
