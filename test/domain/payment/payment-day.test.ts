import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { faultsOfSheet } from '#domain/payment/meeting-sheet.ts'
import { faultOfDay } from '#domain/payment/payment-day.ts'
import { holdsFor } from '#test/domain/support/seed.ts'

const today = '2026-11-27'
const lentHere = { disbursedOn: '2026-11-01' }
const broughtIn = { disbursedOn: '2026-11-20', broughtInOn: '2026-11-20' }

test.each([
  ['the day the money went out', '2026-11-01', lentHere, undefined],
  ['the day before', '2026-10-31', lentHere, { code: 'before-funding', params: { earliest: '2026-11-01' } }],
  ['today', today, lentHere, undefined],
  ['tomorrow', '2026-11-28', lentHere, { code: 'in-the-future', params: { latest: today } }],
  ['the day of the balance a loan was brought in with', '2026-11-20', broughtIn, { code: 'in-its-balance', params: { through: '2026-11-20' } }],
  ['any day before that balance', '2026-10-02', broughtIn, { code: 'in-its-balance', params: { through: '2026-11-20' } }],
  ['the day after that balance', '2026-11-21', broughtIn, undefined],
])('a payment of %s', (_day, receivedOn, loan, fault) => {
  expect(faultOfDay(receivedOn, today, loan)).toEqual(fault)
})

test('a day that one payment is refused for is refused on a meeting’s sheet, for the same reason', () => {
  const near = fc.integer({ min: -40, max: 5 }).map((days) => addDays(today, days))
  holdsFor(fc.record({ receivedOn: near, disbursedOn: near, isBroughtIn: fc.boolean() }), ({ receivedOn, disbursedOn, isBroughtIn }) => {
    const days = { disbursedOn, ...(isBroughtIn && { broughtInOn: disbursedOn }) }
    const sheet = faultsOfSheet({ receivedOn, lines: [{ id: 'a', loanId: 'L1' }] }, {
      today, writtenBy: null, members: new Set(['lupe']), taken: new Map(), loans: new Map([['L1', { ...days, borrowers: ['lupe'], parties: ['lupe'] }]]),
    })
    expect(sheet[0]?.code).toBe(faultOfDay(receivedOn, today, days)?.code)
  })
})
