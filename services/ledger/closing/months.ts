import { addDays } from '#domain/calendar-date/calendar-date.ts'

/** A month, 'YYYY-MM'; months compare as texts. */
export type Month = string

export const monthOf = (date: string): Month => date.slice(0, 7)
export const firstDayOf = (month: Month): string => `${month}-01`
/** No month has more than 31 days. */
export const monthAfter = (month: Month): Month => monthOf(addDays(firstDayOf(month), 31))
export const lastDayOf = (month: Month): string => addDays(firstDayOf(monthAfter(month)), -1)
