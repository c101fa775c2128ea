import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'

/** Where a plan stands: with its loan, and from its last talk on at an end. */
export const planStatuses = ['before-funding', 'repaying', 'paid-off', 'completed', 'cancelled'] as const
export type PlanStatus = (typeof planStatuses)[number]

/** Whether nothing more will happen to the plan. */
export const planHasEnded = (status: PlanStatus): boolean => status === 'completed' || status === 'cancelled'

/** `agreed` is a talk that the two agreed on beside those of the plan. */
export const checkpointKinds = ['before-funding', 'after-funding', 'early-warning', 'agreed', 'completion'] as const
export type CheckpointKind = (typeof checkpointKinds)[number]

/** `moved` to another day before it was missed; `skipped`: not needed. */
export const talkOutcomes = ['done', 'missed', 'moved', 'skipped'] as const
export type TalkOutcome = (typeof talkOutcomes)[number]

/** What somebody wrote down of a checkpoint. */
export interface Talk {
  id: string
  checkpoint: string
  outcome: TalkOutcome
  /** The day it was held, or should have been. */
  on: CalendarDate
  /** The day agreed for the next one: of a talk missed or moved, the same one again; of one done, a talk of its own. */
  nextOn: CalendarDate | null
  /** Instant it was written down, ISO 8601 in UTC: of two about the same checkpoint the later one counts. */
  at: string
}

/** One time the loan was late. */
export interface LateSpell {
  since: CalendarDate
  noticedOn: CalendarDate
  curedOn: CalendarDate | null
}

/** Everything that checkpoints and clocks are computed from. The order of lists means nothing. */
export interface PlanFacts {
  status: PlanStatus
  openedOn: CalendarDate
  fundedOn: CalendarDate | null
  paidOffOn: CalendarDate | null
  lateSpells: readonly LateSpell[]
  talks: readonly Talk[]
  struck: readonly { kind: string; occurrence: string }[]
}
