import type { LineProblem } from '#domain/import/line-problem.ts'
import type { PaymentLine, ReadPaymentLine } from '#domain/import/payment-lines.ts'
import { samePayments, type KnownPayment } from '#domain/import/same-payments.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import type { Context } from '#platform/context/index.ts'
import { ProblemError } from '#platform/errors/index.ts'
import { isParty } from '../access.ts'
import { allocationOf, eventOf, faultsOf, howOf } from '../commands/record-payment.ts'
import { withEvents } from '../commands/with-event.ts'
import type { LoanRecord } from '../record.ts'
import type { Allocation, RecordPayment } from '../schemas/payments.ts'
import { importedPaymentId } from './payment-id.ts'

/** A payment that a line tells of and its loan has not. */
export interface NewPayment { line: number; loan: LoanRecord; input: RecordPayment }

/** What a file would do now. */
export interface PaymentPlan {
  /** In the order in which they are written: loan by loan, each from its earliest day. */
  fresh: NewPayment[]
  /** Lines whose payment is recorded already. */
  there: ReadonlySet<number>
  problems: LineProblem[]
  /** By line. */
  allocations: ReadonlyMap<number, Allocation>
}

type Sound = PaymentLine & { record: LoanRecord }

/**
 * What each line of a file of payments would do to the loans as they are, by the same decision as one payment's. Writes
 * nothing. Of lines that are at fault nothing is decided: the others are looked at as if those were not there.
 */
export function planPayments(ctx: Context, lines: readonly ReadPaymentLine[], loans: ReadonlyMap<string, LoanRecord>): PaymentPlan {
  const problems = lines.flatMap((line) => line.problems)
  const sound: Sound[] = []
  for (const { payment } of lines) {
    const record = payment && loans.get(payment.loan)
    if (!payment) continue
    const found = record ? refusals(ctx, payment, record) : [{ line: payment.line, column: 'loan', code: 'no-such-loan' }]
    problems.push(...found)
    if (record && found.length === 0) sound.push({ ...payment, loan: record.reference, record })
  }
  // A loan has two names where it was brought in; its payments are told by one.
  const records = new Map(sound.map(({ loan, record }) => [loan, record]))
  const told = samePayments(sound, (reference) => recordedOf(records.get(reference)))
  const fresh = told.filter(({ isThere }) => !isThere).map(({ line, nth }) => newPayment(line, nth)).toSorted(inOrder)
  const { allocations, refused } = decided(ctx, fresh)
  return { fresh, there: new Set(told.filter(({ isThere }) => isThere).map(({ line }) => line.line)), problems: [...problems, ...refused], allocations }
}

/** Why a loan does not take a payment. */
function refusals(ctx: Context, payment: PaymentLine, loan: LoanRecord): LineProblem[] {
  const { line } = payment
  if (isParty(ctx.actor, loan)) return [{ line, column: 'loan', code: 'own-loan' }]
  if (loan.disbursedOn === null) return [{ line, column: 'loan', code: 'loan-not-funded' }]
  return faultsOf(ctx, payment, loan).map(({ path, code, params }) => ({ line, column: path, code, ...(params && { params }) }))
}

const recordedOf = (loan: LoanRecord | undefined): KnownPayment[] => (loan?.events ?? []).flatMap(({ kind, effectiveOn, amountCents, reference }) => (
  kind === 'payment' && amountCents !== null ? [{ receivedOn: effectiveOn, amountCents, reference }] : []
))

function newPayment(sound: Sound, nth: number): NewPayment {
  const { line, record, receivedOn, amountCents, method, reference } = sound
  const input = { id: importedPaymentId(record.id, sound, nth), receivedOn, amountCents, method, ...(reference !== null && { reference }) }
  return { line, loan: record, input }
}

const inOrder = (a: NewPayment, b: NewPayment): number => (
  a.loan.id.localeCompare(b.loan.id) || a.input.receivedOn.localeCompare(b.input.receivedOn) || a.line - b.line
)

/** How each new payment is split once all of its loan are there; or, where a loan cannot have them, which of them break it. */
function decided(ctx: Context, fresh: readonly NewPayment[]): { allocations: Map<number, Allocation>; refused: LineProblem[] } {
  const allocations = new Map<number, Allocation>()
  const refused: LineProblem[] = []
  for (const ofLoan of Map.groupBy(fresh, ({ loan }) => loan.id).values()) {
    const whole = stateWith(ctx, ofLoan)
    if ('code' in whole) {
      refused.push(...firstRefused(ctx, ofLoan))
      continue
    }
    for (const { line, input } of ofLoan) allocations.set(line, allocationOf(whole.state.allocations, input.id))
  }
  return { allocations, refused }
}

function stateWith(ctx: Context, payments: readonly NewPayment[]): { state: LoanState } | { code: string } {
  const [first] = payments
  if (!first) throw new Error('a loan with a new payment has one')
  try {
    return withEvents(ctx, first.loan, payments.map(({ input }) => ({ event: eventOf(input), payment: howOf(input).payment })))
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { code: error.code }
  }
}

/** The first payment with which those before it cannot be; what comes after it can only be told once that one is put right. */
function firstRefused(ctx: Context, payments: readonly NewPayment[]): LineProblem[] {
  for (const [at, { line }] of payments.entries()) {
    const so = stateWith(ctx, payments.slice(0, at + 1))
    if ('code' in so) return [{ line, column: 'amount', code: so.code }]
  }
  return []
}
