import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { countedDay, type Stillness } from '../cycle/pauses.ts'
import { owedRounds } from '../rotation/pot.ts'
import { roundOf, type Rotation } from '../rotation/state.ts'
import type { LadderRules, LadderStep } from './ladder-rules.ts'
import type { StepOutcome } from './outcomes.ts'

/** A step that came due for somebody, with the newest that was noted of it. */
export interface StepTaken {
  id: string
  memberId: string
  round: number
  step: LadderStep
  cameOn: CalendarDate
  noted: { outcome: StepOutcome; on: CalendarDate; until: CalendarDate | null } | null
  isTakenBack: boolean
}

/** Somebody's ladder: that of the oldest round she owes. */
export interface Behind { memberId: string; round: number }

/**
 * Who is behind, of the rounds up to one: each with the oldest round she owes, for nobody climbs two ladders at once. A place that
 * the guarantor holds is nobody's.
 */
export function behindBy(rotation: Rotation, throughRound: number): Behind[] {
  return rotation.order.flatMap((memberId) => {
    const [round] = rotation.guarantors.has(memberId) ? [] : owedRounds(rotation, memberId, throughRound)
    return round === undefined ? [] : [{ memberId, round }]
  })
}

/** Whether a step can be taken at all. Who has received owes a debt, and her place cannot be given to another; who has not has nothing to be given up. */
export function canBeTaken(step: LadderStep, { guaranteed }: { guaranteed: boolean }, rotation: Rotation, { memberId, round }: Behind): boolean {
  const { advance } = roundOf(rotation, memberId, round)
  switch (step) {
    case 'advance': return guaranteed && advance === null
    case 'exclusion-vote': return !rotation.received.has(memberId)
    case 'write-off': return advance === 'open' && rotation.received.has(memberId)
    default: return true
  }
}

export interface LadderFacts {
  ladder: LadderRules
  guaranteed: boolean
  rotation: Rotation
  steps: readonly StepTaken[]
  /** The days of the circle's pauses. */
  still: readonly Stillness[]
}

/**
 * The step that comes next for somebody, and the day: the first so many days after the round's day, each other as many days after
 * the one before it as the ladder has between them, so that no step ever overtakes the time she has. Days on which the circle is
 * paused or what was agreed with her runs do not count. Null where none is left.
 */
export function nextLadderStep(facts: LadderFacts, behind: Behind, roundDay: CalendarDate): { step: LadderStep; on: CalendarDate } | null {
  const { ladder: { steps }, rotation, still } = facts
  const hers = facts.steps.filter(({ memberId, round }) => memberId === behind.memberId && round === behind.round)
  const last = hers.toSorted((a, b) => placeOf(facts, b) - placeOf(facts, a))[0]
  const place = last === undefined ? -1 : placeOf(facts, last)
  const next = steps.find(({ step }, index) => index > place && canBeTaken(step, facts, rotation, behind))
  if (!next) return null
  const notCounted = [...still, ...agreedDays(hers)]
  const daysBefore = steps[place]?.days ?? 0
  return { step: next.step, on: countedDay(last?.cameOn ?? roundDay, Math.max(1, next.days - daysBefore), notCounted) }
}

const placeOf = ({ ladder: { steps } }: LadderFacts, { step }: Pick<StepTaken, 'step'>): number => steps.findIndex((each) => each.step === step)

/** While what was agreed runs, from the day it was noted. What was taken back holds nothing. */
const agreedDays = (steps: readonly StepTaken[]): Stillness[] => steps.flatMap(({ noted, isTakenBack }) => (
  isTakenBack || noted === null || noted.until === null ? [] : [{ fromOn: noted.on, throughOn: noted.until }]
))
