import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { dayOf } from '#domain/calendar-date/calendar-date.ts'
import { foldLoan, payoffOn } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { installmentsOf } from '#domain/loan/quote.ts'
import { principalCentsOf } from '#domain/loan/terms.ts'
import { anyHistory } from '../support/any-history.ts'
import { holdsFor } from '../support/seed.ts'
import { sumOf } from '../support/sum.ts'

const withEvents = (history: LoanHistory, events: readonly LoanEvent[]): LoanHistory => ({ ...history, events })
const paymentsBy = (history: LoanHistory) => history.events.filter((event) => (event.kind === 'payment' || event.kind === 'recovery') && event.date <= history.asOf)
const amountOf = (event: LoanEvent): number => ('amountCents' in event ? event.amountCents : 0)
const drawnBy = ({ terms, asOf }: LoanHistory): number => {
  const financed = principalCentsOf(terms) - sumOf(terms.advances, ({ amountCents }) => amountCents)
  const drawn = sumOf(terms.advances.filter(({ date }) => date <= asOf), ({ amountCents }) => amountCents)
  return drawn === 0 ? 0 : drawn + financed
}

test('the allocations of any life add up to its payments, one by one, and no part is negative', () => {
  holdsFor(anyHistory, (history) => {
    const { allocations } = foldLoan(history)
    const sums = allocations.map(({ event, feesCents, interestCents, principalCents, creditCents }) => [event, feesCents + interestCents + principalCents + creditCents])
    expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(paymentsBy(history).map((event) => [event.id, amountOf(event)])))
    for (const { event: _, ...parts } of allocations) expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0)
  })
})

test('what was drawn and is not paid back is outstanding, and fees likewise', () => {
  holdsFor(anyHistory, (history) => {
    const { allocations, outstanding, creditCents } = foldLoan(history)
    expect(outstanding.principalCents).toBe(drawnBy(history) - sumOf(allocations, (allocation) => allocation.principalCents))
    const happened = history.events.filter(({ date }) => date <= history.asOf)
    const charged = sumOf(happened.filter(({ kind }) => kind === 'fee'), amountOf)
    const waived = sumOf(happened.filter((event) => event.kind === 'waiver' && event.of === 'fees'), amountOf)
    const unpaid = charged - sumOf(allocations, (allocation) => allocation.feesCents)
    expect(outstanding.feesCents).toBeLessThanOrEqual(unpaid)
    expect(outstanding.feesCents).toBeGreaterThanOrEqual(unpaid - waived)
    expect(creditCents).toBe(sumOf(allocations, (allocation) => allocation.creditCents))
    expect(Math.min(...Object.values(outstanding), creditCents)).toBeGreaterThanOrEqual(0)
  })
})

test('the order in which events arrive does not matter', () => {
  const shuffled = anyHistory.chain((history) => fc.shuffledSubarray([...history.events], { minLength: history.events.length }).map((events) => ({ history, events })))
  holdsFor(shuffled, ({ history, events }) => {
    expect(foldLoan(withEvents(history, events))).toEqual(foldLoan(history))
  })
})

test('a reversal, whenever it is dated, is as if its target had never happened; reversed itself, it restores it', () => {
  const reversed = fc.record({ history: anyHistory.filter(({ events }) => events.length > 0), pick: fc.nat(), date: fc.constantFrom('2018-01-01', '2026-06-01', '2190-01-01') })
  holdsFor(reversed, ({ history, pick, date }) => {
    const target = history.events[pick % history.events.length]
    const reversal: LoanEvent = { id: 'undo', kind: 'reversal', of: target?.id ?? '', date }
    const redo: LoanEvent = { id: 'redo', kind: 'reversal', of: 'undo', date }
    const without = foldLoan(withEvents(history, history.events.filter((event) => event !== target)))
    expect(foldLoan(withEvents(history, [reversal, ...history.events]))).toEqual(without)
    expect(foldLoan(withEvents(history, [redo, ...history.events, reversal]))).toEqual(foldLoan(history))
  })
})

test('the payoff, paid on its day, leaves exactly nothing', () => {
  holdsFor(anyHistory, (history) => {
    const before = foldLoan(history)
    if (before.payoffCents === 0) return
    const payoff: LoanEvent = { id: 'zz-payoff', kind: 'payment', date: history.asOf, amountCents: before.payoffCents, recordedOn: '2190-01-01' }
    const after = foldLoan(withEvents(history, [...history.events, payoff]))
    expect(after).toMatchObject({
      status: 'paid-off', payoffCents: 0, creditCents: before.creditCents, daysPastDue: 0, dueNowCents: 0, pastDueCents: 0,
      outstanding: { principalCents: 0, interestCents: 0, feesCents: 0 },
    })
  })
})

test('one cent less than the payoff leaves one cent to pay', () => {
  holdsFor(anyHistory, (history) => {
    const { payoffCents } = foldLoan(history)
    if (payoffCents < 2) return
    const payment: LoanEvent = { id: 'zz-nearly', kind: 'payment', date: history.asOf, amountCents: payoffCents - 1, recordedOn: '2190-01-01' }
    expect(foldLoan(withEvents(history, [...history.events, payment])).payoffCents).toBe(1)
  })
})

test('whoever pays a payoff quoted for a later day, on that day, owes nothing', () => {
  holdsFor(fc.record({ history: anyHistory, later: fc.integer({ min: 0, max: 30 }) }), ({ history, later }) => {
    const goodThrough = new Date((dayOf(history.asOf) + later) * 86_400_000).toISOString().slice(0, 10)
    const amountCents = payoffOn(history, goodThrough)
    if (amountCents === 0) return
    const known = history.events.filter(({ date }) => date <= history.asOf)
    const payoff: LoanEvent = { id: 'zz-payoff', kind: 'payment', date: goodThrough, amountCents, recordedOn: '2190-01-01' }
    const after = foldLoan({ ...history, asOf: goodThrough, events: [...known, payoff] })
    expect(after.outstanding).toEqual({ principalCents: 0, interestCents: 0, feesCents: 0 })
  })
})

test('no installment has a negative part, and none is paid more than it is', () => {
  holdsFor(anyHistory, (history) => {
    for (const row of foldLoan(history).installments) {
      expect(Math.min(row.principalCents, row.interestCents, row.feesCents, row.paidCents)).toBeGreaterThanOrEqual(0)
      expect(row.paidCents).toBeLessThanOrEqual(row.principalCents + row.interestCents + row.feesCents)
    }
  })
})

test('what the installments still lack of principal is what is outstanding and still to be drawn', () => {
  holdsFor(anyHistory, (history) => {
    const events = history.events.filter(({ kind }) => kind !== 'ahead-choice')
    const { installments, allocations, outstanding } = foldLoan({ ...history, events, ahead: 'next' })
    const paid = sumOf(allocations, (allocation) => allocation.principalCents)
    const shown = sumOf(installments, (row) => row.principalCents)
    expect(shown).toBe(outstanding.principalCents + paid + principalCentsOf(history.terms) - drawnBy(history))
  })
})

test('when all dates have passed, what is due is all that is owed: no interest is owed that no installment asks for', () => {
  holdsFor(anyHistory, (history) => {
    // After a charge-off what was paid of later interest counts at the payoff.
    const events = history.events.filter(({ kind }) => kind !== 'charge-off' && kind !== 'ahead-choice')
    const { dueNowCents, payoffCents } = foldLoan({ ...history, events, asOf: '2150-01-01' })
    expect(dueNowCents).toBe(payoffCents)
  })
})

test('a loan to which nothing has happened shows the schedule it was agreed with', () => {
  holdsFor(anyHistory, ({ terms, ...history }) => {
    if (terms.method === 'flat' && history.interestAccrual === 'daily') return // flat interest is not simple interest on what is outstanding
    const state = foldLoan({ ...history, terms, events: [], asOf: terms.advances[0]?.date ?? '' })
    const agreed = installmentsOf(terms).map(({ number, dueDate, principalCents, interestCents }) => ({ number, dueDate, principalCents, interestCents, feesCents: 0, paidCents: 0 }))
    expect(state.installments).toEqual(agreed)
  })
})

test('a loan paid on each of its dates ends with its last installment', () => {
  holdsFor(anyHistory, ({ terms, ...history }) => {
    if (history.interestAccrual === 'daily') return // its interest is rounded by segment: the last installment takes a cent more or less
    const rows = installmentsOf(terms).filter(({ totalCents }) => totalCents > 0)
    const events = rows.map(({ number, dueDate, totalCents }): LoanEvent => ({ id: `p${String(number).padStart(4, '0')}`, kind: 'payment', date: dueDate, amountCents: totalCents }))
    const state = foldLoan({ ...history, terms, events, asOf: rows.at(-1)?.dueDate ?? '' })
    expect(state).toMatchObject({ status: 'paid-off', creditCents: 0, daysPastDue: 0 })
    expect(state.allocations.map(({ interestCents }) => interestCents)).toEqual(rows.map(({ interestCents }) => interestCents))
  })
})
