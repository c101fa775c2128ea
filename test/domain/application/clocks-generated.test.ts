import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { clocksOf } from '#workflows/names.ts'
import type { CaseFacts } from '#domain/application/case.ts'
import type { ClockSettings } from '#domain/application/clock-settings.ts'
import { allClocks, runningClocks, stillMakesSense, type DueClock } from '#domain/application/clocks.ts'
import { legalDeadline } from '#domain/application/deadline.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { anyFacts, anySafeSettings, day, nothingYet } from './clock-facts.ts'

const enough = { numRuns: 2000 }
const later = (a: string, b: string) => (a > b ? a : b)

describe('whatever the case and the settings', () => {
  test('each clock is one that the workflow knows in that status, and is named once', () => {
    fc.assert(fc.property(anyFacts, anySafeSettings, (facts, settings) => {
      const clocks = allClocks(facts, settings)
      const known: readonly string[] = clocksOf[facts.status as keyof typeof clocksOf]
      for (const clock of clocks) expect(known).toContain(clock.kind)
      expect(new Set(clocks.map(({ kind, occurrence }) => `${kind} ${occurrence}`)).size).toBe(clocks.length)
    }), enough)
  })

  test('something will always happen by the legal deadline, or on the day after a date that she was given', () => {
    fc.assert(fc.property(anyFacts, anySafeSettings, (facts, settings) => {
      const deadline = legalDeadline(facts, settings, day(0))
      if (!deadline) return
      const waitsForHer = deadline.kind === 'respond-by' || deadline.kind === 'counter-expiry'
      const latest = waitsForHer ? addDays(deadline.on, 1) : deadline.on
      // A file that became incomplete again after day 30, or whose last paper came then, is answered that very day.
      const nearest = runningClocks(facts, settings)[0]
      expect(nearest && nearest.on <= later(latest, facts.allCameOn ?? facts.incompleteSince ?? latest)).toBe(true)
    }), enough)
  })

  test('the notice of incompleteness goes out before day 30 of receipt, or on the day a file became incomplete again', () => {
    fc.assert(fc.property(anyFacts, anySafeSettings, (facts, settings) => {
      if (facts.status !== 'incomplete' || facts.allCameOn !== null || facts.respondBy !== null || facts.receivedOn === null || facts.incompleteSince === null) return
      const notice = allClocks(facts, settings).find((clock) => clock.kind === 'incompleteness-notice')
      expect(notice?.on).toBe(later(addDays(facts.receivedOn, settings.incompletenessNoticeDay), facts.incompleteSince))
      expect(notice && (notice.on < addDays(facts.receivedOn, 30) || notice.on === facts.incompleteSince)).toBe(true)
    }), enough)
  })

  test('while papers wait for our look there is always a clock of ours; and no notice asks her for what she sent', () => {
    fc.assert(fc.property(anyFacts, anySafeSettings, fc.integer({ min: 0, max: 20 }), (facts, settings, weeks) => {
      const { unseenSince, allCameOn } = facts
      if (unseenSince === null) return
      const told = Array.from({ length: weeks }, (_, week) => ({ kind: 'papers-unseen', occurrence: `${unseenSince}-week-${week + 1}` }))
      const running = runningClocks({ ...facts, struck: told }, settings)
      expect(running.find(({ occurrence }) => occurrence === `${unseenSince}-week-${weeks + 1}`)?.on).toBe(addDays(unseenSince, 7 * (weeks + 1)))
      if (allCameOn === null) return
      expect(running.map(({ kind }) => kind)).not.toContain('incompleteness-notice')
      expect(running.find(({ kind }) => kind === 'breach-30')?.on).toBe(addDays(allCameOn, settings.decisionDays))
    }), enough)
  })

  test('an unanswered counteroffer is answered for at the latest on day 90', () => {
    fc.assert(fc.property(anyFacts, anySafeSettings, (facts, settings) => {
      if (!facts.counteroffer) return
      expect(allClocks(facts, settings)[0]?.on).toEqual(expect.any(String))
      expect((allClocks(facts, settings)[0]?.on ?? '') <= addDays(facts.counteroffer.madeOn, 90)).toBe(true)
    }), enough)
  })
})

/** What striking a clock does to the facts of a case that nobody touches. */
function struck(facts: CaseFacts, clock: DueClock, settings: ClockSettings, today: string): CaseFacts {
  const after = { ...facts, struck: [...facts.struck, { kind: clock.kind, occurrence: clock.occurrence }] }
  if (clock.kind === 'incompleteness-notice') return { ...after, respondBy: addDays(today, settings.respondWithinDays) }
  if (clock.kind === 'close-incomplete') return { ...after, status: 'closed' }
  return after
}

/** Lives through the case with a worker that looks only on some days; returns what it did, and when. */
function live(start: CaseFacts, settings: ClockSettings, looksOn: readonly string[]) {
  const done: { kind: string; on: string; passedOver: boolean }[] = []
  let facts = start
  for (const today of looksOn) {
    for (let due = runningClocks(facts, settings)[0]; due && due.on <= today; due = runningClocks(facts, settings)[0]) {
      done.push({ kind: due.kind, on: today, passedOver: !stillMakesSense(due, facts, settings, today) })
      facts = struck(facts, due, settings, today)
      if (done.length > 50) throw new Error('clocks that never end')
    }
  }
  return { facts, done }
}

describe('a worker that was down now and then', () => {
  const anyLooks = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 3, maxLength: 40 })
    .map((days) => [...days.toSorted((a, b) => a - b), 400, 500].map(day))

  test('misses nothing in silence: an incomplete file always gets its notice, its full time to answer, and its end', () => {
    fc.assert(fc.property(anySafeSettings, anyLooks, (settings, looks) => {
      const start: CaseFacts = { ...nothingYet, receivedOn: day(0), incompleteSince: day(0), timesIncomplete: 1 }
      const { facts, done } = live(start, settings, looks)
      const notice = done.find((one) => one.kind === 'incompleteness-notice')
      const end = done.find((one) => one.kind === 'close-incomplete')
      expect(facts.status).toBe('closed')
      expect(notice).toMatchObject({ passedOver: false })
      expect(end && notice && end.on > addDays(notice.on, settings.respondWithinDays)).toBe(true)
    }), { numRuns: 1000 })
  })

  test('misses nothing in silence: a file that nobody decides ends in a recorded breach, on day 30 where the worker was up', () => {
    fc.assert(fc.property(anySafeSettings, anyLooks, (settings, looks) => {
      const { done } = live({ ...nothingYet, status: 'complete', receivedOn: day(0), completedOn: day(0), timesComplete: 1 }, settings, looks)
      const first = looks.find((today) => today >= day(30))
      expect(done.filter((one) => one.kind === 'breach-30')).toEqual([{ kind: 'breach-30', on: first, passedOver: false }])
      expect(done.map((one) => one.kind)).toEqual(['escalation-15', 'escalation-25', 'escalation-28', 'breach-30'])
    }), { numRuns: 1000 })
  })

  test('of the escalations that came due while it was down, people hear the last only', () => {
    fc.assert(fc.property(anySafeSettings, anyLooks, (settings, looks) => {
      const { done } = live({ ...nothingYet, status: 'complete', receivedOn: day(0), completedOn: day(0), timesComplete: 1 }, settings, looks)
      for (const today of looks) expect(done.filter((one) => one.on === today && !one.passedOver).length).toBeLessThanOrEqual(1)
    }), { numRuns: 1000 })
  })
})
