import { finesInBox, type CircleState, type CircleTerms } from '../state.ts'
import type { SavingsEvent } from './events.ts'
import { dayKey, openLoan, outstandingCents, sharesOf, type Savings } from './state.ts'

/** Takes one more event that stands into a fold. */
export function take(terms: CircleTerms, state: CircleState, event: SavingsEvent): void {
  const { savings } = state
  switch (event.kind) {
    case 'shares-bought': bought(terms, savings, event); break
    case 'box-loan': lent(savings, event); break
    case 'box-repayment': repaid(savings, event); break
    case 'cost':
      savings.boxCents -= event.amountCents
      savings.costsCents += event.amountCents
      break
    case 'left':
      settle(terms, state, event)
      savings.shares.delete(event.memberId)
      savings.left.set(event.memberId, event.amountCents)
      savings.boxCents -= event.amountCents
      savings.lostCents += event.lostCents
      break
    case 'share-out': sharedOut(terms, state, event); break
  }
}

type Of<Kind extends SavingsEvent['kind']> = Extract<SavingsEvent, { kind: Kind }>

function bought({ contributionCents }: CircleTerms, savings: Savings, { memberId, shares, effectiveOn }: Of<'shares-bought'>): void {
  const day = dayKey(memberId, effectiveOn)
  savings.shares.set(memberId, sharesOf(savings, memberId) + shares)
  savings.boughtOn.set(day, (savings.boughtOn.get(day) ?? 0) + shares)
  savings.boxCents += shares * contributionCents
}

function lent(savings: Savings, { id: loanId, memberId, effectiveOn: lentOn, dueOn, amountCents, chargeCents }: Of<'box-loan'>): void {
  savings.loans.push({ loanId, memberId, lentOn, dueOn, amountCents, chargeCents, repaidCents: 0, lostCents: 0, settledOn: null })
  savings.boxCents -= amountCents
  savings.chargesCents += chargeCents
}

function repaid(savings: Savings, { memberId, amountCents, effectiveOn }: Of<'box-repayment'>): void {
  const loan = openLoan(savings, memberId)
  savings.boxCents += amountCents
  if (loan === undefined) return
  loan.repaidCents += amountCents
  if (outstandingCents(loan) === 0) loan.settledOn = effectiveOn
}

/** What a member owes the box is set off against what is hers; what it does not cover is lost. */
function settle(terms: CircleTerms, { savings, fines }: CircleState, { memberId, effectiveOn, lostCents = 0 }: { memberId: string; effectiveOn: string; lostCents?: number }): void {
  const loan = openLoan(savings, memberId)
  if (loan !== undefined) {
    loan.lostCents = Math.min(lostCents, outstandingCents(loan))
    loan.repaidCents += outstandingCents(loan)
    loan.settledOn = effectiveOn
  }
  if (finesInBox(terms)) fines.owed.delete(memberId)
}

/** Everything that was saved, gained and lost is the members' now: the accounts of the cycle are closed. */
function sharedOut(terms: CircleTerms, state: CircleState, { paid, effectiveOn }: Of<'share-out'>): void {
  const { savings, fines, members } = state
  for (const memberId of members) settle(terms, state, { memberId, effectiveOn })
  Object.assign(savings, { boxCents: 0, chargesCents: 0, costsCents: 0, lostCents: 0, sharedOut: new Map(Object.entries(paid)) })
  if (finesInBox(terms)) fines.givenCents = 0
}
