import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'
import { beforeItsLoan, notYetCome, type LoanDays } from './payment-day.ts'

/** What one member paid toward her loan at a meeting. `id` is made by the client and names the payment for good. */
export interface SheetLine { id: string; loanId: string }

export interface SheetLoan extends LoanDays {
  borrowers: readonly string[]
  /** Everybody who signed for it. */
  parties: readonly string[]
}

/** What a sheet is held against. */
export interface SheetFacts {
  today: CalendarDate
  /** Who writes it down. */
  writtenBy: string | null
  /** People of the circle. */
  members: ReadonlySet<string>
  /** Loans that are there, by id. */
  loans: ReadonlyMap<string, SheetLoan>
  /** Lines' ids that name a payment already: the same one, which is no fault, or another. */
  taken: ReadonlyMap<string, 'same' | 'other'>
}

/**
 * Everything that is wrong with a meeting's sheet, line by line; empty where all of it can be written down. A loan of
 * somebody who is not of the circle is as one that is not there.
 */
export function faultsOfSheet(sheet: { receivedOn: CalendarDate; lines: readonly SheetLine[] }, facts: SheetFacts): FieldProblem[] {
  const early = notYetCome(sheet.receivedOn, facts.today)
  const ids = repeatedIn(sheet.lines.map(({ id }) => id))
  const loans = repeatedIn(sheet.lines.map(({ loanId }) => loanId))
  return [...(early ? [{ path: 'receivedOn', ...early, message: 'The day of the meeting has not come.' }] : []), ...sheet.lines.flatMap((line, index) => [
    ...faultsOfId(line, `lines.${index}.id`, ids.has(index), facts),
    ...faultsOfLoan(line, `lines.${index}.loanId`, loans.has(index), facts, sheet.receivedOn),
  ])]
}

/** The places at which something is there again. */
function repeatedIn(values: readonly string[]): Set<number> {
  return new Set(values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : [])))
}

function faultsOfId({ id }: SheetLine, path: string, isRepeated: boolean, { taken }: SheetFacts): FieldProblem[] {
  if (isRepeated) return [{ path, code: 'repeated', message: 'Another line has this id.' }]
  return taken.get(id) === 'other' ? [{ path, code: 'id-already-used', message: 'This id names another payment.' }] : []
}

function faultsOfLoan({ loanId }: SheetLine, path: string, isRepeated: boolean, facts: SheetFacts, receivedOn: CalendarDate): FieldProblem[] {
  if (isRepeated) return [{ path, code: 'repeated', message: 'Another line is of this loan.' }]
  const loan = facts.loans.get(loanId)
  if (!loan?.borrowers.some((person) => facts.members.has(person))) return [{ path, code: 'not-found', message: 'Nobody of the circle has this loan.' }]
  if (facts.writtenBy !== null && loan.parties.includes(facts.writtenBy)) return [{ path, code: 'own-loan', message: 'Somebody else writes down what was paid on it.' }]
  if (loan.disbursedOn === null) return [{ path, code: 'loan-not-funded', message: 'Its money has not gone out.' }]
  const day = beforeItsLoan(receivedOn, loan)
  return day ? [{ path, ...day, message: 'The day is before what can be paid on it.' }] : []
}
