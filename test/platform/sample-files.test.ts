import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { loanColumns, readLoanLines } from '#domain/import/loan-lines.ts'
import { paymentColumns, readPaymentLines } from '#domain/import/payment-lines.ts'
import { readTable } from '#platform/csv/index.ts'

const sample = (name: string) => readTable(readFileSync(new URL(`../../frontend/public/samples/${name}.csv`, import.meta.url)), { bytes: 10_000, rows: 10, columns: 20 })

test.each(['payments', 'pagos'])('the sample file %s has every column but those that nobody needs, and each of its lines is a payment', (name) => {
  const { lines, notRead } = readPaymentLines(sample(name))
  expect(notRead).toEqual([])
  expect(sample(name).head).toHaveLength(paymentColumns.length)
  expect(lines.map(({ problems }) => problems)).toEqual(lines.map(() => []))
})

test.each(['loans', 'prestamos'])('the sample file %s likewise: one loan from a balance, one with its history', (name) => {
  const { lines, notRead } = readLoanLines(sample(name))
  expect(notRead).toEqual([])
  expect(sample(name).head).toHaveLength(loanColumns.length - 1)
  expect(lines.map(({ loan }) => loan && loan.balance !== null)).toEqual([true, false])
})

test('both languages tell the same', () => {
  expect(readPaymentLines(sample('pagos')).lines.map(({ payment }) => payment)).toEqual(readPaymentLines(sample('payments')).lines.map(({ payment }) => payment))
  expect(readLoanLines(sample('prestamos')).lines.map(({ loan }) => loan)).toEqual(readLoanLines(sample('loans')).lines.map(({ loan }) => loan))
})
