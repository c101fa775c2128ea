import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import type { CircleEvent } from '#domain/circle/events.ts'
import { balancesOf, circleOf, firstImpossible, isFinished, linesOf, refusalOf } from '#domain/circle/fold.ts'
import { standing } from '#domain/circle/history.ts'
import { opposite, type CircleLine } from '#domain/circle/lines.ts'
import { leavingOf } from '#domain/circle/savings/leaving.ts'
import { largestRemainder, shareOutOf } from '#domain/circle/savings/share-out.ts'
import { openLoan, outstandingCents, sharesOf } from '#domain/circle/savings/state.ts'
import { finesInBox, type CircleTerms } from '#domain/circle/state.ts'
import { lives, type Life } from './lives.ts'
import { sharesOut, type Wish } from './group.ts'

const always = (holds: (life: Life) => void) => fc.assert(fc.property(lives, holds), { numRuns: 1_000 })

/** The book as it is written, entry by entry: what is taken back is the other way round, nothing is deleted. */
function booked({ terms, events }: Life): CircleLine[][] {
  return events.map((event, index) => {
    if (event.kind !== 'reversal') return linesOf(terms, events.slice(0, index), event)
    const reversed = events.findIndex(({ id }) => id === event.reverses)
    const it = events[reversed]
    return it === undefined || it.kind === 'reversal' ? [] : opposite(linesOf(terms, events.slice(0, reversed), it))
  })
}
const sum = (lines: readonly CircleLine[], account?: string): number => lines.filter((line) => account === undefined || line.account === account).reduce((all, { amountCents }) => all + amountCents, 0)

/** What went from members into the group, less what went from it to them, by what stands. */
const fromMembers = ({ contributionCents }: CircleTerms, events: readonly CircleEvent[]): number => standing(events).reduce((all, event) => {
  switch (event.kind) {
    case 'shares-bought': return all + event.shares * contributionCents
    case 'box-repayment': case 'fine-paid': case 'fund-paid': return all + event.amountCents
    case 'box-loan': case 'left': case 'grant': return all - event.amountCents
    case 'share-out': return all - Object.values(event.paid).reduce((paid, cents) => paid + cents, 0)
    default: return all
  }
}, 0)

test('every entry balances, and the book says of every account what the events say', () => {
  always((life) => {
    const entries = booked(life)
    for (const lines of entries) expect(sum(lines)).toBe(0)
    for (const [account, cents] of Object.entries(balancesOf(life.terms, circleOf(life.terms, life.events)))) expect([account, sum(entries.flat(), account)]).toEqual([account, cents])
  })
})

test('what members put in, less what they got out and what the group paid for, is in the box and the fund, and neither is ever below nothing', () => {
  always(({ terms, events }) => {
    for (let index = 1; index <= events.length; index++) {
      const { savings, fund } = circleOf(terms, events.slice(0, index))
      expect(Math.min(savings.boxCents, fund.boxCents)).toBeGreaterThanOrEqual(0)
    }
    const { savings, fund } = circleOf(terms, events)
    const costs = standing(events).reduce((all, event) => all + (event.kind === 'cost' ? event.amountCents : 0), 0)
    expect(savings.boxCents + fund.boxCents).toBe(fromMembers(terms, events) - costs)
  })
})

test('nobody ever got a loan above so many times what her shares cost, or a second before the first was paid', () => {
  let loans = 0
  always(({ terms, events }) => {
    for (const [index, event] of events.entries()) {
      if (event.kind !== 'box-loan') continue
      loans++
      const { savings } = circleOf(terms, events.slice(0, index))
      expect(event.amountCents).toBeLessThanOrEqual((terms.rules.savings?.loans?.timesShares ?? 0) * sharesOf(savings, event.memberId) * terms.contributionCents)
      expect(event.amountCents).toBeLessThanOrEqual(savings.boxCents)
      expect(openLoan(savings, event.memberId)).toBeUndefined()
    }
  })
  expect(loans).toBeGreaterThan(1_000)
})

/** A group's life, lived on to its end: who owes repays what the box is owed, or leaves where her shares do not cover it. */
function livedOut({ terms, events }: Life): CircleEvent[] {
  const played = [...events]
  const tried = (wish: Wish): void => {
    const event: CircleEvent = { ...wish, id: `end ${played.length}`, effectiveOn: '2028-12-31' }
    if (refusalOf(terms, played, event) === null) played.push(event)
  }
  for (const memberId of circleOf(terms, played).members) {
    const { fines, savings } = circleOf(terms, played)
    tried({ kind: 'fine-paid', memberId, amountCents: fines.owed.get(memberId) ?? 0 })
    const loan = openLoan(savings, memberId)
    const { lostCents } = leavingOf(terms, circleOf(terms, played), memberId)
    if (loan !== undefined && lostCents > 0) tried({ kind: 'left', memberId, amountCents: 0, lostCents })
    tried({ kind: 'box-repayment', memberId, amountCents: loan === undefined ? 0 : outstandingCents(loan) })
  }
  tried(sharesOut(terms, played))
  return played
}

test('a share-out pays out exactly what is in the box, to each by her shares, and leaves the fund as it is', () => {
  let shared = 0
  always((life) => {
    const [{ terms }, events] = [life, livedOut(life)]
    const index = events.findIndex(({ id, kind }) => kind === 'share-out' && standing(events).some((one) => one.id === id))
    const out = events[index]
    if (out?.kind !== 'share-out') return
    shared++
    const before = circleOf(terms, events.slice(0, index))
    const after = circleOf(terms, events.slice(0, index + 1))
    const due = shareOutOf({ ...before, finesInBox: finesInBox(terms) })
    expect(Object.values(out.paid).reduce((all, cents) => all + cents, 0)).toBe(before.savings.boxCents)
    expect([after.savings.boxCents, after.fund.boxCents, isFinished(terms, after) || !finesInBox(terms)]).toEqual([0, before.fund.boxCents, true])
    for (const { shares, worthCents, owesCents } of due.members) {
      expect(Math.abs(worthCents - due.distributedCents * (due.shares === 0 ? 1 / due.members.length : shares / due.shares))).toBeLessThan(1)
      expect(worthCents).toBeGreaterThanOrEqual(owesCents)
    }
  })
  expect(shared).toBeGreaterThan(900)
})

test('what stands could have happened as it stands', () => {
  always(({ terms, events }) => expect(firstImpossible(terms, events)).toBeNull())
})

test('parts by the largest remainder sum to the whole, and each is within a cent of its exact part', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.array(fc.nat(260), { minLength: 1, maxLength: 25 }).filter((weights) => weights.some((weight) => weight > 0)), (cents, weights) => {
    const parts = largestRemainder(cents, weights)
    const total = weights.reduce((all, weight) => all + weight, 0)
    expect(parts.reduce((all, part) => all + part, 0)).toBe(cents)
    for (const [index, part] of parts.entries()) expect(Math.abs(part * total - cents * (weights[index] ?? 0))).toBeLessThan(total)
  }), { numRuns: 1_000 })
})

test('any group can be brought to its end, in which its box is empty and nobody owes it anything', () => {
  always((life) => {
    const ended = circleOf(life.terms, livedOut(life))
    expect(isFinished(life.terms, ended)).toBe(true)
    expect(balancesOf(life.terms, ended)).toEqual({ 1010: 0, 1020: ended.fund.boxCents, 1210: 0, 1220: 0, 2030: 0, 2040: 0 - ended.fund.boxCents, 4010: 0, ...finesInBox(life.terms) ? { 4020: 0 } : {}, 5010: 0, 5020: 0 })
  })
})
