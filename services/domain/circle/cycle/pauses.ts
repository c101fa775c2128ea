import { addDays, daysBetween, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'

/** A circle rests from a day until, and without, another; or until it was let go on before. */
export interface Pause { id: string; fromOn: CalendarDate; untilOn: CalendarDate; resumedOn: CalendarDate | null }

/** Days that do not count: from the first through, and with, the last. */
export interface Stillness { fromOn: CalendarDate; throughOn: CalendarDate }

/** The day from which a pause is over. */
export const pauseEnd = ({ untilOn, resumedOn }: Pause): CalendarDate => (resumedOn !== null && resumedOn < untilOn ? resumedOn : untilOn)

/** The days of a pause; none where it was called off before it began. */
export function daysOfPauses(pauses: readonly Pause[]): Stillness[] {
  return pauses.map((pause) => ({ fromOn: pause.fromOn, throughOn: addDays(pauseEnd(pause), -1) })).filter(({ fromOn, throughOn }) => fromOn <= throughOn)
}

export const isPaused = (pauses: readonly Pause[], on: CalendarDate): boolean => pauses.some((pause) => pause.fromOn <= on && on < pauseEnd(pause))

/** The pause that runs on a day, or the next that is to come; null where there is none. */
export const pauseOn = (pauses: readonly Pause[], on: CalendarDate): Pause | null => (
  pauses.filter((pause) => pause.fromOn < pauseEnd(pause) && on < pauseEnd(pause)).toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))[0] ?? null
)

/** The day that is so many days after another, where only days count on which nothing stands still. @param days at least 1 */
export function countedDay(from: CalendarDate, days: number, still: readonly Stillness[]): CalendarDate {
  const inOrder = still.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
  let [day, left] = [from, days]
  for (const { fromOn, throughOn } of inOrder) {
    if (throughOn <= day) continue
    // What counts before these days: those after `day` and before the first of them.
    const counted = Math.max(0, daysBetween(day, fromOn) - 1)
    if (left <= counted) return addDays(day, left)
    left -= counted
    day = throughOn
  }
  return addDays(day, left)
}
