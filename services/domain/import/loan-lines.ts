import { FIRST_DATE, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { MAX_CENTS, type Cents } from '#domain/money/cents.ts'
import { LIMITS } from '#domain/loan/terms.ts'
import { parseAnnualRate } from '#domain/rate/annual-rate.ts'
import { bareName, findColumns, type FoundColumns, type KnownColumn } from './find-columns.ts'
import type { LineProblem, Read, TextTable } from './line-problem.ts'
import { readAmount } from './read-amount.ts'
import { readDate, slashOrderOf, type SlashOrder } from './read-date.ts'
import { RowReader } from './table-cells.ts'

/** The columns that are days. */
export const dateColumns = ['lentOn', 'nextDueOn', 'paidThrough', 'asOf'] as const
type DateColumn = (typeof dateColumns)[number]
const personColumns = ['givenNames', 'familyNames', 'phone', 'email'] as const
type CoColumn = 'coGivenNames' | 'coFamilyNames' | 'coPhone' | 'coEmail'
export type LoanColumn = (typeof personColumns)[number] | CoColumn | 'loan' | 'language' | 'product' | 'amount' | 'rate' | 'installments' | 'principal' | 'interest' | 'fees' | DateColumn

/** What a file of loans may call its columns. The first name is the one that samples have. */
export const loanColumns: readonly KnownColumn<LoanColumn>[] = [
  { column: 'loan', names: ['loan', 'préstamo', 'loan number', 'loan reference', 'loan id', 'número de préstamo'] },
  { column: 'givenNames', names: ['given names', 'nombres', 'first name', 'given name', 'nombre'] },
  { column: 'familyNames', names: ['family names', 'apellidos', 'last name', 'family name', 'apellido'] },
  { column: 'phone', names: ['phone', 'teléfono', 'cell', 'celular'], optional: true },
  { column: 'email', names: ['email', 'correo', 'e-mail', 'mail'], optional: true },
  { column: 'coGivenNames', names: ['co-borrower given names', 'nombres de quien también debe', 'co-borrower first name', 'co-borrower', 'nombres del codeudor', 'codeudor'], optional: true },
  { column: 'coFamilyNames', names: ['co-borrower family names', 'apellidos de quien también debe', 'co-borrower last name', 'apellidos del codeudor'], optional: true },
  { column: 'coPhone', names: ['co-borrower phone', 'teléfono de quien también debe', 'co-borrower cell', 'teléfono del codeudor'], optional: true },
  { column: 'coEmail', names: ['co-borrower email', 'correo de quien también debe', 'co-borrower mail', 'correo del codeudor'], optional: true },
  { column: 'language', names: ['language', 'idioma'], optional: true },
  { column: 'product', names: ['product', 'producto'] },
  { column: 'amount', names: ['amount', 'cantidad', 'amount lent', 'loan amount', 'monto'] },
  { column: 'lentOn', names: ['lent on', 'entregado el', 'disbursed', 'disbursed on', 'date lent', 'fecha de entrega'] },
  { column: 'rate', names: ['annual rate', 'tasa anual', 'rate', 'tasa'], optional: true },
  { column: 'installments', names: ['payments left', 'pagos que faltan', 'installments left', 'installments', 'payments'] },
  { column: 'nextDueOn', names: ['next due', 'próximo pago', 'next due date', 'first due', 'first due date', 'primer pago'] },
  { column: 'principal', names: ['principal left', 'capital que falta', 'principal', 'balance', 'saldo', 'capital'], optional: true },
  { column: 'paidThrough', names: ['interest paid through', 'interés pagado hasta', 'paid through', 'pagado hasta'], optional: true },
  { column: 'interest', names: ['interest owed', 'interés que debe', 'interest', 'interés'], optional: true },
  { column: 'fees', names: ['fees owed', 'cargos que debe', 'fees', 'cargos'], optional: true },
  { column: 'asOf', names: ['as of', 'al día', 'balance date', 'fecha del saldo'], optional: true },
]

/** What was left of a loan on a day, as its lender's own books had it. */
export interface OpeningBalance {
  asOf: CalendarDate
  principalCents: Cents
  /** The day through which interest is paid: from the next day on it is owed. */
  paidThrough: CalendarDate
  /** What of it is owed on the day, to hold ours against; null where the file does not say. */
  interestCents: Cents | null
  feesCents: Cents
}

/** Somebody as a line names her. */
export interface PersonTold { givenNames: string; familyNames: string; phone: string | null; email: string | null }

/** A line that can be a loan, if product and people are found. */
export interface LoanLine extends PersonTold {
  line: number
  loan: string
  /** Who owes all of it together with the borrower; null where it is one person's. */
  coBorrower: PersonTold | null
  locale: 'en' | 'es'
  product: string
  amountCents: Cents
  lentOn: CalendarDate
  annualRatePercent: string | null
  /** From the next due date on; all of them where no balance is given. */
  installments: number
  nextDueOn: CalendarDate
  /** Null for a loan that is brought in with its history, from its first day. */
  balance: OpeningBalance | null
}

export interface ReadLoanLine {
  line: number
  written: Record<LoanColumn, string>
  loan: LoanLine | null
  problems: LineProblem[]
}

const languages = new Map<string, 'en' | 'es'>([['', 'es'], ['en', 'en'], ['english', 'en'], ['ingles', 'en'], ['es', 'es'], ['spanish', 'es'], ['espanol', 'es']])
const longestName = 100

/**
 * The loans of a file, line by line; each with all that is wrong with it.
 * @throws DomainError `import-unreadable` where columns are missing or there twice
 */
export function readLoanLines(table: TextTable): { lines: ReadLoanLine[]; notRead: readonly string[] } {
  const { places, notRead } = findColumns(table.head, loanColumns)
  const orderOf = (column: DateColumn): SlashOrder => slashOrderOf(textsOf(table, places[column]))
  const orders = { lentOn: orderOf('lentOn'), nextDueOn: orderOf('nextDueOn'), paidThrough: orderOf('paidThrough'), asOf: orderOf('asOf') }
  return { notRead, lines: table.rows.map((row) => readLine(row, places, orders)) }
}

const textsOf = ({ rows }: TextTable, place: number | undefined): string[] => (place === undefined ? [] : rows.map(({ cells }) => cells[place] ?? ''))

function readLine(row: TextTable['rows'][number], places: FoundColumns<LoanColumn>['places'], orders: Record<DateColumn, SlashOrder>): ReadLoanLine {
  const reader = new RowReader(row, places)
  const dateIn = (column: DateColumn) => reader.take(column, readDate(reader.text(column), orders[column]), FIRST_DATE)
  const loan: LoanLine = {
    line: row.line, loan: reader.required('loan', 40).toUpperCase(), ...readPerson(reader, borrowerColumns), coBorrower: readCoBorrower(reader), locale: localeIn(reader), product: reader.required('product', 60),
    amountCents: centsIn(reader, 'amount', 1), lentOn: dateIn('lentOn'), annualRatePercent: rateIn(reader), installments: reader.take('installments', countOf(reader.text('installments')), 1),
    nextDueOn: dateIn('nextDueOn'), balance: readBalance(reader, dateIn),
  }
  if (reader.problems.length === 0) faultsBetween(loan).forEach(({ column, code }) => reader.fault(column, code))
  return { line: row.line, written: writtenIn(reader), loan: reader.problems.length === 0 ? loan : null, problems: reader.problems }
}

type Reader = RowReader<LoanColumn>

type PersonColumns = Readonly<Record<(typeof personColumns)[number], LoanColumn>>
const borrowerColumns: PersonColumns = { givenNames: 'givenNames', familyNames: 'familyNames', phone: 'phone', email: 'email' }
/** By our names of a person's columns, those of the co-borrower. */
export const coBorrowerColumns: PersonColumns = { givenNames: 'coGivenNames', familyNames: 'coFamilyNames', phone: 'coPhone', email: 'coEmail' }

function readPerson(reader: Reader, columns: PersonColumns): PersonTold {
  const phone = reader.optional(columns.phone, 40)
  const email = reader.optional(columns.email, 254)
  if (phone === null && email === null) reader.fault(columns.phone, 'address-missing')
  return { givenNames: reader.required(columns.givenNames, longestName), familyNames: reader.optional(columns.familyNames, longestName) ?? '', phone, email }
}

/** Where one of her cells is filled in, all that a person needs must be. */
const readCoBorrower = (reader: Reader): PersonTold | null => (
  personColumns.some((one) => reader.text(coBorrowerColumns[one]) !== '') ? readPerson(reader, coBorrowerColumns) : null
)

const localeIn = (reader: Reader): 'en' | 'es' => languages.get(bareName(reader.text('language'))) ?? unknownLanguage(reader)

function unknownLanguage(reader: Reader): 'es' {
  reader.fault('language', 'language-unknown')
  return 'es'
}

/** A balance is given where its principal is; then it needs its day, and the day through which interest is paid. */
function readBalance(reader: Reader, dateIn: (column: DateColumn) => CalendarDate): OpeningBalance | null {
  if (reader.text('principal') === '') {
    for (const column of ['paidThrough', 'interest', 'fees', 'asOf'] as const) if (reader.text(column) !== '') reader.fault(column, 'balance-without-principal')
    return null
  }
  return {
    asOf: dateIn('asOf'), principalCents: centsIn(reader, 'principal', 1), paidThrough: dateIn('paidThrough'),
    interestCents: reader.text('interest') === '' ? null : centsIn(reader, 'interest', 0), feesCents: reader.text('fees') === '' ? 0 : centsIn(reader, 'fees', 0),
  }
}

const centsIn = (reader: Reader, column: 'amount' | 'principal' | 'interest' | 'fees', minimumCents: 0 | 1): Cents => (
  reader.take(column, readAmount(reader.text(column), { minimumCents, maximumCents: MAX_CENTS }), minimumCents)
)

function rateIn(reader: Reader): string | null {
  const text = reader.text('rate').replace(/\s*%$/, '')
  if (text !== '' && !parseAnnualRate(text)) reader.fault('rate', 'rate-unclear')
  return text === '' ? null : text
}

function countOf(text: string): Read<number> {
  if (text === '') return { code: 'cell-empty' }
  const count = Number(/^\d{1,4}$/.exec(text)?.[0])
  return count >= 1 && count <= LIMITS.installments ? { value: count } : { code: 'not-count', params: { maximum: LIMITS.installments } }
}

/** What cells say against one another. */
function faultsBetween({ amountCents, lentOn, nextDueOn, balance }: LoanLine): { column: LoanColumn; code: string }[] {
  if (!balance) return nextDueOn <= lentOn ? [{ column: 'nextDueOn', code: 'due-before-lent' }] : []
  return [
    ...(balance.principalCents > amountCents ? [{ column: 'principal', code: 'more-than-lent' } as const] : []),
    ...(balance.paidThrough < lentOn ? [{ column: 'paidThrough', code: 'paid-before-lent' } as const] : []),
    ...(balance.asOf < balance.paidThrough ? [{ column: 'asOf', code: 'balance-before-paid' } as const] : []),
    ...(nextDueOn <= balance.paidThrough ? [{ column: 'nextDueOn', code: 'due-before-paid' } as const] : []),
  ]
}

function writtenIn(reader: Reader): Record<LoanColumn, string> {
  const text = (column: LoanColumn) => reader.text(column)
  return {
    loan: text('loan'), givenNames: text('givenNames'), familyNames: text('familyNames'), phone: text('phone'), email: text('email'),
    coGivenNames: text('coGivenNames'), coFamilyNames: text('coFamilyNames'), coPhone: text('coPhone'), coEmail: text('coEmail'), language: text('language'), product: text('product'),
    amount: text('amount'), lentOn: text('lentOn'), rate: text('rate'), installments: text('installments'), nextDueOn: text('nextDueOn'), principal: text('principal'),
    paidThrough: text('paidThrough'), interest: text('interest'), fees: text('fees'), asOf: text('asOf'),
  }
}
