import { describe, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { circleKinds } from '#domain/circle/kinds.ts'
import { mayReceive, orderOf, stepsOf, type InLine } from '#domain/circle/staggering/steps.ts'
import { fc } from '#test/support/generated-cases.ts'

const rules = circleKinds['solidarity-group'].staggering
const ids = ['ana', 'bea', 'caro', 'dora', 'eva']
/** Who has received when, and who was late when; the others not. */
const line = (received: Record<string, string>, late: Record<string, string> = {}): InLine[] => ids.map((id) => ({ id, disbursedOn: received[id] ?? null, lastLateOn: late[id] ?? null }))

describe('2-2-1', () => {
  test('five receive in three steps; a sixth is of the last', () => {
    expect([stepsOf(rules, 5), stepsOf(rules, 6)]).toEqual([[1, 1, 2, 2, 3], [1, 1, 2, 2, 3, 3]])
  })

  test('the chair is last, whatever they agreed', () => {
    expect(orderOf(rules, ids, 'bea')).toEqual(['ana', 'caro', 'dora', 'eva', 'bea'])
    expect(orderOf(rules, ids, null)).toEqual(ids)
    expect(orderOf({ chairLast: false }, ids, 'bea')).toEqual(ids)
  })

  test('the first two at once, the next once both have received and paid four weeks on time, the last after those', () => {
    expect(mayReceive(rules, line({}), 'bea', '2026-12-01')).toEqual({ step: 1, from: '2026-12-01', waitsFor: 'nobody' })
    expect(mayReceive(rules, line({ ana: '2026-12-01' }), 'caro', '2027-02-01')).toEqual({ step: 2, from: null, waitsFor: 'step-before' })
    const both = { ana: '2026-12-01', bea: '2026-12-03' }
    expect(mayReceive(rules, line(both), 'caro', '2026-12-30')).toEqual({ step: 2, from: '2026-12-31', waitsFor: 'days-on-time' })
    expect(mayReceive(rules, line(both), 'dora', '2026-12-31')).toEqual({ step: 2, from: '2026-12-31', waitsFor: 'nobody' })
    expect(mayReceive(rules, line({ ...both, caro: '2026-12-31' }), 'eva', '2027-03-01')).toEqual({ step: 3, from: null, waitsFor: 'step-before' })
    expect(mayReceive(rules, line({ ...both, caro: '2026-12-31', dora: '2027-01-04' }), 'eva', '2027-02-01')).toEqual({ step: 3, from: '2027-02-01', waitsFor: 'nobody' })
  })

  test('a day late of anybody before begins the four weeks again', () => {
    expect(mayReceive(rules, line({ ana: '2026-12-01', bea: '2026-12-01' }, { ana: '2026-12-20' }), 'caro', '2026-12-31')).toEqual({ step: 2, from: '2027-01-17', waitsFor: 'days-on-time' })
  })
})

test('whoever may receive has everybody of the steps before received, and on time for as long as it takes', () => {
  const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-12-01', days))
  fc.assert(fc.property(fc.array(fc.record({ disbursedOn: fc.option(day), lastLateOn: fc.option(day) }), { minLength: 1, maxLength: 15 }), day, (places, today) => {
    const people = places.map((place, index) => ({ ...place, id: String(index) }))
    const steps = stepsOf(rules, people.length)
    for (const [place, { id }] of people.entries()) {
      if (mayReceive(rules, people, id, today).waitsFor !== 'nobody') continue
      const before = people.filter((_, index) => (steps[index] ?? 0) < (steps[place] ?? 0))
      expect(before.every(({ disbursedOn, lastLateOn }) => disbursedOn !== null && addDays(disbursedOn, 28) <= today && (lastLateOn === null || addDays(lastLateOn, 28) <= today))).toBe(true)
    }
  }))
})
