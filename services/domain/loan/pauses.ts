import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'

/** Days on which no installment falls due, both inside. */
export interface Pause { fromDay: DayNumber; toDay: DayNumber }

/** The same for installments after so many: banking days may put one of an old plan and one of a new on the same day. */
export interface Gap extends Pause { after: number }

/** Pauses that overlap or follow one another as one, by day. */
export function mergedPauses(pauses: readonly Pause[]): Pause[] {
  const merged: Pause[] = []
  for (const { fromDay, toDay } of pauses.toSorted((a, b) => a.fromDay - b.fromDay)) {
    const last = merged.at(-1)
    if (last && fromDay <= last.toDay + 1) last.toDay = Math.max(last.toDay, toDay)
    else merged.push({ fromDay, toDay })
  }
  return merged
}

const isInside = ({ fromDay, toDay }: Pause, day: DayNumber): boolean => day >= fromDay && day <= toDay

export const isPaused = (pauses: readonly Pause[], day: DayNumber): boolean => pauses.some((pause) => isInside(pause, day))

/** Whether the installment that would follow so many falls into a gap. */
export const isInGap = (gaps: readonly Gap[], day: DayNumber, before: number): boolean => gaps.some((gap) => before >= gap.after && isInside(gap, day))

/** How many of the days after one, through another, lie in a pause. */
export const pausedDays = (pauses: readonly Pause[], after: DayNumber, through: DayNumber): number => (
  pauses.reduce((sum, { fromDay, toDay }) => sum + Math.max(0, Math.min(toDay, through) - Math.max(fromDay, after + 1) + 1), 0)
)
