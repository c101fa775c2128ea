import { fc } from '#test/support/generated-cases.ts'
import { circleKinds, type CircleRules } from '#domain/circle/kinds.ts'
import type { CircleEvent } from '#domain/circle/events.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { circleOf, refusalOf } from '#domain/circle/fold.ts'
import { leavingOf } from '#domain/circle/savings/leaving.ts'
import { chargeCents, mostLoanCents } from '#domain/circle/savings/loan-terms.ts'
import { openLoan, outstandingCents, sharesOf } from '#domain/circle/savings/state.ts'
import type { CircleTerms } from '#domain/circle/state.ts'
import { membersOf } from '../rotation/lives.ts'
import { sharesOut, type Wish } from './group.ts'

export interface Life { terms: CircleTerms; events: CircleEvent[] }

/** Something that somebody tries: which of what can happen, with whom, and how much. */
interface Try { wish: number; one: number; amount: number; days: number }

const tries = fc.array(fc.record({ wish: fc.nat(24), one: fc.nat(), amount: fc.nat(60_000), days: fc.nat(9) }), { minLength: 1, maxLength: 120, size: 'max' })

const rules = fc.record({
  timesShares: fc.integer({ min: 1, max: 3 }), chargeBasisPoints: fc.integer({ min: 0, max: 2_000 }), intoFund: fc.boolean(), mostGrantCents: fc.option(fc.integer({ min: 1, max: 5_000 })),
}).map(({ timesShares, chargeBasisPoints, intoFund, mostGrantCents }): CircleRules => ({
  ...circleKinds['savings-group'], savings: { mostSharesAMeeting: 5, cycleMonths: 12, loans: { timesShares, chargeBasisPoints, longestDays: 92 } },
  fines: { into: intoFund ? 'social-fund' : 'box' }, socialFund: { mostGrantCents },
}))

/** Groups in which people try anything at any time, also what is refused; time goes on meanwhile. */
export const lives: fc.Arbitrary<Life> = fc.record({ memberCount: fc.integer({ min: 2, max: 12 }), contributionCents: fc.integer({ min: 1, max: 3_000 }), rules, tries })
  .map(({ tries: tried, ...terms }) => {
    const members = membersOf(terms.memberCount)
    let today = '2027-01-04'
    const events: CircleEvent[] = [{ id: 'e0', kind: 'begun', order: members, effectiveOn: today }]
    for (const [index, one] of tried.entries()) {
      today = addDays(today, one.days)
      const event: CircleEvent = { ...wishOf(terms, events, { ...one, memberId: members[one.one % members.length] ?? '', today }), id: `e${index + 1}`, effectiveOn: today }
      if (refusalOf(terms, events, event) === null) events.push(event)
    }
    return { terms, events }
  })

function wishOf(terms: CircleTerms, events: readonly CircleEvent[], { wish, one, amount, memberId, today }: Try & { memberId: string; today: string }): Wish {
  const state = circleOf(terms, events)
  const loan = openLoan(state.savings, memberId)
  const few = 1 + amount % 900
  switch (wish) {
    case 0: case 1: return { kind: 'reversal', reverses: events[one % events.length]?.id ?? '' }
    case 2: return { kind: 'box-loan', memberId, amountCents: 1 + amount, ...chargeAndDue(terms, 1 + amount, today) }
    case 3: case 4: case 5: case 6: case 7: {
      const most = Math.min(state.savings.boxCents, mostLoanCents(loansOf(terms), sharesOf(state.savings, memberId) * terms.contributionCents))
      return { kind: 'box-loan', memberId, amountCents: most, ...chargeAndDue(terms, most, today) }
    }
    case 8: return { kind: 'box-repayment', memberId, amountCents: loan === undefined ? few : outstandingCents(loan) }
    case 9: return { kind: 'box-repayment', memberId, amountCents: few }
    case 10: return { kind: 'fine', memberId, amountCents: few }
    case 11: return { kind: 'fine-paid', memberId, amountCents: state.fines.owed.get(memberId) ?? few }
    case 12: return { kind: 'cost', amountCents: few }
    case 13: case 14: {
      const { receivesCents, lostCents } = leavingOf(terms, state, memberId)
      return { kind: 'left', memberId, amountCents: receivesCents, lostCents }
    }
    case 15: return { kind: 'fund-paid', memberId, amountCents: few }
    case 16: return { kind: 'grant', memberId, amountCents: few }
    case 17: return events.length < 60 ? { kind: 'fund-paid', memberId, amountCents: few } : sharesOut(terms, events)
    default: return { kind: 'shares-bought', memberId, shares: 1 + amount % 5 }
  }
}

const loansOf = ({ rules: { savings } }: CircleTerms) => savings?.loans ?? { timesShares: 0, chargeBasisPoints: 0, longestDays: 0 }

const chargeAndDue = (terms: CircleTerms, amountCents: number, today: string) => ({ chargeCents: chargeCents(loansOf(terms), amountCents), dueOn: addDays(today, 28) })
