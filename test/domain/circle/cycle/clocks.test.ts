import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import {
  cycleClockMakesSense, cycleClocksOf, dueLadderSteps, openRound, runningCycleClocks, statusOfCycle, type CycleClock, type CycleFacts,
} from '#domain/circle/cycle/cycle-clocks.ts'
import { isPaused, type Pause } from '#domain/circle/cycle/pauses.ts'
import { defaultLadders } from '#domain/circle/default-ladder/ladder-rules.ts'
import type { StepTaken } from '#domain/circle/default-ladder/next-step.ts'
import type { RotationEvent } from '#domain/circle/rotation/events.ts'
import { rotationOf } from '#domain/circle/rotation/state.ts'
import { roundDates, type Cadence } from '#domain/circle/round-dates.ts'

const order = ['ana', 'bety', 'caro']
const startOn = '2027-01-18'
const begun: RotationEvent = { id: 'b', kind: 'begun', order }
const paid = (memberId: string, round: number): RotationEvent => ({ id: `${memberId}${round}`, kind: 'contribution', memberId, round })

function factsOf(cadence: Cadence, more: Partial<CycleFacts> & { events?: readonly RotationEvent[] } = {}): CycleFacts {
  const { events = [], ...rest } = more
  return {
    isFinished: false, dates: roundDates({ startOn, cadence, memberCount: 3 }), rotation: rotationOf([begun, ...events]), ladder: defaultLadders[cadence], remindDaysBefore: [3],
    guaranteed: true, steps: [], undone: [], pauses: [], meetings: [], terms: [], struck: [], ...rest,
  }
}
const said = (clocks: readonly CycleClock[]) => clocks.map(({ kind, occurrence, on }) => `${kind} ${occurrence} ${on}`)
const monthly = factsOf('monthly')
const [one, two] = monthly.dates.map(({ dueOn }) => dueOn)
if (one === undefined || two === undefined) throw new Error('three rounds have dates')

describe('the clocks of a circle', () => {
  test('remind three days before each round’s day and on it, and the day after look after who is behind', () => {
    expect(said(runningCycleClocks(monthly)).slice(0, 3)).toEqual([`round-reminder 1:3 ${addDays(one, -3)}`, `round-day 1 ${one}`, `ladder-opens 1 ${addDays(one, 1)}`])
    expect(runningCycleClocks(monthly)).toHaveLength(9)
    expect(openRound(monthly)).toBe(1)
  })

  test('move with no contribution before its round is looked after, and name after it only who is behind', () => {
    expect(runningCycleClocks(factsOf('monthly', { events: [paid('ana', 1), paid('caro', 1)] }))).toEqual(runningCycleClocks(monthly))
    const struck = [{ kind: 'ladder-opens', occurrence: '1' }] as const
    const opened = factsOf('monthly', { struck, events: [paid('ana', 1), paid('caro', 1)] })
    expect(said(runningCycleClocks(opened)).filter((clock) => clock.startsWith('ladder '))).toEqual([`ladder bety:1:reminder:0 ${addDays(one, 1)}`])
    expect(openRound(opened)).toBe(2)
    const undone = factsOf('monthly', { struck, events: [paid('ana', 1), paid('caro', 1)], undone: [{ memberId: 'bety', round: 1 }] })
    expect(said(runningCycleClocks(undone))).toContain(`ladder bety:1:reminder:1 ${addDays(one, 1)}`)
  })

  test('of a circle without turns are those of its pauses and offices alone, and of a finished one none', () => {
    const terms = [{ office: 'chair', memberId: 'ana', throughOn: '2027-03-01' }] as const
    expect(said(runningCycleClocks(factsOf('monthly', { dates: [], rotation: rotationOf([]), terms })))).toEqual(['term-ends chair:ana:2027-03-01 2027-03-01'])
    expect(runningCycleClocks(factsOf('monthly', { isFinished: true, terms }))).toEqual([])
    expect(statusOfCycle(factsOf('monthly', { isFinished: true }))).toBe('finished')
  })

  test('remind of a meeting the day before, anew where its day is moved, and not once it is over', () => {
    const meeting = { id: 'm', meetsOn: '2027-02-05' }
    const planned = factsOf('monthly', { dates: [], rotation: rotationOf([]), meetings: [meeting] })
    expect(said(runningCycleClocks(planned))).toEqual(['meeting-reminder m:2027-02-05 2027-02-04'])
    const struck = [{ kind: 'meeting-reminder', occurrence: 'm:2027-02-05' }] as const
    expect(runningCycleClocks({ ...planned, struck })).toEqual([])
    expect(said(runningCycleClocks({ ...planned, struck, meetings: [{ ...meeting, meetsOn: '2027-02-12' }] }))).toEqual(['meeting-reminder m:2027-02-12 2027-02-11'])
    const [clock] = runningCycleClocks(planned)
    expect(clock && ['2027-02-05', '2027-02-06'].map((today) => cycleClockMakesSense(clock, planned, today))).toEqual([true, false])
  })

  test('while it rests only its end is waited for; the days of its rounds stay, without a word about them', () => {
    const pause: Pause = { id: 'p', fromOn: addDays(one, -5), untilOn: addDays(one, 10), resumedOn: null }
    const resting = factsOf('monthly', { pauses: [pause] })
    expect(said(runningCycleClocks(resting)).filter((clock) => / 1(:3)? /.test(clock))).toEqual([`ladder-opens 1 ${addDays(one, 10)}`])
    const begunPause = factsOf('monthly', { pauses: [pause], struck: [{ kind: 'pause-begins', occurrence: 'p' }] })
    expect([statusOfCycle(begunPause), said(runningCycleClocks(begunPause))]).toEqual(['paused', [`pause-ends p ${addDays(one, 10)}`]])
    const resumed = factsOf('monthly', { pauses: [{ ...pause, resumedOn: one }], struck: [{ kind: 'pause-begins', occurrence: 'p' }] })
    expect([statusOfCycle(resumed), said(runningCycleClocks(resumed)).filter((clock) => / 1(:3)? /.test(clock))]).toEqual(['running', [`round-day 1 ${one}`, `ladder-opens 1 ${addDays(one, 1)}`]])
  })

  test('a reminder reminds before the day, the last of several alone, and the word of the day is said on the day', () => {
    const facts = factsOf('monthly', { remindDaysBefore: [7, 3] })
    const reminder = (days: number): CycleClock => ({ kind: 'round-reminder', occurrence: `1:${days}`, on: addDays(one, -days) })
    expect([-7, -4, -3].map((n) => cycleClockMakesSense(reminder(7), facts, addDays(one, n)))).toEqual([true, true, false])
    expect([-3, -1, 0].map((n) => cycleClockMakesSense(reminder(3), facts, addDays(one, n)))).toEqual([true, true, false])
    expect([0, 1].map((n) => cycleClockMakesSense({ kind: 'round-day', occurrence: '1', on: one }, facts, addDays(one, n)))).toEqual([true, false])
    expect([7, 8].map((n) => cycleClockMakesSense({ kind: 'term-ends', occurrence: 'chair:ana:x', on: one }, facts, addDays(one, n)))).toEqual([true, false])
    expect(cycleClockMakesSense({ kind: 'ladder-opens', occurrence: '1', on: one }, facts, addDays(one, 400))).toBe(true)
  })
})

/** What somebody does on a day of a circle's life. */
interface Deed { on: number; wish: number; memberId: string; round: number; days: number }
const deeds = fc.array(fc.record({ on: fc.nat(120), wish: fc.nat(5), memberId: fc.constantFrom(...order), round: fc.integer({ min: 1, max: 3 }), days: fc.integer({ min: 1, max: 25 }) }), { maxLength: 25 })

/** A circle as its clock and its people live it, day by day. */
interface Living { events: RotationEvent[]; steps: StepTaken[]; pauses: Pause[]; struck: { kind: CycleClock['kind']; occurrence: string }[] }

function live(cadence: Cadence, what: readonly Deed[], look: (clock: CycleClock, facts: CycleFacts, today: CalendarDate) => void): void {
  const life: Living = { events: [], steps: [], pauses: [], struck: [] }
  const facts = () => factsOf(cadence, life)
  for (let n = -10; n <= 120; n++) {
    const today = addDays(startOn, n)
    for (let tries = 0; ; tries++) {
      if (tries > 50) throw new Error('clocks without end')
      // A pause whose day has come begins before anything else (services/circles/cycle/begin-pauses.ts).
      const due = runningCycleClocks(facts()).toSorted((a, b) => (a.on < b.on ? -1 : 1)).filter(({ on }) => on <= today)
      const clock = due.find(({ kind }) => kind === 'pause-begins') ?? due[0]
      if (!clock) break
      look(clock, facts(), today)
      if (clock.kind !== 'ladder') life.struck.push(clock)
      for (const { memberId, round, step } of dueLadderSteps(facts()).filter(({ on }) => on <= today)) {
        if (clock.kind === 'ladder-opens' || clock.occurrence.startsWith(`${memberId}:${round}:${step}:`)) life.steps.push({ id: `${memberId}${round}${step}`, memberId, round, step, cameOn: today, noted: null, isTakenBack: false })
      }
    }
    for (const deed of what.filter(({ on }) => on === n)) act(life, deed, today)
    for (const { id, fromOn, resumedOn } of life.pauses) if (fromOn === today && resumedOn === null) life.struck.push({ kind: 'pause-begins', occurrence: id })
  }
}

function act(life: Living, { wish, memberId, round, days }: Deed, today: CalendarDate): void {
  if (wish <= 2 && !life.events.some((event) => event.id === `${memberId}${round}`)) life.events.push(paid(memberId, round))
  const until = addDays(today, days)
  if (wish === 3 && !life.pauses.some((pause) => pause.fromOn < until && today < (pause.resumedOn ?? pause.untilOn))) life.pauses.push({ id: today, fromOn: today, untilOn: until, resumedOn: null })
  const [running] = life.pauses.filter(({ fromOn, untilOn, resumedOn }) => fromOn <= today && today < untilOn && resumedOn === null)
  if (wish === 4 && running) running.resumedOn = today
  const step = life.steps.findLast((taken) => taken.memberId === memberId)
  if (wish === 5 && step) step.noted = { outcome: 'agreed', on: today, until }
}

test('whatever happens: no clock before its day, none twice, none while paused, and a step only about who is behind and with nothing agreed running', () => {
  fc.assert(fc.property(fc.constantFrom<Cadence>('weekly', 'monthly'), deeds, (cadence, what) => {
    const seen = new Set<string>()
    live(cadence, what, (clock, facts, today) => {
      expect(clock.on <= today).toBe(true)
      expect(cycleClocksOf[statusOfCycle(facts) === 'paused' ? 'paused' : 'running']).toContain(clock.kind)
      const id = `${clock.kind} ${clock.occurrence}`
      expect([...seen]).not.toContain(id)
      seen.add(id)
      if (clock.kind === 'pause-begins' || clock.kind === 'pause-ends') return
      expect(isPaused(facts.pauses, today)).toBe(false)
      if (clock.kind !== 'ladder') return
      const [memberId = '', round = ''] = clock.occurrence.split(':')
      expect(facts.rotation.places.get(memberId)?.get(Number(round))?.paid ?? false).toBe(false)
      expect(facts.steps.some((step) => step.memberId === memberId && step.round === Number(round) && step.noted !== null && step.noted.on <= today && today <= (step.noted.until ?? ''))).toBe(false)
    })
  }), { numRuns: 300 })
})
