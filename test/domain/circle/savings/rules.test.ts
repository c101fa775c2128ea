import { describe, expect, test } from '@jest/globals'
import { circleOf, linesOf } from '#domain/circle/fold.ts'
import { leavingOf } from '#domain/circle/savings/leaving.ts'
import { openLoan, outstandingCents, sharesOf } from '#domain/circle/savings/state.ts'
import { savingsCares } from '#domain/circle/savings/cares.ts'
import { circleKinds } from '#domain/circle/kinds.ts'
import { borrows, buys, fined, history, leaves, refused, repays, termsOf } from './group.ts'

const terms = termsOf()
const owed = (events: ReturnType<typeof history>, memberId: string) => {
  const loan = openLoan(circleOf(terms, events).savings, memberId)
  return loan && outstandingCents(loan)
}

describe('shares', () => {
  test('are one to five at a meeting, and again at the next', () => {
    const bought = history([buys('ana', 3)])
    expect(refused(terms, bought, buys('ana', 3))).toBe('too-many-shares')
    expect(refused(terms, bought, buys('ana', 2))).toBeNull()
    expect(refused(terms, bought, buys('ana', 5), '2027-01-11')).toBeNull()
    expect(refused(terms, bought, buys('ana', 0))).toBe('not-a-sum')
    expect(refused(terms, bought, buys('dora', 1))).toBe('not-a-member')
  })
})

describe('a loan out of the box', () => {
  const saved = history([buys('ana', 2), buys('beto', 5), buys('caro', 5)])

  test('is at most three times what her shares cost, and what is in the box', () => {
    expect(refused(terms, saved, borrows('ana', 60_00))).toBeNull()
    expect(refused(terms, saved, borrows('ana', 60_20))).toBe('over-loan-limit')
    expect(refused(terms, saved, borrows('beto', 120_20))).toBe('box-too-small')
  })

  test('has its charge when it is lent, and no other', () => {
    expect(refused(terms, saved, borrows('ana', 50_00, 2_49))).toBe('other-charge')
    const lent = history([buys('ana', 2), buys('beto', 5), buys('caro', 5), borrows('ana', 50_00)])
    expect(owed(lent, 'ana')).toBe(52_50)
    expect(linesOf(terms, saved, { ...borrows('ana', 50_00), id: 'l', effectiveOn: '2027-01-04' })).toEqual([
      { account: '1210', amountCents: 50_00 }, { account: '1010', amountCents: -50_00 }, { account: '1210', amountCents: 2_50 }, { account: '4010', amountCents: -2_50 },
    ])
  })

  test('is short, and one at a time', () => {
    expect(refused(terms, saved, borrows('ana', 50_00, 2_50, '2027-04-06'))).toBeNull()
    expect(refused(terms, saved, borrows('ana', 50_00, 2_50, '2027-04-07'))).toBe('due-too-late')
    expect(refused(terms, saved, borrows('ana', 50_00, 2_50, '2027-01-04'))).toBe('due-too-soon')
    expect(refused(terms, history([buys('ana', 5), borrows('ana', 10_00)]), borrows('ana', 10_00))).toBe('loan-open')
  })

  test('is repaid in parts, never more than is owed; late, it is what the group has to see to', () => {
    const lent = [buys('ana', 5), borrows('ana', 20_00)]
    expect(owed(history([...lent, repays('ana', 11_00)]), 'ana')).toBe(10_00)
    expect(refused(terms, history([...lent, repays('ana', 11_00)]), repays('ana', 10_01))).toBe('more-than-owed')
    expect(refused(terms, history([...lent, repays('ana', 21_00)]), repays('ana', 1))).toBe('nothing-owed')
    const cares = (happened: typeof lent, today: string) => savingsCares(circleOf(terms, history(happened)).savings, { today, endsOn: '2027-12-20' })
    expect(cares(lent, '2027-02-04')).toEqual([])
    expect(cares(lent, '2027-02-05')).toEqual(['loans-late'])
    expect(cares([...lent, repays('ana', 21_00)], '2027-12-21')).toEqual(['share-out-due'])
  })

  test('is none where the kind has no loans', () => {
    expect(refused(termsOf({ savings: { mostSharesAMeeting: 5, cycleMonths: 12 } }), saved, borrows('ana', 10_00))).toBe('no-loans')
  })
})

describe('who leaves before the share-out', () => {
  test('has her shares at cost less what she owes, whatever the group has gained', () => {
    const events = history([buys('ana', 4), buys('beto', 4), borrows('beto', 40_00), repays('beto', 42_00), borrows('ana', 20_00), fined('ana', 1_00)])
    expect(leavingOf(terms, circleOf(terms, events), 'ana')).toEqual({ costCents: 40_00, owesCents: 22_00, receivesCents: 18_00, lostCents: 0 })
    expect(refused(terms, events, leaves('ana', 20_00))).toBe('other-amount')
    expect(refused(terms, events, leaves('ana', 18_00))).toBeNull()
    const after = [...events, { ...leaves('ana', 18_00), id: 'l', effectiveOn: '2027-02-01' }]
    expect(sharesOf(circleOf(terms, after).savings, 'ana')).toBe(0)
    expect(refused(terms, after, buys('ana', 1))).toBe('already-left')
  })

  test('waits until the box has that much, and is never the last', () => {
    const lent = history([buys('ana', 4), buys('beto', 4), borrows('beto', 60_00)])
    expect(refused(terms, lent, leaves('ana', 40_00))).toBe('box-too-small')
    expect(refused(terms, history([buys('caro', 1), leaves('ana', 0), leaves('beto', 0)]), leaves('caro', 10_00))).toBe('last-member')
  })
})

describe('fines and the social fund', () => {
  test('a fine is owed when it is given, paid once, and no more when it is taken back', () => {
    const given = history([fined('ana', 2_00)])
    expect(refused(terms, given, { kind: 'fine-paid', memberId: 'ana', amountCents: 2_01 })).toBe('more-than-owed')
    expect(refused(terms, given, { kind: 'fine-paid', memberId: 'beto', amountCents: 1 })).toBe('nothing-owed')
    expect(refused(terms, [...given, { id: 'r', kind: 'reversal', reverses: '1', effectiveOn: '2027-01-04' }], { kind: 'fine-paid', memberId: 'ana', amountCents: 2_00 })).toBe('nothing-owed')
  })

  test('the fund gives what it has, and no more at once than the circle agreed', () => {
    const paid = history([buys('ana', 5), { kind: 'fund-paid', memberId: 'ana', amountCents: 5_00 }])
    expect(refused(terms, paid, { kind: 'grant', memberId: 'beto', amountCents: 5_01 })).toBe('fund-too-small')
    expect(refused(termsOf({ socialFund: { mostGrantCents: 4_00 } }), paid, { kind: 'grant', memberId: 'beto', amountCents: 4_01 })).toBe('over-grant-limit')
    expect(refused(terms, paid, { kind: 'grant', memberId: 'beto', amountCents: 5_00 })).toBeNull()
  })
})

test('what a circle has no part for does not happen in it', () => {
  const tanda = { contributionCents: 10_00, memberCount: 3, rules: circleKinds['lending-circle'] }
  expect(refused(tanda, history([]), buys('ana', 1))).toBe('not-of-this-circle')
  expect(refused(terms, history([]), { kind: 'contribution', memberId: 'ana', round: 1 })).toBe('not-of-this-circle')
  expect(refused(terms, [], buys('ana', 1))).toBe('circle-not-running')
})
