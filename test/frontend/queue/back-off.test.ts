import { expect, test } from '@jest/globals'
import { waitAfter } from '#frontend/queue/back-off.ts'

test('every failed try waits twice as long, five minutes at most, spread by a fifth', () => {
  expect([1, 2, 3, 4, 5].map((tries) => waitAfter(tries, 0))).toEqual([2_000, 4_000, 8_000, 16_000, 32_000])
  expect(waitAfter(60, 0)).toBe(300_000)
  expect(waitAfter(60, 1)).toBe(360_000)
})
