import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { cutTable } from '#domain/import/cut-table.ts'
import { paymentColumns, readPaymentLines } from '#domain/import/payment-lines.ts'
import { holdsFor } from '../support/seed.ts'

const cutting = { columns: paymentColumns, loan: 'loan', dates: ['receivedOn'] }
const head = ['Loan', 'Date', 'Amount', 'Method']
const table = (rows: readonly (readonly string[])[]) => ({ head, rows: rows.map((cells, at) => ({ line: at + 2, cells })) })

test('the parts of a file say together what the whole says, each line once and the lines of one loan in one part', () => {
  const row = fc.tuple(fc.constantFrom('L-1', 'l-1 ', 'L-2', 'L-3', '77', ''), fc.constantFrom('2026-11-05', '11/05/2026', '11/25/2026', '5/5/2026', 'x'), fc.constantFrom('10', '10.50', ''), fc.constantFrom('cash', 'check'))
  holdsFor(fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 30 }), mostRows: fc.integer({ min: 30, max: 40 }), fewRows: fc.integer({ min: 1, max: 12 }) }), ({ rows, mostRows, fewRows }) => {
    const whole = readPaymentLines(table(rows)).lines
    const most = Math.max(fewRows, ...Map.groupBy(rows, ([loan]) => loan.trim().toUpperCase()).values().map(({ length }) => length))
    for (const size of [most, mostRows]) {
      const parts = cutTable(table(rows), { ...cutting, mostRows: size })
      const read = parts.flatMap((part) => readPaymentLines({ head, rows: part }).lines).toSorted((a, b) => a.line - b.line)
      expect(read.map(({ line, payment, problems }) => ({ line, payment, problems }))).toEqual(whole.map(({ line, payment, problems }) => ({ line, payment, problems })))
      const loans = parts.map((part) => new Set(part.map(({ cells }) => (cells[0] ?? '').trim().toUpperCase())))
      expect(new Set(loans.flatMap((one) => [...one])).size).toBe(loans.reduce((sum, one) => sum + one.size, 0))
      expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(size)
    }
  })
})

test('a column whose dates contradict one another is not cut: its parts would not know', () => {
  expect(() => cutTable(table([['1', '11/25/2026', '1', 'cash'], ['2', '25/11/2026', '1', 'cash']]), { ...cutting, mostRows: 1 })).toThrow('cannot be cut')
})

test('one loan with more lines than a part holds is refused, not split', () => {
  expect(() => cutTable(table([['1', '2026-11-25', '1', 'cash'], ['1', '2026-11-25', '1', 'cash']]), { ...cutting, mostRows: 1 })).toThrow('cannot be cut')
})
