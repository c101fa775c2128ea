import { expect, test } from '@jest/globals'
import { daysPutOff } from '#domain/loan-change/at-stake.ts'
import { changeAsked } from '#domain/loan-change/asked-change.ts'
import { outlookOf } from '#domain/loan-change/outlook.ts'
import { afterYes, isLive, mayAgree, proposalStates } from '#domain/loan-change/proposal.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent } from '#domain/loan/loan-events.ts'
import { pause, payment } from '../support/example-terms.ts'
import { LEVEL, scheduled } from '../support/lives.ts'

const may = (as: 'borrower' | 'officer', isFirst: boolean) => proposalStates.filter((state) => mayAgree(state, { as, isFirst }))
const look = (...events: LoanEvent[]) => outlookOf(foldLoan(scheduled('2025-02-20', payment('p1', '2025-02-15', LEVEL), ...events)))

test('whoever’s word it waits for says yes: hers to an officer, an officer’s to her, a second officer’s to both', () => {
  expect(may('borrower', false)).toEqual(['with-borrower'])
  expect(may('officer', false)).toEqual(['with-officer', 'with-colleague'])
  expect(may('officer', true)).toEqual(['with-officer'])
})

test('a yes writes it down, or asks a colleague where it is more than one may decide; a colleague’s yes is enough', () => {
  expect([afterYes('with-officer', true), afterYes('with-officer', false), afterYes('with-borrower', false), afterYes('with-colleague', false)]).toEqual(['agreed', 'with-colleague', 'with-colleague', 'agreed'])
  expect(proposalStates.filter(isLive)).toEqual(['with-officer', 'with-borrower', 'with-colleague'])
})

test('what she asks begins with the oldest payment that is open, late or not', () => {
  const late = scheduled('2025-03-20', payment('p1', '2025-02-15', LEVEL))
  expect(changeAsked(late, { wish: 'pause', installments: 1 }, 60)).toEqual({ kind: 'pause', effectiveOn: '2025-03-20', from: '2025-03-15', to: '2025-04-14' })
  expect(changeAsked(late, { wish: 'new-day', dueOn: '2025-04-01' }, 60)).toEqual({ kind: 'due-date-change', effectiveOn: '2025-03-20', from: '2025-03-15', to: '2025-04-01', moves: 'all' })
  expect(changeAsked(late, { wish: 'new-plan', installments: 18 }, 60)).toEqual({ kind: 'plan-change', effectiveOn: '2025-03-20', installments: 18 })
  // Two payments of half leave one whole payment for the end.
  expect(changeAsked(late, { wish: 'smaller', amountCents: LEVEL / 2, installments: 2 }, 60)).toMatchObject({ installments: 12, lowerInstallments: 2, lowerCents: LEVEL / 2 })
  expect(changeAsked(scheduled('2025-03-20', payment('p', '2025-03-20', 2_000_000)), { wish: 'new-plan', installments: 18 }, 60)).toBeNull()
})

test('how far a change puts off is the next payment’s days, or the end’s, whichever is more', () => {
  expect(daysPutOff(look(), look())).toBe(0)
  expect(daysPutOff(look(), look(pause('h', '2025-03-01', '2025-03-20', '2025-02-20')))).toBe(31)
})
