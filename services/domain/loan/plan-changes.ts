import { dayOf } from '#domain/calendar-date/calendar-date.ts'
import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { AnnualRatePercent } from '#domain/rate/annual-rate.ts'
import type { LifeEvent } from './loan-events.ts'
import { mergedPauses } from './pauses.ts'
import type { Pause } from './pauses.ts'

/** Another rate from a day on. */
export interface RateChange { fromDay: DayNumber; annualRatePercent: AnnualRatePercent }

/** What would fall due from a day on and before another falls due on the other; with `isForAll`, later ones follow from there. */
export interface DateMove { fromDay: DayNumber; toDay: DayNumber; isForAll: boolean }

/** What events make of the terms: as if it had been known from the beginning, so that a change may reach back. By day; moves as they were agreed. */
export interface PlanChanges { rates: readonly RateChange[]; pauses: readonly Pause[]; moves: readonly DateMove[] }

export const noChanges: PlanChanges = { rates: [], pauses: [], moves: [] }

/** Whether due dates are those of the agreement. */
export const keepsDates = ({ pauses, moves }: PlanChanges): boolean => pauses.length + moves.length === 0

/** @param events in order. Of two changes of the rate the later event is right from its day on, whatever the other says for later days */
export function changesBy(events: readonly LifeEvent[], startDay: DayNumber): PlanChanges {
  let rates: RateChange[] = []
  const pauses: Pause[] = []
  const moves: DateMove[] = []
  for (const event of events) {
    if (event.kind === 'pause') pauses.push({ fromDay: dayOf(event.from), toDay: dayOf(event.to) })
    if (event.kind === 'due-date-change') moves.push({ fromDay: dayOf(event.from), toDay: dayOf(event.to), isForAll: event.moves === 'all' })
    if (event.kind !== 'rate-change') continue
    const fromDay = Math.max(dayOf(event.from), startDay)
    rates = [...rates.filter((earlier) => earlier.fromDay < fromDay), { fromDay, annualRatePercent: event.annualRatePercent }]
  }
  return { rates, pauses: mergedPauses(pauses), moves }
}
