import { z } from 'zod'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { businessDateAt, instantIn } from '../clock/index.ts'

const wallTime = z.custom<`${number}:${number}`>((value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value), 'a time as 20:00')

/** The setting `quiet-hours` of a programme: no text message between these times of its zone. Equal times: at any hour. */
export const quietHoursSetting = {
  schema: z.strictObject({ from: wallTime, until: wallTime }),
  fallback: { from: '20:00', until: '08:00' },
} as const
export type QuietHours = z.output<typeof quietHoursSetting.schema>

const wallClock = (zone: string) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/**
 * When a text that is ready now may go: null for now, else the end of the quiet hours on the wall of the programme's
 * office, whatever the clocks do that night.
 */
export function quietUntil(now: Date, zone: string, { from, until }: QuietHours): Date | null {
  const wall = wallClock(zone).format(now)
  const today = businessDateAt(now, zone)
  const inside = from < until ? wall >= from && wall < until : from > until && (wall >= from || wall < until)
  if (!inside) return null
  return instantIn(from > until && wall >= from ? addDays(today, 1) : today, until, zone)
}
