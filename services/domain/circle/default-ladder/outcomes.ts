import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { LadderStep } from './ladder-rules.ts'

export const stepOutcomes = ['spoke', 'not-reached', 'agreed', 'not-agreed', 'put-off'] as const
/** What came of a step, as a person noted it. `agreed` and `put-off` run through a day: until then the ladder stands still for her. */
export type StepOutcome = (typeof stepOutcomes)[number]

export const takenBackReasons = ['paid-already', 'noted-wrongly', 'agreed-otherwise', 'other'] as const
/** Why a step is taken back. */
export type TakenBackReason = (typeof takenBackReasons)[number]

/** What can be noted of a step. That a reminder went, its clock writes down; that money was advanced or lost or a vote put, the record knows. */
export const outcomesOf: Readonly<Record<LadderStep, readonly StepOutcome[]>> = {
  reminder: [],
  'peer-call': ['spoke', 'not-reached', 'put-off'],
  coordinator: ['spoke', 'not-reached', 'put-off'],
  plan: ['agreed', 'not-agreed', 'put-off'],
  advance: ['put-off'],
  'exclusion-vote': ['put-off'],
  'write-off': ['put-off'],
}

/** Longer than this nothing is put off at once. */
export const mostHeldDays = 180

/** A field that is wrong about a note, and why. */
export interface NoteRefusal { path: 'outcome' | 'until'; code: 'not-allowed' | 'required' | 'in-the-past' | 'too-far-ahead' }

/** Why an outcome cannot be noted of a step; null where it can. */
export function noteRefusal(step: LadderStep, { outcome, until }: { outcome: StepOutcome; until: CalendarDate | null }, today: CalendarDate): NoteRefusal | null {
  if (!outcomesOf[step].includes(outcome)) return { path: 'outcome', code: 'not-allowed' }
  if (outcome !== 'agreed' && outcome !== 'put-off') return until === null ? null : { path: 'until', code: 'not-allowed' }
  if (until === null) return { path: 'until', code: 'required' }
  if (until < today) return { path: 'until', code: 'in-the-past' }
  return until > addDays(today, mostHeldDays) ? { path: 'until', code: 'too-far-ahead' } : null
}
