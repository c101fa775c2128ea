import { describe, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { defaultLadders, ladderOf, ladderSteps } from '#domain/circle/default-ladder/ladder-rules.ts'
import { behindBy, nextLadderStep, type LadderFacts, type StepTaken } from '#domain/circle/default-ladder/next-step.ts'
import { noteRefusal, outcomesOf, type StepOutcome } from '#domain/circle/default-ladder/outcomes.ts'
import { stateOfStep } from '#domain/circle/default-ladder/step-state.ts'
import type { RotationEvent } from '#domain/circle/rotation/events.ts'
import { rotationOf } from '#domain/circle/rotation/state.ts'
import { cadences } from '#domain/circle/round-dates.ts'

const due = '2027-01-17'
const day = (n: number) => addDays(due, n)
const begun: RotationEvent = { id: 'b', kind: 'begun', order: ['ana', 'bety', 'caro'] }
const after = (...events: RotationEvent[]) => rotationOf([begun, ...events])
const paid = (memberId: string, round: number): RotationEvent => ({ id: `${memberId}${round}`, kind: 'contribution', memberId, round })
const took = (step: StepTaken['step'], cameOn: number, more: Partial<StepTaken> = {}): StepTaken => (
  { id: step, memberId: 'bety', round: 1, step, cameOn: day(cameOn), noted: null, isTakenBack: false, ...more }
)
const noted = (outcome: StepOutcome, on: number, until: number | null = null) => ({ noted: { outcome, on: day(on), until: until === null ? null : day(until) } })
const next = (steps: readonly StepTaken[], facts: Partial<LadderFacts> = {}) => nextLadderStep({
  ladder: defaultLadders.monthly, guaranteed: true, rotation: after(), still: [], ...facts, steps,
}, { memberId: 'bety', round: 1 }, due)

describe('the ladder', () => {
  test('has its steps in the order of the field, each later than the one before; what a circle agreed comes first', () => {
    for (const cadence of cadences) {
      const { steps } = defaultLadders[cadence]
      expect(steps.map(({ step }) => step)).toEqual(ladderSteps)
      expect(steps.every(({ days }, index) => days > (steps[index - 1]?.days ?? 0))).toBe(true)
    }
    const own = { steps: [{ step: 'reminder', days: 5 }] } as const
    expect(ladderOf({ ladder: own }, 'weekly')).toBe(own)
    expect(ladderOf({}, 'weekly')).toBe(defaultLadders.weekly)
  })

  test('goes from step to step on its days', () => {
    expect(next([])).toEqual({ step: 'reminder', on: day(1) })
    expect(next([took('reminder', 1)])).toEqual({ step: 'peer-call', on: day(3) })
    expect(next([took('reminder', 1), took('peer-call', 3)])).toEqual({ step: 'coordinator', on: day(6) })
    expect(next([took('coordinator', 6)])).toEqual({ step: 'plan', on: day(10) })
  })

  test('a step that came late leaves the next as many days as the ladder has between them', () => {
    expect(next([took('reminder', 40)])).toEqual({ step: 'peer-call', on: day(42) })
  })

  test('stands still while what was agreed with her runs, and not any more once that is taken back', () => {
    expect(next([took('plan', 10, noted('agreed', 12, 40))])).toEqual({ step: 'advance', on: day(43) })
    expect(next([took('plan', 10, { ...noted('agreed', 12, 40), isTakenBack: true })])).toEqual({ step: 'advance', on: day(14) })
    expect(next([took('plan', 10, noted('not-agreed', 12))])).toEqual({ step: 'advance', on: day(14) })
  })

  test('leaves out what cannot be: no advance without a guarantor or twice, no vote about who has received, nothing to give up that nobody advanced', () => {
    const plan = [took('plan', 10)]
    expect(next(plan, { guaranteed: false })?.step).toBe('exclusion-vote')
    const advanced: RotationEvent[] = [paid('ana', 1), paid('caro', 1), { id: 'a', kind: 'advance', memberId: 'bety', round: 1 }]
    expect(next(plan, { rotation: after(...advanced) })).toEqual({ step: 'exclusion-vote', on: day(30) })
    expect(next([...plan, took('exclusion-vote', 30)], { rotation: after(...advanced) })).toBeNull()
    const received: RotationEvent[] = [...advanced, { id: 's', kind: 'swap', memberId: 'ana', withMemberId: 'bety', why: 'asked' }, { id: 'p', kind: 'payout', memberId: 'bety', round: 1 }]
    expect(next(plan, { rotation: after(...received) })).toEqual({ step: 'write-off', on: day(90) })
    expect(next([...plan, took('write-off', 90)], { rotation: after(...received) })).toBeNull()
  })

  test('is climbed once a person, for the oldest round she owes; a place that the guarantor holds is nobody’s', () => {
    const rotation = after(paid('ana', 1), paid('ana', 2), paid('caro', 1))
    expect(behindBy(rotation, 0)).toEqual([])
    expect(behindBy(rotation, 2)).toEqual([{ memberId: 'bety', round: 1 }, { memberId: 'caro', round: 2 }])
    expect(behindBy(after(paid('ana', 1), paid('caro', 1), { id: 't', kind: 'taken-over', memberId: 'bety', by: 'guarantor' }), 1)).toEqual([])
  })
})

const state = (taken: StepTaken, events: RotationEvent[] = [], votedAfter: string[] = [], others: StepTaken[] = []) => (
  stateOfStep(taken, { rotation: after(...events), steps: [taken, ...others], votedAfter: new Set(votedAfter) })
)
const said = (step: StepTaken['step'], outcome: StepOutcome, until: number | null = null) => noteRefusal(step, { outcome, until: until === null ? null : day(until) }, day(0))

describe('a step', () => {
  test('is open until a person notes it, a later one comes, or she pays; a reminder is done as it comes', () => {
    expect(state(took('reminder', 1))).toBe('done')
    expect(state(took('peer-call', 3))).toBe('open')
    expect(state(took('peer-call', 3, noted('spoke', 4)))).toBe('noted')
    expect(state(took('peer-call', 3), [], [], [took('coordinator', 6)])).toBe('overtaken')
    expect(state(took('peer-call', 3), [paid('bety', 1)])).toBe('over')
    expect(state(took('peer-call', 3, { isTakenBack: true }), [paid('bety', 1)])).toBe('taken-back')
  })
  test('that moves money or puts a vote is done when the record says so', () => {
    const advance: RotationEvent = { id: 'a', kind: 'advance', memberId: 'bety', round: 1 }
    expect([state(took('advance', 14)), state(took('advance', 14), [advance])]).toEqual(['open', 'done'])
    expect([state(took('exclusion-vote', 30)), state(took('exclusion-vote', 30), [], ['exclusion-vote'])]).toEqual(['open', 'done'])
    expect(state(took('write-off', 90), [advance, { id: 'l', kind: 'advance-lost', memberId: 'bety', round: 1 }])).toBe('done')
  })
  test('takes only what can come of it, with a last day where something was agreed or put off', () => {
    expect(ladderSteps.filter((step) => outcomesOf[step].length === 0)).toEqual(['reminder'])
    expect(said('peer-call', 'spoke')).toBeNull()
    expect(said('plan', 'agreed', 0)).toBeNull()
    expect(said('plan', 'spoke')).toEqual({ path: 'outcome', code: 'not-allowed' })
    expect(said('plan', 'agreed')).toEqual({ path: 'until', code: 'required' })
    expect(said('plan', 'agreed', -1)).toEqual({ path: 'until', code: 'in-the-past' })
    expect(said('advance', 'put-off', 181)).toEqual({ path: 'until', code: 'too-far-ahead' })
    expect(said('peer-call', 'not-reached', 3)).toEqual({ path: 'until', code: 'not-allowed' })
  })
})
