import { describe, expect, test } from '@jest/globals'
import { isSettled, itemState, type PaperOfItem } from '#domain/application/paper-state.ts'

const sent = (sentAt: string): PaperOfItem => ({ state: 'sent', sentAt, reviewedAt: null })
const looked = (state: 'accepted' | 'rejected', sentAt: string, reviewedAt: string): PaperOfItem => ({ state, sentAt, reviewedAt })

describe('what was asked for', () => {
  test('is asked until something comes, sent until somebody looks', () => {
    expect(itemState(false, [])).toBe('asked')
    expect(itemState(false, [sent('2026-11-01T10')])).toBe('sent')
    expect(itemState(true, [])).toBe('accepted')
  })

  test('is rejected until another one comes', () => {
    const first = looked('rejected', '2026-11-01T10', '2026-11-02T10')
    expect(itemState(false, [first])).toBe('rejected')
    expect(itemState(false, [first, sent('2026-11-03T10')])).toBe('sent')
    expect(itemState(false, [first, looked('accepted', '2026-11-03T10', '2026-11-03T11')])).toBe('asked')
  })

  test('is settled with the last of several photographs, and not while one of them was sent back', () => {
    const front = looked('accepted', '2026-11-01T10', '2026-11-02T10')
    const back = looked('rejected', '2026-11-01T10', '2026-11-02T10')
    expect(isSettled([])).toBe(false)
    expect(isSettled([front, sent('2026-11-01T11')])).toBe(false)
    expect(isSettled([front])).toBe(true)
    expect(isSettled([back, front])).toBe(false)
    expect(isSettled([back, front, looked('accepted', '2026-11-03T10', '2026-11-04T10')])).toBe(true)
  })
})
