import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Savings } from './state.ts'

/** Why a circle that saves needs somebody's care: a loan was not repaid by its day, or its cycle is over and the box is not shared out. */
export function savingsCares({ loans, sharedOut }: Pick<Savings, 'loans' | 'sharedOut'>, { today, endsOn }: { today: CalendarDate; endsOn: CalendarDate }): ('loans-late' | 'share-out-due')[] {
  return [
    ...loans.some(({ settledOn, dueOn }) => settledOn === null && dueOn < today) ? ['loans-late' as const] : [],
    ...sharedOut === null && endsOn < today ? ['share-out-due' as const] : [],
  ]
}
