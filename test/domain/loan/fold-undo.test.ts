import { describe, expect, test } from '@jest/globals'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent } from '#domain/loan/loan-events.ts'
import { fee, payment, reversal } from '../support/example-terms.ts'
import { daily, split } from '../support/lives.ts'

describe('undoing', () => {
  const history = daily('2025-04-15', payment('p', '2025-02-15', 85_598), payment('q', '2025-03-15', 85_598))
  const withEvents = (...events: LoanEvent[]) => ({ ...history, events: [...history.events, ...events] })

  test('a reversed payment never happened, even when reversed after the day looked at', () => {
    const without = foldLoan({ ...history, events: history.events.slice(0, 1) })
    expect(foldLoan(withEvents(reversal('r', 'q', '2030-01-01')))).toEqual(without)
    expect(foldLoan(withEvents(reversal('r', 'q', '2030-01-01'), reversal('s', 'q', '2030-01-02')))).toEqual(without)
  })

  test('a reversed reversal restores it, and reversed again it is gone again', () => {
    const chain = [reversal('r', 'q', '2025-04-01'), reversal('s', 'r', '2025-04-02')]
    expect(foldLoan(withEvents(...chain))).toEqual(foldLoan(history))
    expect(foldLoan(withEvents(...chain, reversal('t', 's', '2025-04-03')))).toEqual(foldLoan({ ...history, events: history.events.slice(0, 1) }))
  })

  test('one of two reversals undone leaves the other standing', () => {
    const events = [reversal('r', 'q', '2025-04-01'), reversal('s', 'q', '2025-04-01'), reversal('u', 'r', '2025-04-02')]
    expect(foldLoan(withEvents(...events))).toEqual(foldLoan({ ...history, events: history.events.slice(0, 1) }))
  })

  test('a fee can be undone too', () => {
    expect(foldLoan(withEvents(fee('f', '2025-03-01', 1_000), reversal('r', 'f', '2025-03-02')))).toEqual(foldLoan(history))
  })

  test.each<[string, LoanEvent[], string[]]>([
    ['an id twice', [payment('p', '2025-03-01', 1)], ['events.2.id repeated']],
    ['a reversal of nothing', [reversal('r', 'x', '2025-03-01')], ['events.2.of unknown-event']],
    ['a reversal of itself', [reversal('r', 'r', '2025-03-01')], ['events.2.of circular']],
    ['reversals of one another', [reversal('r', 's', '2025-03-01'), reversal('s', 'r', '2025-03-01')], ['events.2.of circular', 'events.3.of circular']],
    ['an event before the start', [fee('f', '2025-01-14', 1)], ['events.2.date event-before-start']],
  ])('%s is refused', (_, events, expected) => {
    expect(() => foldLoan(withEvents(...events))).toThrow(expect.objectContaining({
      name: 'DomainError', code: 'invalid-history', errors: expected.map((problem) => expect.objectContaining({ path: problem.split(' ')[0], code: problem.split(' ')[1] })),
    }))
  })

  test('a reversal may be dated before the start', () => {
    expect(foldLoan(withEvents(reversal('r', 'q', '2000-01-01'))).allocations).toHaveLength(1)
  })
})

describe('the order of events', () => {
  test('on one day a fee comes before a payment, then what was written down first, then the id', () => {
    const sameDay: LoanEvent[] = [
      { ...payment('a', '2025-02-15', 10), recordedOn: '2025-02-15T10:00:00.5Z' }, { ...payment('z', '2025-02-15', 20), recordedOn: '2025-02-15T10:00:00Z' },
      payment('y', '2025-02-15', 30), payment('b', '2025-02-15', 40), fee('zz', '2025-02-15', 5),
    ]
    const history = { ...daily('2025-02-15', ...sameDay), allocation: ['fees', 'interest', 'principal'] as const }
    expect(foldLoan(history).allocations.map(({ event, feesCents }) => [event, feesCents])).toEqual([['b', 5], ['y', 0], ['z', 0], ['a', 0]])
  })

  test('an advance comes before what else happens on its day', () => {
    expect(split(daily('2025-01-15', payment('p', '2025-01-15', 100)))).toEqual(['p 0 100 0 0'])
  })
})
