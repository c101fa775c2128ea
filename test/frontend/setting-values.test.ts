import { expect, test } from '@jest/globals'
import { linesOf, readTyped, typedOf, withLines } from '#frontend/features/settings/value-lines.ts'

const size = { path: 'mostBytesAFile', value: 15_000_000 }

test('a size is read and typed in megabytes and kept in bytes', () => {
  expect(typedOf(size)).toBe('15')
  expect(typedOf({ ...size, value: 1_500_000 })).toBe('1.5')
  expect(['15', '1.5', ' 0.1 '].map((typed) => readTyped(size, typed))).toEqual([15_000_000, 1_500_000, 100_000])
  expect(['', 'much', '-1', '1,5'].map((typed) => readTyped(size, typed))).toEqual([null, null, null, null])
})

test('money is typed in dollars and a count as it is', () => {
  expect(typedOf({ path: 'minimumLeftCents', value: 10_000 })).toBe('100.00')
  expect(readTyped({ path: 'minimumLeftCents', value: 10_000 }, '$1,250.5')).toBe(125_050)
  expect(readTyped({ path: 'goodThroughDays', value: 10 }, '7')).toBe(7)
  expect(readTyped({ path: 'goodThroughDays', value: 10 }, '7.5')).toBeNull()
})

test('the rows of a list are lines of their own, and what is no line stays as it was', () => {
  const value = { state: 'NM', caps: [{ fromCents: 1, annualPercent: '36', counts: ['finance-charge'] }, { fromCents: 2, annualPercent: '60', counts: ['state-only'] }] }
  expect(linesOf(value).map(({ path }) => path)).toEqual(['state', 'caps.0.fromCents', 'caps.0.annualPercent', 'caps.1.fromCents', 'caps.1.annualPercent'])
  expect(withLines(value, new Map([['caps.1.annualPercent', '24']]))).toEqual({ ...value, caps: [value.caps[0], { fromCents: 2, annualPercent: '24', counts: ['state-only'] }] })
})
