import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { balancesByAccount, nothingBooked, postingsOfChange } from '#domain/ledger/loan-position.ts'
import type { LoanPosition } from '#domain/ledger/loan-position.ts'
import { holdsFor } from '../support/seed.ts'

const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 })

const anyPosition: fc.Arbitrary<LoanPosition> = fc.record({
  principalCents: cents, feesCents: cents, creditCents: cents, broughtInCents: cents, interestIncomeCents: cents, feeIncomeCents: cents,
  feesWaivedCents: cents, recoveriesCents: cents, chargedOffCents: cents,
}).map((others) => ({ ...others, cashCents: Object.values(others).reduce((left, amount) => left - amount, 0) }))

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

test('an advance of $5,000 with a $50 fee withheld puts the whole principal on the books and pays out $4,950', () => {
  const advanced = { ...nothingBooked, cashCents: -495_000, principalCents: 500_000, feeIncomeCents: -5_000 }
  expect(postingsOfChange(nothingBooked, advanced)).toEqual([
    { account: '1010', amountCents: -495_000 },
    { account: '1200', amountCents: 500_000 },
    { account: '4020', amountCents: -5_000 },
  ])
})

test('the entry of any change balances', () => {
  holdsFor(fc.tuple(anyPosition, anyPosition), ([before, after]) => {
    expect(sum(postingsOfChange(before, after).map((line) => line.amountCents))).toBe(0)
  })
})

test('entries booked one after another add up to the position they lead to', () => {
  holdsFor(fc.array(anyPosition, { minLength: 1, maxLength: 12 }), (positions) => {
    const booked = new Map<string, number>()
    let before = nothingBooked
    for (const after of positions) {
      for (const line of postingsOfChange(before, after)) booked.set(line.account, (booked.get(line.account) ?? 0) + line.amountCents)
      before = after
    }
    const balances = [...booked].filter(([, amount]) => amount !== 0).toSorted(([a], [b]) => a.localeCompare(b))
    expect(balances).toEqual(balancesByAccount(before).map((line) => [line.account, line.amountCents]))
  })
})

test('a change back to what it was undoes the entry line by line', () => {
  holdsFor(fc.tuple(anyPosition, anyPosition), ([before, after]) => {
    const there = postingsOfChange(before, after)
    const back = postingsOfChange(after, before)
    expect(back).toEqual(there.map((line) => ({ ...line, amountCents: -line.amountCents })))
  })
})

test('a position that does not sum to zero is refused, and so are fractions of a cent', () => {
  expect(() => postingsOfChange(nothingBooked, { ...nothingBooked, cashCents: 1 })).toThrow('sums to 1')
  expect(() => postingsOfChange({ ...nothingBooked, cashCents: 1 }, nothingBooked)).toThrow('sums to 1')
  expect(() => postingsOfChange(nothingBooked, { ...nothingBooked, cashCents: 0.5, principalCents: -0.5 })).toThrow('not whole cents')
})
