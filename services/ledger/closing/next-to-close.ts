import { lastDayOf, monthAfter, monthOf, type Month } from './months.ts'

export interface BookSoFar {
  lastClosed: Month | null
  /** The day of the book's first entry. */
  firstEntryOn: string | null
}

export interface NextToClose {
  month: Month
  endsOn: string
  isOver: boolean
}

/** Months are closed in order and once they are over; null where nothing was booked yet. */
export function nextToClose({ lastClosed, firstEntryOn }: BookSoFar, today: string): NextToClose | null {
  if (firstEntryOn === null) return null
  const month = lastClosed === null ? monthOf(firstEntryOn) : monthAfter(lastClosed)
  const endsOn = lastDayOf(month)
  return { month, endsOn, isOver: endsOn < today }
}
