import type { LineProblem } from '#domain/import/line-problem.ts'
import type { ReadLoanLine } from '#domain/import/loan-lines.ts'
import type { ReadPaymentLine } from '#domain/import/payment-lines.ts'
import { audit } from '#platform/audit/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { keptImport } from '../imports/kept-file.ts'
import { loansOfLines } from '../imports/loans-of-lines.ts'
import { planLoans } from '../imports/plan-loans.ts'
import { planPayments, type NewPayment } from '../imports/plan-payments.ts'
import type { ImportRecorded, RecordImport } from '../schemas/imports.ts'
import { bringInLoan } from './bring-in-loan.ts'
import { recordMoneyEvent, type MoneyEventRecorded } from './record-money-event.ts'
import { eventOf, howOf } from './record-payment.ts'

/**
 * Records everything of a file that is not here, in the caller's one transaction: all of it, or nothing where a line is at
 * fault. A file that was recorded answers with what was done then; a payment that another file, or a person, wrote down
 * meanwhile is not written twice.
 * @throws 404 `not-found`; 403 for whoever is not finance
 * @param warnedLines how many lines with a warning were read by whoever records it
 * @throws 422 `import-has-faults` with everything that is wrong, `path` being `lines.<line>.<column>`
 * @throws 409 `import-has-warnings` with all of them, where another number was read
 */
export async function recordImport(ctx: Context, key: Buffer, importId: string, { warnedLines = 0 }: RecordImport = {}): Promise<ImportRecorded> {
  if (!holds(ctx.actor, 'finance')) throw forbidden()
  const { read, lineCount, recordedCount: before } = await keptImport(ctx, key, importId, { lock: true })
  if (before !== null) return { importId, recordedCount: before, thereCount: lineCount - before }
  const recordedCount = read.kind === 'payments' ? await recordPayments(ctx, importId, read.lines) : await bringInLoans(ctx, importId, read.lines, warnedLines)
  await ctx.em.execute('update import_file set recorded_by = ?, recorded_at = ?, recorded_count = ? where id = ?', [ctx.actor.personId, ctx.now, recordedCount, importId], 'run')
  await audit(ctx, { action: 'import-recorded', subjectKind: 'import-file', subjectId: importId, detail: { kind: read.kind, recorded: recordedCount, lines: lineCount, ...(warnedLines > 0 && { warnedLines }) } })
  return { importId, recordedCount, thereCount: lineCount - recordedCount }
}

const asFields = (told: readonly LineProblem[]) => told.map(({ line, column, code, params }) => ({ path: `lines.${line}.${column}`, code, ...(params && { params }) }))

function refuseFaults(problems: readonly LineProblem[]): void {
  if (problems.length > 0) throw problem('import-has-faults', { status: 422, errors: asFields(problems) })
}

/** What was read must be what there is: a cap may have moved since. */
function refuseUnread(warnings: readonly LineProblem[], warnedLines: number): void {
  const lines = new Set(warnings.map(({ line }) => line)).size
  if (lines !== warnedLines) throw problem('import-has-warnings', { status: 409, params: { lines }, errors: asFields(warnings) })
}

async function recordPayments(ctx: Context, importId: string, lines: readonly ReadPaymentLine[]): Promise<number> {
  const loans = await loansOfLines(ctx, lines.flatMap(({ payment }) => (payment ? [payment.loan] : [])), { lock: true })
  const { fresh, problems } = planPayments(ctx, lines, loans)
  refuseFaults(problems)
  for (const ofLoan of Map.groupBy(fresh, ({ loan }) => loan.id).values()) await recordOfLoan(ctx, importId, ofLoan)
  return fresh.length
}

/** Each payment is decided on the loan as the one before left it. The event names the file it came from. */
async function recordOfLoan(ctx: Context, importId: string, payments: readonly NewPayment[]): Promise<void> {
  let before: MoneyEventRecorded | undefined
  for (const { loan, input } of payments) {
    const event = { ...eventOf(input), data: { importId } }
    before = await recordMoneyEvent(ctx, before?.record ?? loan, event, { ...howOf(input), ...(before && { was: before.state }) })
  }
}

async function bringInLoans(ctx: Context, importId: string, lines: readonly ReadLoanLine[], warnedLines: number): Promise<number> {
  // A loan or a person that two files tell of is made once: the second file waits here, and then finds them.
  await ctx.em.execute(`select pg_advisory_xact_lock(hashtextextended('loans brought in ' || ?, 0))`, [ctx.actor.programmeId])
  const { fresh, problems, warnings } = await planLoans(ctx, lines)
  refuseFaults(problems)
  refuseUnread(warnings, warnedLines)
  const made = new Map<string, string>()
  for (const loan of fresh) await bringInLoan(ctx, importId, loan, made)
  return fresh.length
}
