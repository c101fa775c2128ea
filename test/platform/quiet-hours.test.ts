import { describe, expect, test } from '@jest/globals'
import { quietHoursSetting, quietUntil, type QuietHours } from '#platform/notify/quiet-hours.ts'

const denver = 'America/Denver'
const usual = quietHoursSetting.fallback
const until = (now: string, hours: QuietHours = usual, zone = denver) => quietUntil(new Date(now), zone, hours)?.toISOString() ?? null

test('by day a text goes at once', () => {
  expect(until('2026-11-22T15:00:00Z')).toBeNull()
  expect(until('2026-11-23T02:59:00Z')).toBeNull()
})

test('from eight in the evening to eight in the morning it waits for the morning of the programme', () => {
  expect(until('2026-11-23T03:00:00Z')).toBe('2026-11-23T15:00:00.000Z')
  expect(until('2026-11-23T06:59:00Z')).toBe('2026-11-23T15:00:00.000Z')
  expect(until('2026-11-23T07:01:00Z')).toBe('2026-11-23T15:00:00.000Z')
  expect(until('2026-11-23T14:59:59Z')).toBe('2026-11-23T15:00:00.000Z')
})

describe('in the night in which the clocks change', () => {
  test('forward, the morning comes an hour sooner', () => {
    expect(until('2026-03-08T04:00:00Z')).toBe('2026-03-08T14:00:00.000Z')
    expect(until('2026-03-08T09:30:00Z')).toBe('2026-03-08T14:00:00.000Z')
  })

  test('back, it comes an hour later', () => {
    expect(until('2026-11-01T03:00:00Z')).toBe('2026-11-01T15:00:00.000Z')
    // Half past one comes twice that night.
    expect(until('2026-11-01T07:30:00Z')).toBe('2026-11-01T15:00:00.000Z')
    expect(until('2026-11-01T08:30:00Z')).toBe('2026-11-01T15:00:00.000Z')
  })
})

test('hours within one day, and none at all', () => {
  expect(until('2026-11-22T19:00:00Z', { from: '12:00', until: '14:00' })).toBe('2026-11-22T21:00:00.000Z')
  expect(until('2026-11-22T21:00:00Z', { from: '12:00', until: '14:00' })).toBeNull()
  expect(until('2026-11-23T04:00:00Z', { from: '08:00', until: '08:00' })).toBeNull()
})

test('the setting takes times of the wall alone', () => {
  expect(quietHoursSetting.schema.safeParse({ from: '21:00', until: '09:30' }).success).toBe(true)
  for (const wrong of ['24:00', '9:00', '21:60', 'noon', '']) expect(quietHoursSetting.schema.safeParse({ from: wrong, until: '08:00' }).success).toBe(false)
})
