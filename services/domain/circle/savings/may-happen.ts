import { isCents } from '#domain/money/cents.ts'
import { finesOwedCents } from '../fines/state.ts'
import type { CircleRefusal } from '../refusals.ts'
import { absence, finesInBox, type CircleState, type CircleTerms } from '../state.ts'
import type { SavingsEvent } from './events.ts'
import { leavingOf } from './leaving.ts'
import { chargeCents, latestDueOn, mostLoanCents } from './loan-terms.ts'
import { shareOutOf } from './share-out.ts'
import { dayKey, openLoan, outstandingCents, sharesOf } from './state.ts'

type Check<Kind extends SavingsEvent['kind']> = (terms: CircleTerms, state: CircleState, event: Extract<SavingsEvent, { kind: Kind }>) => CircleRefusal | null

const isSum = (cents: number): boolean => isCents(cents) && cents > 0

const sharesBought: Check<'shares-bought'> = ({ rules: { savings } }, state, { memberId, shares, effectiveOn }) => {
  const absent = absence(state, memberId)
  if (absent !== null) return absent
  if (!isSum(shares)) return 'not-a-sum'
  return shares + (state.savings.boughtOn.get(dayKey(memberId, effectiveOn)) ?? 0) > (savings?.mostSharesAMeeting ?? 0) ? 'too-many-shares' : null
}

const boxLoan: Check<'box-loan'> = ({ contributionCents, rules: { savings: rules } }, state, event) => {
  const { memberId, amountCents, effectiveOn, dueOn } = event
  const absent = absence(state, memberId)
  if (absent !== null) return absent
  if (!rules?.loans) return 'no-loans'
  if (!isSum(amountCents)) return 'not-a-sum'
  if (event.chargeCents !== chargeCents(rules.loans, amountCents)) return 'other-charge'
  if (dueOn <= effectiveOn) return 'due-too-soon'
  if (dueOn > latestDueOn(rules.loans, effectiveOn)) return 'due-too-late'
  if (openLoan(state.savings, memberId) !== undefined) return 'loan-open'
  if (amountCents > mostLoanCents(rules.loans, sharesOf(state.savings, memberId) * contributionCents)) return 'over-loan-limit'
  return amountCents > state.savings.boxCents ? 'box-too-small' : null
}

const boxRepayment: Check<'box-repayment'> = (_, { members, savings }, { memberId, amountCents }) => {
  if (!members.includes(memberId)) return 'not-a-member'
  if (!isSum(amountCents)) return 'not-a-sum'
  const loan = openLoan(savings, memberId)
  if (loan === undefined) return 'nothing-owed'
  return amountCents > outstandingCents(loan) ? 'more-than-owed' : null
}

const cost: Check<'cost'> = (_, { savings }, { amountCents }) => {
  if (!isSum(amountCents)) return 'not-a-sum'
  return amountCents > savings.boxCents ? 'box-too-small' : null
}

const left: Check<'left'> = (terms, state, { memberId, amountCents, lostCents }) => {
  const { members, savings, rotation, fines } = state
  if (!members.includes(memberId)) return 'not-a-member'
  if (savings.left.has(memberId)) return 'already-left'
  if (terms.rules.payout !== undefined && !rotation.guarantors.has(memberId)) return 'place-not-taken-over'
  if (savings.left.size === members.length - 1) return 'last-member'
  if (!finesInBox(terms) && finesOwedCents(fines, memberId) > 0) return 'fines-unpaid'
  const due = leavingOf(terms, state, memberId)
  if (due.lostCents > 0 && lostCents === 0) return 'owes-more-than-shares'
  if (due.receivesCents !== amountCents || due.lostCents !== lostCents) return 'other-amount'
  return amountCents > savings.boxCents ? 'box-too-small' : null
}

const shareOut: Check<'share-out'> = (terms, state, { amountCents, distributedCents, paid }) => {
  if (amountCents !== state.savings.boxCents) return 'box-differs'
  const due = shareOutOf({ ...state, finesInBox: finesInBox(terms) })
  if (due.members.some(({ receivesCents }) => receivesCents < 0)) return 'owes-more-than-shares'
  const isSame = due.members.length === Object.keys(paid).length && due.members.every(({ memberId, receivesCents }) => paid[memberId] === receivesCents)
  return distributedCents === due.distributedCents && isSame ? null : 'other-amount'
}

/** Why an event may not happen as the savings stand; null where it may. After the share-out nothing may. */
export function refusalNow(terms: CircleTerms, state: CircleState, event: SavingsEvent): CircleRefusal | null {
  if (state.savings.sharedOut !== null) return 'shared-out'
  switch (event.kind) {
    case 'shares-bought': return sharesBought(terms, state, event)
    case 'box-loan': return boxLoan(terms, state, event)
    case 'box-repayment': return boxRepayment(terms, state, event)
    case 'cost': return cost(terms, state, event)
    case 'left': return left(terms, state, event)
    default: return shareOut(terms, state, event)
  }
}
