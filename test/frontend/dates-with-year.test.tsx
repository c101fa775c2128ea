import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import en from '#frontend/i18n/en/ui.catalogue.ts'
import es from '#frontend/i18n/es/ui.catalogue.ts'
import { localeOf } from '#frontend/i18n/languages.ts'
import { useDates, type DateTexts } from '#frontend/i18n/use-dates.ts'

beforeEach(() => {
  // Still 2026 in Albuquerque, and 2027 in Greenwich.
  jest.useFakeTimers({ now: new Date('2027-01-01T05:00:00Z') })
})
afterEach(() => {
  jest.useRealTimers()
})

/** What a page in that language says of a date. */
function said(locale: 'en' | 'es', words: (dates: DateTexts) => string): string {
  function Page() {
    return words(useDates())
  }
  return renderToStaticMarkup(
    <IntlProvider locale={localeOf(locale)} messages={{ ui: (locale === 'en' ? en : es) as typeof en }} timeZone="UTC">
      <Page />
    </IntlProvider>,
  )
}

test('a day of this year is said without it, one of another year with it, whoever asks', () => {
  expect(said('en', (dates) => dates.short('2026-10-01'))).toBe('Oct 1')
  expect(said('en', (dates) => dates.short('2023-10-01'))).toBe('Oct 1, 2023')
  expect(said('es', (dates) => dates.short('2023-10-01'))).toMatch(/2023/)
  expect(said('es', (dates) => dates.day('2027-01-04'))).toMatch(/2027/)
  expect(said('es', (dates) => dates.day('2026-12-28'))).not.toMatch(/2026/)
  expect(said('en', (dates) => dates.moment('2025-03-01T18:00:00Z'))).toMatch(/^Mar 1, 2025, /)
})

test('beside another date its year decides; where the year always belongs it is always said', () => {
  expect(said('en', (dates) => dates.short('2023-10-01', '2023-12-31'))).toBe('Oct 1')
  expect(said('en', (dates) => dates.short('2026-10-01', ''))).toBe('Oct 1, 2026')
})

test('a time of day is said with its half, in the words of each language', () => {
  expect(['21:00', '08:30', '00:15', '12:00'].map((time) => said('en', (dates) => dates.hour(time)).replace('\u00A0', ' '))).toEqual(['9:00 pm', '8:30 am', '12:15 am', '12:00 pm'])
  expect(said('es', (dates) => dates.hour('21:00')).replaceAll('\u00A0', ' ')).toBe('9:00 p. m.')
})
