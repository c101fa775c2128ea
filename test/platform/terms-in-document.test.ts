import { expect, test } from '@jest/globals'
import { addDays, FIRST_DATE, LAST_DATE } from '#domain/calendar-date/calendar-date.ts'
import { parseAnnualRate } from '#domain/rate/annual-rate.ts'
import { annualRate } from '#platform/fields/annual-rate.ts'
import { termsSchema } from '#services/loans/schemas/terms.ts'

test.each([
  '0', '5', '05', '0005', '15.678', '999.99999999', '0999.5', '1000', '1000.00000000',
  '', ' 5', '-5', '+5', '5.', '.5', '5,5', '1000.00000001', '1001', '9999', '00005', '5.123456789', '1e2', '٥',
])('%j is a rate at the edge exactly where it is one to the domain', (text) => {
  expect(annualRate.safeParse(text).success).toBe(parseAnnualRate(text) !== undefined)
})

test('the document names the days that the domain takes', () => {
  const { date } = termsSchema.shape.advances.element.shape
  const named = new RegExp(date.meta()?.pattern as string)
  for (const [day, taken] of [[FIRST_DATE, true], [addDays(FIRST_DATE, -1), false], [LAST_DATE, true], [addDays(LAST_DATE, 1), false], ['2026-02-10', true], ['0296-08-08', false]] as const) {
    expect({ day, named: named.test(day), taken: date.safeParse(day).success }).toEqual({ day, named: taken, taken })
  }
})
