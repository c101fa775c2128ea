import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { readAmount } from '#domain/import/read-amount.ts'
import { readDate, slashOrderOf } from '#domain/import/read-date.ts'
import { dollarsText } from '#domain/money/dinero-edge.ts'
import { holdsFor } from '../support/seed.ts'

const limits = { minimumCents: 1, maximumCents: 100_000_000 } as const
const amount = (text: string) => readAmount(text, limits)

const grouped = (text: string) => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
const monthFirst = (date: string) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$2/$3/$1')

describe('an amount in a cell', () => {
  test.each([
    ['1234.5', 123_450], ['$1,234.50', 123_450], [' 1,234 ', 123_400], ['US$ 20', 2_000], ['.5', 50], ['0.01', 1],
    ['007', 700], ['12.3400', 1_234], ['1,000,000.00', 100_000_000],
  ])('%j is read to the cent', (text, cents) => {
    expect(amount(text)).toEqual({ value: cents })
  })

  test.each([
    ['', 'cell-empty'], ['  ', 'cell-empty'], ['0', 'amount-not-positive'], ['0.00', 'amount-not-positive'], ['-5', 'amount-not-positive'], ['-$5.00', 'amount-not-positive'],
    ['(5.00)', 'amount-not-positive'], ['5-', 'amount-not-positive'], ['1.005', 'amount-too-fine'], ['1234,50', 'not-amount'], ['1.234,50', 'not-amount'], ['1,23', 'not-amount'], ['12,3456', 'not-amount'],
    ['five', 'not-amount'], ['1e3', 'not-amount'], ['$', 'cell-empty'], ['1 000 000.01', 'amount-too-large'], ['٣', 'not-amount'], ['#REF!', 'not-amount'], ['20.', 'not-amount'], ['90071992547409.93', 'amount-too-large'],
  ])('%j is refused as %s, and never guessed', (text, code) => {
    expect(amount(text)).toMatchObject({ code })
  })

  test('written by a spreadsheet in any of its ways and read, it is the same to the cent', () => {
    const ways = [(text: string) => text, (text: string) => `$${text}`, (text: string) => text.replace(/^\d+/, grouped), (text: string) => ` $${text.replace(/^\d+/, grouped)} `]
    holdsFor(fc.tuple(fc.integer({ min: 1, max: limits.maximumCents }), fc.constantFrom(...ways)), ([cents, written]) => {
      expect(amount(written(dollarsText(cents)))).toEqual({ value: cents })
    })
  })

  test('whatever is in the cell, it is whole cents within the limits or a code', () => {
    holdsFor(fc.string({ unit: 'binary' }), (text) => {
      const read = amount(text)
      expect('code' in read || (Number.isSafeInteger(read.value) && read.value >= 1 && read.value <= limits.maximumCents)).toBe(true)
    })
  })
})

describe('a date in a cell', () => {
  test('is read as the calendar writes it, whatever the others say', () => {
    for (const order of ['month-first', 'day-first', 'unknown', 'both'] as const) expect(readDate(' 2026-11-05 ', order)).toEqual({ value: '2026-11-05' })
  })

  test('with slashes is read in the order that the other dates of its column prove', () => {
    expect(slashOrderOf(['11/05/2026', '11/25/2026', ''])).toBe('month-first')
    expect(slashOrderOf(['11/05/2026', '25/11/2026'])).toBe('day-first')
    expect(readDate('11/05/2026', 'month-first')).toEqual({ value: '2026-11-05' })
    expect(readDate('11/05/2026', 'day-first')).toEqual({ value: '2026-05-11' })
    expect(readDate('1/2/2026', 'month-first')).toEqual({ value: '2026-01-02' })
  })

  test('that could be two days is refused; one that is the same both ways is not', () => {
    expect(slashOrderOf(['11/05/2026', '03/04/2026'])).toBe('unknown')
    expect(readDate('11/05/2026', 'unknown')).toEqual({ code: 'date-unclear' })
    expect(readDate('5/5/2026', 'unknown')).toEqual({ value: '2026-05-05' })
  })

  test('of a column that says both orders is refused wherever it has slashes', () => {
    expect(slashOrderOf(['25/11/2026', '11/25/2026'])).toBe('both')
    expect(readDate('25/11/2026', 'both')).toEqual({ code: 'date-unclear' })
  })

  test.each(['2026-02-30', '2/30/2026', '11/5/26', 'yesterday', '45992', '0001-01-01', '2026-11-05T10:00', '13/13/2026'])('%j is no date', (text) => {
    expect(readDate(text, slashOrderOf([text]))).toEqual({ code: 'not-date' })
  })

  test('written with slashes and read is the same day, or is said to be unclear, never another', () => {
    const days = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 12 }).map((all) => all.map((day) => addDays('2000-01-01', day)))
    holdsFor(days, (dates) => {
      const written = dates.map(monthFirst)
      const order = slashOrderOf(written)
      for (const [at, date] of dates.entries()) expect([{ value: date }, { code: 'date-unclear' }]).toContainEqual(readDate(written[at] ?? '', order))
    })
  })
})
