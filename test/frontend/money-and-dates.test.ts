import { afterEach, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { dateWords, daysBetween } from '#frontend/i18n/calendar-date.ts'
import { fieldMoney, formatMoney, readMoney } from '#frontend/i18n/money-text.ts'

const { assert, integer, property } = fc

const home = process.env['TZ']
afterEach(() => {
  if (home === undefined) delete process.env['TZ']
  else process.env['TZ'] = home
})

test.each(['America/Denver', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'])('a date is its own day whatever the phone in %s thinks', (zone) => {
  process.env['TZ'] = zone
  expect(dateWords('2026-01-15', 'es-US')).toEqual({ weekday: 'jueves', day: '15', month: 'enero', shortMonth: 'ene', year: '2026' })
  expect(dateWords('2026-11-01', 'en-US')).toMatchObject({ weekday: 'Sunday', day: '1', month: 'November' })
  expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2)
  expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2)
})

test('money is written in dollars with its cents, except whole amounts that people choose', () => {
  expect([136172, 500, 5, 0, 100000000].map((cents) => formatMoney(cents))).toEqual(['$1,361.72', '$5.00', '$0.05', '$0.00', '$1,000,000.00'])
  expect(formatMoney(-500)).toBe('−$5.00')
  expect([250000, 250050].map((cents) => formatMoney(cents, { whole: true }))).toEqual(['$2,500', '$2,500.50'])
})

test('a field holds an amount as it is typed over, without a sign and without commas', () => {
  expect([136172, 5, 100000000].map((cents) => fieldMoney(cents))).toEqual(['1361.72', '0.05', '1000000.00'])
  expect([250000, 250050].map((cents) => fieldMoney(cents, { whole: true }))).toEqual(['2500', '2500.50'])
})

test('an amount is read as people type it, and what cannot be read is kept and told', () => {
  expect(['2150', '2,150', ' $2,150.5 ', '.5', '0'].map(readMoney)).toEqual([215000, 215000, 215050, 50, 0].map((cents) => ({ kind: 'amount', cents })))
  expect(['como 260', '1.234', '-5', '1e3', '.'].map((typed) => readMoney(typed).kind)).toEqual(Array(5).fill('unreadable'))
  expect(readMoney('  ')).toEqual({ kind: 'empty' })
})

test.each([
  ['-5', 'amount-below-zero'], ['−$2,150.50', 'amount-below-zero'], ['1.234', 'amount-below-cents'], ['.005', 'amount-below-cents'],
  ['123456789012', 'amount-too-long'], ['99,999,999,999,999.50', 'amount-too-long'],
  ['como 260', 'not-an-amount'], ['1e3', 'not-an-amount'], ['.', 'not-an-amount'], ['5-', 'not-an-amount'], ['1.2.3', 'not-an-amount'],
])('of %s she is told what is wrong: %s', (typed, why) => {
  expect(readMoney(typed)).toEqual({ kind: 'unreadable', why })
})

test('an amount of eleven digits is still read', () => {
  expect(readMoney('99999999999.99')).toEqual({ kind: 'amount', cents: 9_999_999_999_999 })
})

test('whatever amount is written can be read again', () => {
  assert(property(integer({ min: 0, max: 100_000_000_00 }), (cents) => {
    expect(readMoney(formatMoney(cents))).toEqual({ kind: 'amount', cents })
    expect(readMoney(formatMoney(cents, { whole: true }))).toEqual({ kind: 'amount', cents })
  }), { numRuns: 1000 })
})
