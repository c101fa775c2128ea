import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { StaggeringRules } from './staggering-rules.ts'

/** A member of the group, in the order in which they are to receive, with her loan of this time round. */
export interface InLine {
  id: string
  disbursedOn: CalendarDate | null
  /** The last day on which she was late; null where she never was. */
  lastLateOn: CalendarDate | null
}

/** The order in which members receive: as they agreed, but for the chair, who is last where the rules say so. */
export function orderOf({ chairLast }: Pick<StaggeringRules, 'chairLast'>, memberIds: readonly string[], chairId: string | null): string[] {
  if (!chairLast || chairId === null || !memberIds.includes(chairId)) return [...memberIds]
  return [...memberIds.filter((id) => id !== chairId), chairId]
}

/** The step of each place in line, from 1. */
export function stepsOf({ steps }: Pick<StaggeringRules, 'steps'>, places: number): number[] {
  const all = steps.flatMap((size, index) => Array.from({ length: size }, () => index + 1))
  return Array.from({ length: places }, (_, place) => all[place] ?? Math.max(1, steps.length))
}

/** From which day on she may receive; null while that is not known: somebody of a step before has not received. */
export type MayReceive = { step: number; from: CalendarDate | null; waitsFor: 'nobody' | 'step-before' | 'days-on-time' }

/**
 * When a member's turn to receive is there: at once in the first step; later once all of the steps before have received and
 * none of them was late for as many days as the rules say, counted from the last that received or the last day somebody was late.
 * @throws RangeError for who is not in line
 */
export function mayReceive(rules: StaggeringRules, line: readonly InLine[], id: string, today: CalendarDate): MayReceive {
  const place = line.findIndex((one) => one.id === id)
  if (place < 0) throw new RangeError('Not in line')
  const steps = stepsOf(rules, line.length)
  const step = steps[place] ?? 1
  const before = line.filter((_, index) => (steps[index] ?? 1) < step)
  if (before.length === 0) return { step, from: today, waitsFor: 'nobody' }
  const received = before.flatMap(({ disbursedOn }) => disbursedOn ?? [])
  if (received.length < before.length) return { step, from: null, waitsFor: 'step-before' }
  const lastDay = [...received, ...before.flatMap(({ lastLateOn }) => lastLateOn ?? [])].reduce((last, day) => (day > last ? day : last))
  const from = addDays(lastDay, rules.onTimeDays)
  return { step, from, waitsFor: from <= today ? 'nobody' : 'days-on-time' }
}
