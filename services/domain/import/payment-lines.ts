import { FIRST_DATE, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { paymentMethods, type PaymentMethod } from '#domain/payment/payment-method.ts'
import { bareName, findColumns, type FoundColumns, type KnownColumn } from './find-columns.ts'
import type { LineProblem, TextTable } from './line-problem.ts'
import { readAmount } from './read-amount.ts'
import { readDate, slashOrderOf, type SlashOrder } from './read-date.ts'
import { RowReader } from './table-cells.ts'

export type PaymentColumn = 'loan' | 'receivedOn' | 'amount' | 'method' | 'reference'

/** What a file of payments may call its columns. The first name is the one that samples have. */
export const paymentColumns: readonly KnownColumn<PaymentColumn>[] = [
  { column: 'loan', names: ['loan', 'préstamo', 'loan reference', 'loan number', 'loan id', 'referencia del préstamo', 'número de préstamo'] },
  { column: 'receivedOn', names: ['date', 'fecha', 'received on', 'payment date', 'date received', 'fecha de pago', 'fecha del pago'] },
  { column: 'amount', names: ['amount', 'cantidad', 'payment', 'payment amount', 'amount paid', 'monto', 'pago', 'importe'] },
  { column: 'method', names: ['method', 'forma de pago', 'payment method', 'how', 'cómo', 'método', 'método de pago'] },
  { column: 'reference', names: ['reference', 'referencia', 'check number', 'number', 'número de cheque', 'número'], optional: true },
]

/** How people write the ways money comes, in both languages. */
const methodWords: Readonly<Record<PaymentMethod, readonly string[]>> = {
  cash: ['cash', 'efectivo'],
  check: ['check', 'cheque'],
  transfer: ['transfer', 'ach', 'transferencia', 'bank transfer', 'deposit', 'depósito'],
  card: ['card', 'tarjeta', 'debit card', 'credit card'],
  'money-order': ['money order', 'giro', 'giro postal'],
}
const methodOf = new Map(paymentMethods.flatMap((method) => methodWords[method].map((word) => [bareName(word), method] as const)))

/** A line that can be a payment, if the loan takes it. */
export interface PaymentLine { line: number; loan: string; receivedOn: CalendarDate; amountCents: Cents; method: PaymentMethod; reference: string | null }

/** One line: what it says, as it was written, and the payment that it is or everything that is wrong with it. */
export interface ReadPaymentLine {
  line: number
  written: Record<PaymentColumn, string>
  payment: PaymentLine | null
  problems: LineProblem[]
}

export const maxPaymentCents = 100_000_000
const longestReference = 100
const longestLoan = 40

/**
 * The payments of a file, line by line; each with all that is wrong with it.
 * @throws DomainError `import-unreadable` where columns are missing or there twice
 */
export function readPaymentLines(table: TextTable): { lines: ReadPaymentLine[]; notRead: readonly string[] } {
  const { places, notRead } = findColumns(table.head, paymentColumns)
  const dates = places.receivedOn
  const order = slashOrderOf(dates === undefined ? [] : table.rows.map(({ cells }) => cells[dates] ?? ''))
  return { notRead, lines: table.rows.map((row) => readLine(row, places, order)) }
}

function readLine(row: TextTable['rows'][number], places: FoundColumns<PaymentColumn>['places'], order: SlashOrder): ReadPaymentLine {
  const reader = new RowReader(row, places)
  const payment = {
    line: row.line,
    loan: reader.required('loan', longestLoan).toUpperCase(),
    receivedOn: reader.take('receivedOn', readDate(reader.text('receivedOn'), order), FIRST_DATE),
    amountCents: reader.take('amount', readAmount(reader.text('amount'), { minimumCents: 1, maximumCents: maxPaymentCents }), 0),
    method: reader.choice('method', methodOf, { keyOf: bareName, code: 'method-unknown', standIn: 'cash' }),
    reference: reader.optional('reference', longestReference),
  }
  const written = {
    loan: reader.text('loan'), receivedOn: reader.text('receivedOn'), amount: reader.text('amount'), method: reader.text('method'), reference: reader.text('reference'),
  }
  return { line: row.line, written, payment: reader.problems.length === 0 ? payment : null, problems: reader.problems }
}
