import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { readPaymentLines } from '#domain/import/payment-lines.ts'
import { samePayments, type KnownPayment } from '#domain/import/same-payments.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { holdsFor } from '../support/seed.ts'

const english = ['Loan', 'Date', 'Amount', 'Method', 'Reference']
const spanish = ['Préstamo', 'Fecha', 'Cantidad', 'Forma de pago', 'Referencia']
const table = (head: readonly string[], ...rows: string[][]) => ({ head, rows: rows.map((cells, at) => ({ line: at + 2, cells })) })

describe('a file of payments', () => {
  test('says the same in English and in Spanish, in any order of its columns', () => {
    const payment = { line: 2, loan: 'L-2611-0001', receivedOn: '2026-11-25', amountCents: 25_682, method: 'cash', reference: null }
    expect(readPaymentLines(table(english, ['l-2611-0001', '2026-11-25', '$256.82', 'Cash', ''])).lines[0]?.payment).toEqual(payment)
    expect(readPaymentLines(table(spanish, ['L-2611-0001', '25/11/2026', '256.82', 'Efectivo'])).lines[0]?.payment).toEqual(payment)
    expect(readPaymentLines(table(english.toReversed(), ['12', 'money  order', '5', '2026-11-25', 'L-1'])).lines[0]?.payment).toMatchObject({ loan: 'L-1', method: 'money-order', reference: '12' })
  })

  test('names every column that is missing or there twice, and those that it does not read', () => {
    const problems = (head: string[]) => {
      try {
        return readPaymentLines(table(head))
      } catch (error) {
        return error instanceof DomainError && error.errors?.map(({ path, code }) => `${path} ${code}`)
      }
    }
    expect(problems(['Loan', 'fecha', 'DATE'])).toEqual(['receivedOn column-twice', 'amount column-missing', 'method column-missing'])
    expect(readPaymentLines(table(['Name', ...english], ['Rosa', 'L-1', '2026-11-25', '1', 'cash', ''])).notRead).toEqual(['Name'])
  })

  test('names everything that is wrong with every line at once', () => {
    const { lines } = readPaymentLines(table(english, ['', '2026-02-30', '-5', 'bitcoin', 'x'.repeat(101)], ['L-1', '2026-11-25', '5', 'check', '9'], ['L-2', '', '', '', '']))
    expect(lines.map(({ problems }) => problems.map(({ line, column, code }) => `${line} ${column} ${code}`))).toEqual([
      ['2 loan cell-empty', '2 receivedOn not-date', '2 amount amount-not-positive', '2 method method-unknown', '2 reference too-long'],
      [],
      ['4 receivedOn cell-empty', '4 amount cell-empty', '4 method cell-empty'],
    ])
    expect(lines.map(({ payment }) => payment !== null)).toEqual([false, true, false])
  })
})

describe('the same payment told twice', () => {
  const known = fc.record({ receivedOn: fc.constantFrom('2026-11-24', '2026-11-25'), amountCents: fc.constantFrom(100, 200), reference: fc.constantFrom(null, '7') })
  const line = known.map((payment): KnownPayment & { loan: string } => ({ ...payment, loan: 'L-1' }))

  test('equal lines of one file are as many payments, and the second time none', () => {
    const twice = [{ loan: 'L-1', receivedOn: '2026-11-24', amountCents: 2_000, reference: null }, { loan: 'L-1', receivedOn: '2026-11-24', amountCents: 2_000, reference: null }]
    expect(samePayments(twice, () => []).map(({ nth, isThere }) => [nth, isThere])).toEqual([[1, false], [2, false]])
    expect(samePayments(twice, () => twice.slice(1)).map(({ isThere }) => isThere)).toEqual([true, false])
    expect(samePayments(twice, () => twice).map(({ isThere }) => isThere)).toEqual([true, true])
  })

  test('after a file nothing of it is new, and of a longer one only what was added', () => {
    holdsFor(fc.tuple(fc.array(known), fc.array(line), fc.array(line)), ([before, file, added]) => {
      const fresh = samePayments(file, () => before).filter(({ isThere }) => !isThere).map((one) => one.line)
      const after = [...before, ...fresh]
      expect(samePayments(file, () => after).every(({ isThere }) => isThere)).toBe(true)
      const more = samePayments([...file, ...added], () => after).filter(({ isThere }) => !isThere)
      expect(more.length).toBeLessThanOrEqual(added.length)
    })
  })

  test('no two new payments have the same name', () => {
    holdsFor(fc.tuple(fc.array(known), fc.array(line)), ([before, file]) => {
      const names = samePayments(file, () => before).map((one) => JSON.stringify([one.line, one.nth]))
      expect(new Set(names).size).toBe(names.length)
    })
  })
})
