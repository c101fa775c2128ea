import type { Circle } from '#db/entities/index.ts'
import { circleDates } from '#domain/circle/circle-dates.ts'
import type { Happened } from '#domain/circle/events.ts'
import { finesOwedCents } from '#domain/circle/fines/state.ts'
import { circleOf } from '#domain/circle/fold.ts'
import { standing } from '#domain/circle/history.ts'
import { leavingOf } from '#domain/circle/savings/leaving.ts'
import { mostLoanCents } from '#domain/circle/savings/loan-terms.ts'
import { savedCents, shareOutOf } from '#domain/circle/savings/share-out.ts'
import { lentCents, openLoan, outstandingCents, sharesOf, type BoxLoan } from '#domain/circle/savings/state.ts'
import { finesInBox, type CircleState } from '#domain/circle/state.ts'
import type { Recorded } from '../events.ts'
import type { CircleView, MyCircle } from '../schemas.ts'
import { notedKinds } from './schemas.ts'

type Parts = Pick<CircleView, 'savings' | 'fines' | 'socialFund' | 'noted'>
interface Facts { events: readonly Recorded[]; today: string }

/** The last meeting of a cycle: then the box is shared out. */
export const endsOn = (circle: Circle): string => circleDates(circle).at(-1)?.dueOn ?? circle.startOn

const loanView = (loan: BoxLoan | undefined, today: string) => {
  if (loan === undefined) return null
  const { loanId, lentOn, dueOn, amountCents, chargeCents } = loan
  return { loanId, lentOn, dueOn, amountCents, chargeCents, outstandingCents: outstandingCents(loan), isLate: dueOn < today }
}

/** What a circle saves, fines and keeps for who is in need, for whoever keeps the circle. */
export function partsView(circle: Circle, { events, today }: Facts): Parts {
  const { rules: { savings, fines, socialFund } } = circle
  const state = circleOf(circle, events)
  return {
    savings: savings === undefined ? null : savingsView(circle, state, { events, today }),
    fines: fines === undefined ? null : { into: fines.into, owed: [...state.fines.owed].filter(([, cents]) => cents > 0).map(([memberId, amountCents]) => ({ memberId, amountCents })) },
    socialFund: socialFund === undefined ? null : { ...state.fund, mostGrantCents: socialFund.mostGrantCents },
    noted: standing(events).flatMap(notedAs).toReversed(),
  }
}

function savingsView(circle: Circle, state: CircleState, { events, today }: Facts): NonNullable<Parts['savings']> {
  const { boxCents, costsCents, lostCents, sharedOut } = state.savings
  const share = standing(events).find(({ kind }) => kind === 'share-out')
  const due = shareOutOf({ ...state, finesInBox: finesInBox(circle) })
  const rules = circle.rules.savings
  return {
    boxCents, costsCents, lostCents, lentCents: lentCents(state.savings), shares: due.shares, distributedCents: savedCents({ ...state, finesInBox: finesInBox(circle) }),
    mostSharesAMeeting: rules?.mostSharesAMeeting ?? 0, loans: rules?.loans ?? null, endsOn: endsOn(circle),
    sharedOut: share === undefined ? null : { eventId: share.id, on: share.effectiveOn },
    members: due.members.map(({ memberId, shares, worthCents, owesCents, receivesCents }) => {
      const { receivesCents: takes, lostCents: loses } = leavingOf(circle, state, memberId)
      return {
        memberId, shares, costCents: shares * circle.contributionCents, worthCents, owesCents, receivesCents: sharedOut?.get(memberId) ?? receivesCents,
        loan: loanView(openLoan(state.savings, memberId), today), mayBorrowCents: mayBorrowCents(circle, state, memberId),
        leaving: sharedOut === null ? { receivesCents: takes, lostCents: loses } : null,
      }
    }),
  }
}

function mayBorrowCents({ contributionCents, rules }: Circle, { savings }: CircleState, memberId: string): number {
  const loans = rules.savings?.loans
  if (loans === undefined || savings.sharedOut !== null || openLoan(savings, memberId) !== undefined) return 0
  return Math.min(savings.boxCents, mostLoanCents(loans, sharesOf(savings, memberId) * contributionCents))
}

const shown: readonly string[] = notedKinds
const isShown = (event: Happened): event is Extract<Happened, { kind: (typeof notedKinds)[number] }> => shown.includes(event.kind)

function notedAs(event: Happened): Parts['noted'] {
  if (!isShown(event)) return []
  return [{
    eventId: event.id, kind: event.kind, memberId: 'memberId' in event ? event.memberId : null,
    amountCents: 'amountCents' in event ? event.amountCents : null, shares: 'shares' in event ? event.shares : null, on: event.effectiveOn,
  }]
}

/** What is hers of a circle's savings: of the others she sees the whole box, and nothing of any of them. */
export function myPartsView(circle: Circle, memberId: string, { events, today }: Facts): Pick<MyCircle, 'mySavings' | 'myFinesCents' | 'socialFundCents'> {
  const { rules: { savings, fines, socialFund } } = circle
  const state = circleOf(circle, events)
  const due = shareOutOf({ ...state, finesInBox: finesInBox(circle) })
  const shares = sharesOf(state.savings, memberId)
  return {
    mySavings: savings === undefined ? null : {
      shares, costCents: shares * circle.contributionCents, worthCents: due.members.find((one) => one.memberId === memberId)?.worthCents ?? 0,
      loan: loanView(openLoan(state.savings, memberId), today), boxCents: state.savings.boxCents, groupShares: due.shares, endsOn: endsOn(circle),
      receivedCents: state.savings.sharedOut?.get(memberId) ?? null,
    },
    myFinesCents: fines === undefined ? null : finesOwedCents(state.fines, memberId),
    socialFundCents: socialFund === undefined ? null : state.fund.boxCents,
  }
}
