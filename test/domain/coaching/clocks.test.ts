import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { checkpointsOf } from '#domain/coaching/checkpoints.ts'
import { allCoachingClocks, coachingClockMakesSense, runningCoachingClocks } from '#domain/coaching/clocks.ts'
import type { CoachingSettings } from '#domain/coaching/coaching-settings.ts'
import type { PlanFacts } from '#domain/coaching/plan.ts'
import { coachingClocksOf } from '#workflows/names.ts'
import { anyFacts, anySettings, day, funded, talk, usual } from './plan-facts.ts'

const enough = { numRuns: 500 }
const nameOf = ({ kind, occurrence }: { kind: string; occurrence: string }) => `${kind} ${occurrence}`

test('a talk is reminded of three days before and on its day; missed, it goes to the coach on the third day and to the officer a week later', () => {
  const clocks = allCoachingClocks(funded, usual).filter(({ checkpoint }) => checkpoint === 'after-funding-30')
  expect(clocks.map((clock) => `${nameOf(clock)} ${clock.on}`)).toEqual([
    `talk-reminder after-funding-30:1:3 ${day(29)}`, `talk-reminder after-funding-30:1:0 ${day(32)}`,
    `talk-missed after-funding-30:1 ${day(35)}`, `missed-to-officer after-funding-30:1 ${day(42)}`,
  ])
})

test('a coach who wrote down that it was missed is not told so; the officer is, a week after that', () => {
  const facts = { ...funded, talks: [talk('after-funding-30', 'missed', day(33))] }
  expect(allCoachingClocks(facts, usual).filter(({ checkpoint }) => checkpoint === 'after-funding-30').map((clock) => `${clock.kind} ${clock.on}`))
    .toEqual([`missed-to-officer ${day(40)}`])
})

const clockOfDay30 = (kind: string, occurrence: string) => allCoachingClocks(funded, usual).find((one) => one.kind === kind && one.occurrence === `after-funding-30:1${occurrence}`)
const makesSense = (kind: string, occurrence: string, today: number) => {
  const one = clockOfDay30(kind, occurrence)
  return one && coachingClockMakesSense(one, funded, usual, day(today))
}

describe('what comes late', () => {
  test('reminds up to the day of the talk, the nearest reminder only', () => {
    expect([29, 31, 32, 33].map((today) => makesSense('talk-reminder', ':3', today))).toEqual([true, true, false, false])
    expect([32, 33].map((today) => makesSense('talk-reminder', ':0', today))).toEqual([true, false])
  })

  test('tells the coach until it is the officer’s turn, and the officer for a month', () => {
    expect([35, 41, 42].map((today) => makesSense('talk-missed', '', today))).toEqual([true, true, false])
    expect([42, 72, 73].map((today) => makesSense('missed-to-officer', '', today))).toEqual([true, true, false])
  })
})

describe('whatever the plan and the settings', () => {
  test('each clock is one that the workflow knows in that status, and is named once', () => {
    fc.assert(fc.property(anyFacts, anySettings, (facts, settings) => {
      const clocks = allCoachingClocks(facts, settings)
      const known: readonly string[] = coachingClocksOf[facts.status as keyof typeof coachingClocksOf]
      for (const clock of clocks) expect(known).toContain(clock.kind)
      expect(new Set(clocks.map(nameOf)).size).toBe(clocks.length)
    }), enough)
  })

  test('every open checkpoint with a date has a clock that finds it missed, and no settled one has', () => {
    fc.assert(fc.property(anyFacts, anySettings, (facts, settings) => {
      const missed = allCoachingClocks(facts, settings).filter(({ kind }) => kind === 'talk-missed').map(({ checkpoint }) => checkpoint)
      const open = checkpointsOf(facts, settings).filter(({ settled, dueOn }) => settled === null && dueOn !== null).map(({ key }) => key)
      expect(missed.toSorted()).toEqual(open.toSorted())
    }), enough)
  })

  test('the order in which things were told does not matter', () => {
    fc.assert(fc.property(anyFacts, anySettings, fc.integer(), (facts, settings, seed) => {
      const shuffled = { ...facts, talks: shuffle(facts.talks, seed), lateSpells: shuffle(facts.lateSpells, seed + 1) }
      expect(checkpointsOf(shuffled, settings)).toEqual(checkpointsOf(facts, settings))
      expect(allCoachingClocks(shuffled, settings)).toEqual(allCoachingClocks(facts, settings))
    }), enough)
  })

  test('early warnings are never open two at a time', () => {
    fc.assert(fc.property(anyFacts, anySettings, (facts, settings) => {
      const open = checkpointsOf(facts, settings).filter(({ kind, settledOn }) => kind === 'early-warning' && settledOn === null)
      expect(open.length).toBeLessThanOrEqual(1)
    }), enough)
  })

  test('a worker that was down now and then strikes each clock once, and a plan that nobody looks after ends', () => {
    const looks = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 30 }).map((days) => [...days.toSorted((a, b) => a - b), 2_000].map(day))
    fc.assert(fc.property(anyFacts, anySettings, looks, (facts, settings, days) => {
      const { done, status } = live(facts, settings, days)
      expect(new Set(done).size).toBe(done.length)
      const lastWasHeld = checkpointsOf(facts, settings).some(({ kind, settled }) => kind === 'completion' && (settled === 'done' || settled === 'skipped'))
      expect(status).toBe(facts.status === 'paid-off' && !lastWasHeld ? 'completed' : facts.status)
    }), { numRuns: 200 })
  })
})

/** Lives through a plan that nobody touches. */
function live(start: PlanFacts, settings: CoachingSettings, looksOn: readonly string[]): { done: string[]; status: string } {
  const done: string[] = []
  let facts = start
  for (const today of looksOn) {
    for (let due = runningCoachingClocks(facts, settings)[0]; due && due.on <= today; due = runningCoachingClocks(facts, settings)[0]) {
      done.push(nameOf(due))
      facts = { ...facts, struck: [...facts.struck, due], status: due.kind === 'plan-closes' ? 'completed' : facts.status }
      if (done.length > 200) throw new Error('clocks that never end')
    }
  }
  return { done, status: facts.status }
}

function shuffle<T>(list: readonly T[], seed: number): T[] {
  return list.map((one, index) => ({ one, at: Math.sin(seed + index * 97) })).toSorted((a, b) => a.at - b.at).map(({ one }) => one)
}
