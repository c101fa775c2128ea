import { expect, test } from '@jest/globals'
import { ageingBucketOf } from '#domain/ageing/ageing-bucket.ts'
import { datesToClose } from '#domain/ageing/dates-to-close.ts'

test.each([
  [0, 'current'], [1, '1-30'], [30, '1-30'], [31, '31-60'], [60, '31-60'], [61, '61-90'], [90, '61-90'], [91, '91-180'], [180, '91-180'], [181, 'over-180'], [4000, 'over-180'],
])('a loan %d days late is in the bucket %s', (days, bucket) => expect(ageingBucketOf(days)).toBe(bucket))

test('missed dates are caught up in order, through yesterday', () => {
  expect(datesToClose({ lastClosed: '2026-11-18', firstFunded: '2026-01-01', today: '2026-11-22' })).toEqual(['2026-11-19', '2026-11-20', '2026-11-21'])
})

test('a day that is not over is not closed, and a closed one not again', () => {
  expect(datesToClose({ lastClosed: '2026-11-21', firstFunded: '2026-01-01', today: '2026-11-22' })).toEqual([])
})

test('the first run begins with the first money out; with none, it closes yesterday', () => {
  expect(datesToClose({ lastClosed: null, firstFunded: '2026-11-20', today: '2026-11-22' })).toEqual(['2026-11-20', '2026-11-21'])
  expect(datesToClose({ lastClosed: null, firstFunded: null, today: '2026-11-22' })).toEqual(['2026-11-21'])
})
