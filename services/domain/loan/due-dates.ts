import { adjustDay } from '#domain/banking-days/adjust.ts'
import { LAST_DATE, dayOf, yearMonthDay } from '#domain/calendar-date/calendar-date.ts'
import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import { datesAfter } from '#domain/calendar-date/period.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'
import { isInGap, isPaused } from './pauses.ts'
import type { Gap } from './pauses.ts'
import { noChanges } from './plan-changes.ts'
import type { DateMove, PlanChanges } from './plan-changes.ts'
import type { Terms } from './terms.ts'

/** One end of a period: a due date, or one that falls into a skipped month or a pause and makes no installment. */
export interface PeriodEnd {
  day: DayNumber
  isDue: boolean
  /** Whether one period lies before it. "A first period is broken unless firstDueDate is start + one period", and so are those beside a date that was moved. */
  isWhole: boolean
}

export interface DueDates { ends: PeriodEnd[] }

const LAST_DAY = dayOf(LAST_DATE)

/**
 * The ends of all periods through the last installment.
 *
 * The anchor whose day of the month is kept is the start where the first due date is the start and one period (said or
 * not: a default that is written out changes nothing), else the first due date.
 *
 * Which month a date is in, for `skipMonths`, is asked of the date before banking days move it; whether it lies in a pause,
 * of the date on which the installment would really be due.
 * An adjusted date is never on or before the start: there the following banking day is taken instead.
 * A date that was moved is adjusted like any other; to a skipped month only the one is moved, since from there no later one
 * could be counted. Pauses hold for the date before it is moved, and for the one it is moved to.
 * @param gaps days on which nothing of a new plan is due, wherever it was moved from
 * @returns problems where the dates never come to an end, or leave the calendar
 */
export function dueDatesOf(terms: Terms, { pauses, moves }: Pick<PlanChanges, 'pauses' | 'moves'> = noChanges, gaps: readonly Gap[] = []): DueDates | FieldProblem {
  const start = dayOf(terms.advances[0]?.date ?? '')
  const fromStart = datesAfter(start, terms.period, terms.monthEnd)
  const first = terms.firstDueDate === undefined ? fromStart(1) : dayOf(terms.firstDueDate)
  if (first <= start) return { path: 'firstDueDate', code: 'not-after-start', message: 'The first due date must be after the first advance.' }
  const firstIsWhole = first === fromStart(1)
  const bank = bankingDay(terms, start)
  const isSkipped = skippedDays(terms)
  const ends: PeriodEnd[] = []
  let dateAt = firstIsWhole ? (count: number) => fromStart(count + 1) : datesAfter(first, terms.period, terms.monthEnd)
  let left: readonly DateMove[] = moves.map((move) => ({ ...move, isForAll: move.isForAll && !isSkipped(move.toDay) }))
  let wasMoved = !firstIsWhole
  let due = 0
  for (let count = 0; due < terms.installments; count += 1) {
    const nominal = dateAt(count)
    if (nominal > LAST_DAY) return beyondCalendar(due > 0 || !terms.skipMonths?.length)
    const agreed = bank(nominal)
    const isAgreed = !isSkipped(nominal) && !isPaused(pauses, agreed)
    const moved = left.length === 0 ? unmoved(agreed) : movedBy(left, agreed, isAgreed)
    const day = moved.day === agreed ? agreed : bank(moved.day)
    const isDue = isAgreed && !isPaused(pauses, day) && !isInGap(gaps, day, due)
    ends.push({ day, isDue, isWhole: day === agreed && !wasMoved })
    wasMoved = moved.day !== (moved.anchor ?? agreed)
    if (moved.anchor !== undefined) {
      dateAt = datesAfter(moved.anchor, terms.period, terms.monthEnd)
      left = moved.left
      count = 0
    }
    if (isDue) due += 1
  }
  return { ends }
}

function skippedDays({ skipMonths = [] }: Terms): (day: DayNumber) => boolean {
  const skipped = new Set(skipMonths)
  return (day) => skipped.size > 0 && skipped.has(yearMonthDay(day).month)
}

/** The day on which something due on a day is really due: never on or before the start. */
function bankingDay({ businessDay = 'none' }: Terms, start: DayNumber): (day: DayNumber) => DayNumber {
  return (day) => {
    const adjusted = adjustDay(day, businessDay)
    return adjusted > start ? adjusted : adjustDay(day, 'following')
  }
}

/** Where moves take a date; `anchor` is what later ones are counted from, where they follow it, and then `left` are the moves still to hold. */
interface Moved { day: DayNumber; anchor: DayNumber | undefined; left: readonly DateMove[] }

const unmoved = (day: DayNumber): Moved => ({ day, anchor: undefined, left: [] })

/** One move after another, as they were agreed. Only what is due takes the later ones with it, and only once. */
function movedBy(moves: readonly DateMove[], day: DayNumber, isDue: boolean): Moved {
  const moved = { ...unmoved(day), left: [...moves] }
  for (const move of moves) {
    const isMoved = moved.day >= move.fromDay && moved.day < move.toDay && (isDue || !move.isForAll)
    if (!isMoved) continue
    moved.day = move.toDay
    if (!move.isForAll) continue
    moved.anchor = move.toDay
    moved.left = moved.left.filter((other) => other !== move)
  }
  return moved
}

const beyondCalendar = (hasDueDates: boolean): FieldProblem => (hasDueDates
  ? { path: 'installments', code: 'schedule-too-long', message: `The last installment would be after ${LAST_DATE}.` }
  : { path: 'skipMonths', code: 'skips-every-date', message: 'Every due date falls into a skipped month.' })
