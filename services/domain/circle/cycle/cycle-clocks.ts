import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { behindBy, nextLadderStep, type StepTaken } from '../default-ladder/next-step.ts'
import type { LadderRules, LadderStep } from '../default-ladder/ladder-rules.ts'
import type { Office } from '../offices/office-rules.ts'
import type { RoundDate } from '../round-dates.ts'
import type { Rotation } from '../rotation/state.ts'
import { countedDay, daysOfPauses, isPaused, type Pause } from './pauses.ts'

/** What is done in a circle at its time. */
export const cycleClockKinds = ['round-reminder', 'round-day', 'meeting-reminder', 'ladder-opens', 'ladder', 'pause-begins', 'pause-ends', 'term-ends'] as const
export type CycleClockKind = (typeof cycleClockKinds)[number]

/** One thing to be done in a circle on the morning of one date. */
export interface CycleClock {
  kind: CycleClockKind
  /** Which of its kind: round and days before, round, a meeting's id and day, whose step, a pause's id, an office's holder and last day. Done once in a circle's life. */
  occurrence: string
  on: CalendarDate
}

export const openCycleStatuses = ['running', 'paused'] as const
export type OpenCycleStatus = (typeof openCycleStatuses)[number]
/** How a circle's cycle ends. */
export const cycleEndings = ['finished'] as const
export type CycleEnding = (typeof cycleEndings)[number]

/** While a circle rests nobody is reminded and no step comes due: only its end, and what concerns its offices. */
export const cycleClocksOf: Readonly<Record<OpenCycleStatus, readonly CycleClockKind[]>> = {
  running: ['round-reminder', 'round-day', 'meeting-reminder', 'ladder-opens', 'ladder', 'pause-begins', 'term-ends'],
  paused: ['pause-ends', 'term-ends'],
}

/** The usual days before a round's day on which who has not put in is reminded. */
export const defaultRemindDaysBefore: readonly number[] = [3]

/** A circle as the record has it: all that its clocks follow from. Nothing of it depends on today. */
export interface CycleFacts {
  isFinished: boolean
  /** Empty where nobody receives in turn. */
  dates: readonly RoundDate[]
  rotation: Rotation
  ladder: LadderRules
  remindDaysBefore: readonly number[]
  guaranteed: boolean
  steps: readonly StepTaken[]
  /** Contributions that were noted and taken back. */
  undone: readonly { memberId: string; round: number }[]
  pauses: readonly Pause[]
  /** Meetings that are planned. */
  meetings: readonly { id: string; meetsOn: CalendarDate }[]
  /** Terms of office as they may end: whether somebody still holds it then is asked on the day. */
  terms: readonly { office: Office; memberId: string; throughOn: CalendarDate }[]
  /** What was done, or passed over. */
  struck: readonly { kind: CycleClockKind; occurrence: string }[]
}

const struckIn = ({ struck }: Pick<CycleFacts, 'struck'>, kind: CycleClockKind, occurrence: string): boolean => (
  struck.some((one) => one.kind === kind && one.occurrence === occurrence)
)

/** `paused` from the morning on which a pause began until it ended or the circle was let go on. */
export function statusOfCycle(facts: CycleFacts): OpenCycleStatus | CycleEnding {
  if (facts.isFinished) return 'finished'
  const rests = facts.pauses.some(({ id, resumedOn }) => resumedOn === null && struckIn(facts, 'pause-begins', id) && !struckIn(facts, 'pause-ends', id))
  return rests ? 'paused' : 'running'
}

/** The first round that nobody was looked after for yet; null after the last, and where there are none. */
export const openRound = (facts: CycleFacts): number | null => facts.dates.find(({ round }) => !struckIn(facts, 'ladder-opens', String(round)))?.round ?? null

/** The clocks of a circle that are still to be struck. */
export function runningCycleClocks(facts: CycleFacts): CycleClock[] {
  const status = statusOfCycle(facts)
  if (status === 'finished') return []
  const allowed = cycleClocksOf[status]
  const all = [...roundClocks(facts), ...ladderClocks(facts), ...pauseClocks(facts), ...termClocks(facts), ...meetingClocks(facts)]
  return all.filter(({ kind, occurrence }) => allowed.includes(kind) && !struckIn(facts, kind, occurrence))
}

/** Nobody is reminded of a day on which the circle rests, nor on such a day. */
function roundClocks({ dates, rotation, remindDaysBefore, pauses, ladder }: CycleFacts): CycleClock[] {
  if (rotation.order.length === 0) return []
  const still = daysOfPauses(pauses)
  return dates.flatMap(({ round, dueOn }): CycleClock[] => {
    const reminders = [
      ...remindDaysBefore.map((days): CycleClock => ({ kind: 'round-reminder', occurrence: `${round}:${days}`, on: addDays(dueOn, -days) })),
      { kind: 'round-day', occurrence: String(round), on: dueOn } as const,
    ]
    return [
      ...isPaused(pauses, dueOn) ? [] : reminders.filter(({ on }) => !isPaused(pauses, on)),
      { kind: 'ladder-opens', occurrence: String(round), on: countedDay(dueOn, ladder.steps[0]?.days ?? 1, still) },
    ]
  })
}

/** One for each who is behind. Where a contribution of hers was taken back it is another clock than the one before. */
const ladderClocks = (facts: CycleFacts): CycleClock[] => dueLadderSteps(facts).map(({ memberId, round, step, on }) => {
  const undone = facts.undone.filter((one) => one.memberId === memberId && one.round === round).length
  return { kind: 'ladder', occurrence: `${memberId}:${round}:${step}:${undone}`, on }
})

export interface DueStep { memberId: string; round: number; step: LadderStep; on: CalendarDate }

/** The next step of everybody who is behind in a round that is being looked after, with its day, past or to come. */
export function dueLadderSteps(facts: CycleFacts): DueStep[] {
  const opened = facts.dates.filter(({ round }) => struckIn(facts, 'ladder-opens', String(round)))
  const through = Math.max(0, ...opened.map(({ round }) => round))
  const still = daysOfPauses(facts.pauses)
  return behindBy(facts.rotation, through).flatMap((behind) => {
    const roundDay = opened.find(({ round }) => round === behind.round)?.dueOn
    const next = roundDay === undefined ? null : nextLadderStep({ ...facts, still }, behind, roundDay)
    return next === null ? [] : [{ ...behind, ...next }]
  })
}

function pauseClocks(facts: CycleFacts): CycleClock[] {
  return facts.pauses.filter(({ resumedOn }) => resumedOn === null).map(({ id, fromOn, untilOn }): CycleClock => (
    struckIn(facts, 'pause-begins', id) ? { kind: 'pause-ends', occurrence: id, on: untilOn } : { kind: 'pause-begins', occurrence: id, on: fromOn }
  ))
}

/** The day before; where the day is moved it is another clock. */
const meetingClocks = ({ meetings }: CycleFacts): CycleClock[] => meetings.map(({ id, meetsOn }) => (
  { kind: 'meeting-reminder', occurrence: `${id}:${meetsOn}`, on: addDays(meetsOn, -1) }
))

const termClocks = ({ terms }: CycleFacts): CycleClock[] => terms.map(({ office, memberId, throughOn }) => (
  { kind: 'term-ends', occurrence: `${office}:${memberId}:${throughOn}`, on: throughOn }
))

/** News that is this many days old is not told any more. */
const newsKeepsDays = 7

/**
 * Whether a clock whose date has come should still do what it is for. A reminder reminds before the day, and only the last of
 * several; the word of the day is said on the day; ladders and pauses do not grow old.
 */
export function cycleClockMakesSense({ kind, occurrence, on }: CycleClock, { dates, remindDaysBefore }: Pick<CycleFacts, 'dates' | 'remindDaysBefore'>, today: CalendarDate): boolean {
  switch (kind) {
    case 'round-reminder': {
      const dueOn = dates.find(({ round }) => occurrence.startsWith(`${round}:`))?.dueOn
      return dueOn !== undefined && today < dueOn && !remindDaysBefore.some((days) => addDays(dueOn, -days) > on && addDays(dueOn, -days) <= today)
    }
    case 'round-day': return today === on
    case 'meeting-reminder': return today <= addDays(on, 1)
    case 'pause-ends': case 'term-ends': return today <= addDays(on, newsKeepsDays)
    default: return true
  }
}
