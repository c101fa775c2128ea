import { expect, test } from '@jest/globals'
import { eventsThatHappened, inOrder } from '#domain/loan/event-order.ts'
import { foldLoan, owedAfterEach } from '#domain/loan/fold-loan.ts'
import { payment, rateChange } from '../support/example-terms.ts'
import { anyHistory } from '../support/any-history.ts'
import { daily } from '../support/lives.ts'
import { holdsFor } from '../support/seed.ts'

const reachBack = new Set(['rate-change', 'pause', 'due-date-change'])

test('what was owed after each event, walked once, is what the fold of the events up to it says', () => {
  holdsFor(anyHistory, (life) => {
    const history = { ...life, events: life.events.filter(({ kind }) => !reachBack.has(kind)) }
    const walked = owedAfterEach(history)
    const counting = inOrder(eventsThatHappened(history.events)).filter(({ date }) => date <= history.asOf)
    expect(walked?.size).toBe(counting.length)
    for (const [index, { id, date }] of counting.entries()) {
      const { payoffCents, outstanding } = foldLoan({ ...history, events: counting.slice(0, index + 1), asOf: date })
      expect(walked?.get(id)).toEqual({ ...outstanding, payoffCents })
    }
  })
})

test('where a change reaches back no walk is given', () => {
  expect(owedAfterEach(daily('2025-06-01', payment('p', '2025-02-01', 100), rateChange('c', '2025-05-01', '1', '2025-01-15')))).toBeUndefined()
})
