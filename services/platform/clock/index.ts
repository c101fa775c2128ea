import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'

export type { CalendarDate }

/** The only door to the present. Commands never use it: they take `now` and `businessDate` in their context. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(zone, format)
  }
  return format
}

/** By zone. A date begins on a whole minute everywhere, and every request of a minute asks the same. */
const lastDates = new Map<string, { minute: number; date: CalendarDate }>()

/**
 * The calendar date on the wall of a programme's office at an instant.
 * @param zone IANA name, e.g. America/Denver
 */
export function businessDateAt(now: Date, zone: string): CalendarDate {
  const minute = Math.floor(now.getTime() / 60_000)
  const known = lastDates.get(zone)
  if (known?.minute === minute) return known.date
  const date = formatOf(zone).format(now)
  lastDates.set(zone, { minute, date })
  return date
}

/** The instant at which a calendar date begins in a zone (00:00 on its wall), correct across changes to and from summer time. */
export const startOfDateIn = (date: CalendarDate, zone: string): Date => instantIn(date, '00:00', zone)

/** The instant at which the clock on a zone's wall shows a time of a calendar date, e.g. '09:00'. */
export function instantIn(date: CalendarDate, time: string, zone: string): Date {
  const wallAsUtc = Date.parse(`${date}T${time}:00Z`)
  let at = wallAsUtc
  // Twice: the offset at the guess may differ from the offset at the answer on the day the clocks change.
  for (let pass = 0; pass < 2; pass++) at = wallAsUtc - offsetMs(new Date(at), zone)
  return new Date(at)
}

function offsetMs(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return wall - Math.floor(at.getTime() / 1000) * 1000
}

/** What the clock on a zone's wall shows at an instant, 'HH:MM'. */
export const clockAt = (now: Date, zone: string): string => (
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(now)
)
