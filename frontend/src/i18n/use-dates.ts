import { useLocale, useTranslations } from 'use-intl'
import { dateWords, daysBetween, type CalendarDate } from './calendar-date.ts'

export interface DateTexts {
  /** "viernes 20 de noviembre"; the year is said only when it is not the year of `near`, which is today unless said otherwise. */
  readonly day: (date: CalendarDate, near?: CalendarDate) => string
  /** "20 nov"; the year as above */
  readonly short: (date: CalendarDate, near?: CalendarDate) => string
  /** "octubre de 2026", of a month `YYYY-MM` */
  readonly month: (month: string) => string
  /** "faltan 3 días", "es hoy", "hace 2 días" */
  readonly distance: (today: CalendarDate, date: CalendarDate) => string
  /** "10:42 a. m.", the time of an instant in the programme's zone */
  readonly time: (instant: string | Date) => string
  /** "9:00 p. m.", of a time of day `HH:MM` that recurs */
  readonly hour: (clockTime: string) => string
  /** "10:42", of something that just happened */
  readonly clock: (instant: string | Date) => string
  /** "20 nov, 10:42" of an instant in the programme's zone */
  readonly moment: (instant: string) => string
}

/** The zone in which Molino says what time something happened (design.md, rule 3). */
const programmeZone = 'America/Denver'

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: programmeZone })

/** The day of an instant in the programme's zone. */
const programmeDay = (instant: string | number): CalendarDate => isoDay.format(new Date(instant))

const sameYear = (date: CalendarDate, near: CalendarDate = programmeDay(Date.now())): boolean => near.slice(0, 4) === date.slice(0, 4)

interface HourAndMinute { readonly hour: number; readonly minute: string }

function partsOf(clockTime: string): HourAndMinute {
  const [hour = '0', minute = '00'] = clockTime.split(':')
  return { hour: Number(hour), minute }
}

function hourAndMinute(instant: string | Date): HourAndMinute {
  return partsOf(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: programmeZone }).format(new Date(instant)))
}

const twelveHours = ({ hour, minute }: HourAndMinute): string => `${hour % 12 === 0 ? 12 : hour % 12}:${minute}`

const clock = (instant: string | Date): string => twelveHours(hourAndMinute(instant))

/** Dates and times in the words of the language now spoken. */
export function useDates(): DateTexts {
  const t = useTranslations('ui.date')
  const locale = useLocale()
  const said = (parts: HourAndMinute): string => t(parts.hour < 12 ? 'half.am' : 'half.pm', { clock: twelveHours(parts) })
  const time: DateTexts['time'] = (instant) => said(hourAndMinute(instant))
  const day: DateTexts['day'] = (date, near) => {
    const { weekday, day: number, month, year } = dateWords(date, locale)
    return sameYear(date, near) ? t('day', { weekday, day: number, month }) : t('dayWithYear', { weekday, day: number, month, year })
  }
  const short: DateTexts['short'] = (date, near) => {
    const { day: number, shortMonth, year } = dateWords(date, locale)
    return sameYear(date, near) ? t('short', { day: number, shortMonth }) : t('shortWithYear', { day: number, shortMonth, year })
  }
  return {
    day,
    short,
    month: (month) => {
      const { month: name, year } = dateWords(`${month}-01`, locale)
      return t('month', { month: name, year })
    },
    time,
    hour: (clockTime) => said(partsOf(clockTime)),
    clock,
    distance: (today, date) => {
      const days = daysBetween(today, date)
      return days >= 0 ? t('distance', { days }) : t('ago', { days: -days })
    },
    moment: (instant) => t('at', { day: short(programmeDay(instant)), time: time(instant) }),
  }
}
