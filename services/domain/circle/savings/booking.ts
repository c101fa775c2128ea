import { sumCents } from '#domain/money/cents.ts'
import { circleAccounts } from '../chart-of-accounts.ts'
import { finesOwedCents } from '../fines/state.ts'
import { moved, type Balances, type CircleLine } from '../lines.ts'
import { finesInBox, type CircleState, type CircleTerms } from '../state.ts'
import type { SavingsEvent } from './events.ts'
import { lentCents, openLoan, outstandingCents, sharesOf } from './state.ts'

const isMoved = ({ amountCents }: CircleLine): boolean => amountCents !== 0

/**
 * What an event books in its circle's own book. A charge is a gain of the group when a loan is lent, a fine when it is given:
 * both are owed from then on. The share-out pays the box out, sets off what is owed, and closes the accounts of the cycle.
 */
export function linesOf(terms: CircleTerms, state: CircleState, event: SavingsEvent): CircleLine[] {
  switch (event.kind) {
    case 'shares-bought': return moved('1010', '2030', event.shares * terms.contributionCents)
    case 'box-loan': return [...moved('1210', '1010', event.amountCents), ...event.chargeCents === 0 ? [] : moved('1210', '4010', event.chargeCents)]
    case 'box-repayment': return moved('1010', '1210', event.amountCents)
    case 'cost': return moved('5010', '1010', event.amountCents)
    case 'left': return leaving(terms, state, event)
    default: return closing(terms, state)
  }
}

function leaving(terms: CircleTerms, { savings, fines }: CircleState, { memberId, amountCents, lostCents }: Extract<SavingsEvent, { kind: 'left' }>): CircleLine[] {
  const loan = openLoan(savings, memberId)
  const lines: CircleLine[] = [
    { account: '2030', amountCents: sharesOf(savings, memberId) * terms.contributionCents },
    { account: '5020', amountCents: lostCents },
    { account: '1210', amountCents: loan === undefined ? 0 : -outstandingCents(loan) },
    { account: '1220', amountCents: finesInBox(terms) ? -finesOwedCents(fines, memberId) : 0 },
    { account: '1010', amountCents: -amountCents },
  ]
  return lines.filter(isMoved)
}

function closing(terms: CircleTerms, state: CircleState): CircleLine[] {
  const { fines } = state
  const balances: Balances = { ...savingsBalances(terms, state), ...finesInBox(terms) ? { 1220: sumCents(fines.owed.values()), 4020: -fines.givenCents } : {} }
  return circleAccounts.map(({ code }) => ({ account: code, amountCents: 0 - (balances[code] ?? 0) })).filter(isMoved)
}

/** What the accounts of what is saved stand at, before the share-out and after. */
export function savingsBalances({ contributionCents }: CircleTerms, { savings }: CircleState): Balances {
  const cost = savings.sharedOut === null ? contributionCents * [...savings.shares.values()].reduce((sum, shares) => sum + shares, 0) : 0
  return { 1010: savings.boxCents, 1210: lentCents(savings), 2030: -cost, 4010: -savings.chargesCents, 5010: savings.costsCents, 5020: savings.lostCents }
}
