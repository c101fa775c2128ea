import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { caseClockMakesSense, clocksOfStatus, hourOfContact, runningCaseClocks, statusOfCase } from '#domain/collections/case-clocks.ts'
import type { CaseFacts, CaseRules, CaseStep } from '#domain/collections/collections-case.ts'
import { contactOutcomes, contactRefusal, isQuiet } from '#domain/collections/contact-limit.ts'
import { nextStep, nextStepKinds } from '#domain/collections/next-step.ts'

const due = '2026-11-01'
const day = (n: number) => addDays(due, n)
const rules: CaseRules = {
  days: { callOnDay: 3, noAnswerAgainDays: 2, talkedAgainDays: 7, refusedAgainDays: 14, longLateDays: [30, 60, 90], secondPersonDay: 60, chargeOffDay: 180 },
  reminderDays: [1, 5, 10], limits: { maxPerWeek: 3, quietFrom: '20:00', quietUntil: '08:30' },
}
const late: CaseFacts = { openedOn: day(1), pastDueSince: due, isStopped: false, help: null, promise: null, lastContact: null, calledOn: [], steps: [] }
const called = (outcome: (typeof contactOutcomes)[number], madeOn: string, nextContactOn: string | null = null) => ({ lastContact: { outcome, madeOn, nextContactOn }, calledOn: [madeOn] })
const promise = (state: 'open' | 'broken' | 'partly' | 'kept', promisedOn: string) => ({ id: 'p', state, madeOn: day(2), promisedOn })
const step = (facts: Partial<CaseFacts>) => nextStep({ ...late, ...facts }, rules)
const clocks = (facts: Partial<CaseFacts>) => runningCaseClocks({ ...late, ...facts }, rules)
const kinds = (facts: Partial<CaseFacts>) => clocks(facts).map(({ kind }) => kind)

describe('what comes next', () => {
  test('she is called on the third day, again two days after nobody answered, a week after a talk, two after a no', () => {
    expect(step({})).toEqual({ kind: 'call', on: day(3) })
    expect(step(called('no-answer', day(3)))).toEqual({ kind: 'call', on: day(5) })
    expect(step(called('talked', day(3)))).toEqual({ kind: 'call', on: day(10) })
    expect(step(called('refused', day(3)))).toEqual({ kind: 'call', on: day(17) })
    expect(step(called('talked', day(3), day(20)))).toEqual({ kind: 'call', on: day(20) })
  })

  test('a wrong number is looked up first; who waits for us is answered; a promise is waited for, and broken it is time to call', () => {
    expect(step(called('wrong-number', day(3)))).toEqual({ kind: 'find-number', on: day(3) })
    expect(step({ help: { state: 'open', answerBy: day(4) } })).toEqual({ kind: 'answer-help', on: day(4) })
    expect(step({ promise: promise('open', day(9)) })).toEqual({ kind: 'wait-for-promise', on: day(9) })
    expect(step({ promise: promise('broken', day(9)), ...called('talked', day(2)) })).toEqual({ kind: 'call', on: day(10) })
    expect(step({ promise: promise('partly', day(9)), ...called('no-answer', day(10)) })).toEqual({ kind: 'call', on: day(12) })
  })

  test('a call waits until her week has room for it', () => {
    expect(step({ ...called('no-answer', day(5)), calledOn: [day(3), day(4), day(5)] })).toEqual({ kind: 'call', on: day(10) })
  })

  test('a charge-off that was proposed waits for a person, who can put it off', () => {
    const proposed = { kind: 'charge-off-proposal', occurrence: '' } as const
    expect(step({ steps: [proposed], isStopped: true })).toEqual({ kind: 'decide-charge-off', on: null })
    const putOff = [proposed, { kind: 'charge-off-put-off', occurrence: 'x', until: day(210) }] as const
    expect(step({ steps: putOff })).toEqual({ kind: 'call', on: day(3) })
    expect(clocks({ steps: putOff }).at(-1)).toEqual({ kind: 'charge-off-proposal', occurrence: day(210), on: day(210) })
  })
})

describe('the clocks of a case', () => {
  test('are reminders, a call, letters, and a charge-off to decide about', () => {
    expect(clocks({}).map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      `late-reminder ${day(1)}`, `late-reminder ${day(5)}`, `late-reminder ${day(10)}`, `call-due ${day(3)}`,
      `late-for-long ${day(30)}`, `late-for-long ${day(60)}`, `late-for-long ${day(90)}`, `charge-off-proposal ${day(180)}`,
    ])
  })

  test('of a promise remind on its day and settle it on the next, also where the night has settled it already', () => {
    expect(kinds({ promise: promise('open', day(9)) })).toEqual(expect.arrayContaining(['promise-reminder', 'promise-due']))
    expect(kinds({ promise: promise('broken', day(9)) })).toEqual(expect.arrayContaining(['promise-due', 'call-due']))
    expect(kinds({ promise: promise('kept', day(9)) })).not.toContain('promise-due')
  })

  test('that write or call stop where nobody may', () => {
    expect(kinds({ isStopped: true, promise: promise('open', day(9)) })).toEqual(['promise-due', 'charge-off-proposal'])
  })

  test('that come too late are passed over: a reminder a day after its day, all letters but the last, news of a week ago', () => {
    const sense = (kind: 'late-reminder' | 'late-for-long' | 'call-due', occurrence: string, on: number, today: number, facts: Partial<CaseFacts> = {}) => (
      caseClockMakesSense({ kind, occurrence, on: day(on) }, { ...late, ...facts }, rules, day(today))
    )
    expect([sense('late-reminder', 'x', 5, 5), sense('late-reminder', 'x', 5, 6), sense('late-reminder', 'x', 5, 5, { promise: promise('open', day(9)) })]).toEqual([true, false, false])
    expect([sense('late-for-long', '30', 30, 37), sense('late-for-long', '30', 30, 38), sense('late-for-long', '30', 30, 60), sense('late-for-long', '60', 60, 60)]).toEqual([true, false, false, true])
    expect(sense('call-due', 'x', 3, 90)).toBe(true)
  })
})

const anyDay = fc.integer({ min: 0, max: 200 }).map(day)
const anyClock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const anyRules = fc.record({
  days: fc.record({
    callOnDay: fc.integer({ min: 1, max: 30 }), noAnswerAgainDays: fc.integer({ min: 1, max: 14 }), talkedAgainDays: fc.integer({ min: 1, max: 30 }), refusedAgainDays: fc.integer({ min: 1, max: 60 }),
    longLateDays: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 4 }), secondPersonDay: fc.integer({ min: 1, max: 90 }), chargeOffDay: fc.integer({ min: 30, max: 365 }),
  }),
  reminderDays: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }),
  limits: fc.record({ maxPerWeek: fc.integer({ min: 1, max: 7 }), quietFrom: anyClock, quietUntil: anyClock }),
})
const anyStep: fc.Arbitrary<CaseStep> = fc.record({ kind: fc.constantFrom('charge-off-proposal', 'call-due', 'charge-off-put-off'), occurrence: fc.constantFrom('', 'p'), until: fc.option(anyDay, { nil: null }) })
const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
  openedOn: fc.constant(day(1)), pastDueSince: anyDay, isStopped: fc.boolean(),
  help: fc.option(fc.record({ state: fc.constantFrom('open', 'answered'), answerBy: anyDay })),
  promise: fc.option(fc.record({ id: fc.constant('p'), state: fc.constantFrom('open', 'kept', 'partly', 'broken'), madeOn: anyDay, promisedOn: anyDay })),
  lastContact: fc.option(fc.record({ outcome: fc.constantFrom(...contactOutcomes), madeOn: anyDay, nextContactOn: fc.option(anyDay) })),
  calledOn: fc.array(anyDay, { maxLength: 8 }),
  steps: fc.uniqueArray(anyStep, { maxLength: 3, selector: ({ kind }) => kind }),
})
const enough = { numRuns: 1_000 }

describe('whatever happens', () => {
  test('every open case has exactly one next step, and runs only the clocks of its status, each once', () => {
    fc.assert(fc.property(anyFacts, anyRules, (facts, some) => {
      const { kind, on } = nextStep(facts, some)
      expect(nextStepKinds).toContain(kind)
      expect(on === null).toBe(kind === 'contact-stopped' || kind === 'decide-charge-off')
      const running = runningCaseClocks(facts, some)
      expect(new Set(running.map((clock) => `${clock.kind} ${clock.occurrence}`)).size).toBe(running.length)
      for (const clock of running) expect(clocksOfStatus[statusOfCase(facts)]).toContain(clock.kind)
    }), enough)
  })

  test('who calls whenever it is the next step, and in its hour, never breaks a limit: not one call too many in seven days, none at night', () => {
    const outcomes = fc.array(fc.constantFrom(...contactOutcomes), { minLength: 40, maxLength: 40 })
    fc.assert(fc.property(anyRules, outcomes, fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 60 }), (some, ends, away) => {
      const { quietFrom, quietUntil } = some.limits
      fc.pre(quietFrom !== quietUntil)
      let facts: CaseFacts = late
      const against: unknown[] = []
      for (const [at, today] of Array.from({ length: 120 }, (_, n) => [n, day(n)] as const)) {
        const next = nextStep(facts, some)
        if (away.includes(at) || next.on === null || next.on > today) continue
        const isCall = next.kind === 'call'
        if (isCall) against.push(contactRefusal({ calledOn: facts.calledOn, isStopped: false }, some.limits, { today, clock: hourOfContact(some.limits) }))
        facts = { ...facts, calledOn: isCall ? [...facts.calledOn, today] : facts.calledOn, lastContact: { outcome: isCall ? ends[at % ends.length] ?? 'other' : 'talked', madeOn: today, nextContactOn: null } }
      }
      expect(against.filter((refusal) => refusal !== null)).toEqual([])
    }), { numRuns: 300 })
  })

  test('nothing is sent or called for in quiet hours', () => {
    fc.assert(fc.property(anyRules, ({ limits }) => { expect(isQuiet(limits, hourOfContact(limits))).toBe(false) }), enough)
  })
})
