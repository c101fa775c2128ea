import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { countedDay, daysOfPauses, isPaused, pauseEnd, pauseOn, type Pause } from '#domain/circle/cycle/pauses.ts'

const first = '2027-01-01'
const day = (n: number) => addDays(first, n)
const pause = (from: number, until: number, resumed: number | null = null): Pause => ({ id: `p${from}`, fromOn: day(from), untilOn: day(until), resumedOn: resumed === null ? null : day(resumed) })

describe('a pause', () => {
  test('runs from its first day until, and without, its last; or until the circle was let go on', () => {
    expect([9, 10, 19, 20].map((n) => isPaused([pause(10, 20)], day(n)))).toEqual([false, true, true, false])
    expect([14, 15].map((n) => isPaused([pause(10, 20, 15)], day(n)))).toEqual([true, false])
    expect(pauseEnd(pause(10, 20, 15))).toBe(day(15))
  })

  test('that was called off before it began never was', () => {
    expect(daysOfPauses([pause(10, 20, 8)])).toEqual([])
    expect(pauseOn([pause(10, 20, 8)], day(9))).toBeNull()
  })

  test('the one that runs is named, else the next', () => {
    const both = [pause(30, 40), pause(10, 20)]
    expect([5, 10, 20, 35].map((n) => pauseOn(both, day(n))?.id)).toEqual(['p10', 'p10', 'p30', 'p30'])
    expect(pauseOn(both, day(40))).toBeNull()
  })
})

test('a day is counted from another by hand: one after the other, those that stand still left out', () => {
  expect(countedDay(day(0), 3, [])).toBe(day(3))
  expect(countedDay(day(0), 3, daysOfPauses([pause(2, 10)]))).toBe(day(11))
  expect(countedDay(day(5), 1, daysOfPauses([pause(2, 10)]))).toBe(day(10))
  expect(countedDay(day(0), 1, daysOfPauses([pause(2, 10)]))).toBe(day(1))
  const stretches = fc.array(fc.record({ from: fc.nat(60), length: fc.nat(20) }), { maxLength: 5 })
  fc.assert(fc.property(stretches, fc.integer({ min: 1, max: 40 }), (made, days) => {
    const still = made.map(({ from, length }) => ({ fromOn: day(from), throughOn: day(from + length) }))
    const counts = (on: string) => !still.some(({ fromOn, throughOn }) => fromOn <= on && on <= throughOn)
    let [on, left] = [day(0), days]
    while (left > 0) {
      on = addDays(on, 1)
      if (counts(on)) left -= 1
    }
    expect(countedDay(day(0), days, still)).toBe(on)
  }))
})
