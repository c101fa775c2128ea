import { audit } from '#platform/audit/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { keptImport } from '../imports/kept-file.ts'
import { loansOfLines } from '../imports/loans-of-lines.ts'
import { planPayments, type NewPayment } from '../imports/plan-payments.ts'
import type { ImportRecorded } from '../schemas/imports.ts'
import { recordMoneyEvent, type MoneyEventRecorded } from './record-money-event.ts'
import { eventOf, howOf } from './record-payment.ts'

/**
 * Records every payment of a file that its loan has not, in the caller's one transaction: all of them, or none where a line
 * is at fault. A file that was recorded answers with what was done then; a payment that another file, or a person, wrote
 * down meanwhile is not written twice.
 * @throws 404 `not-found`; 403 for whoever is not finance
 * @throws 422 `import-has-faults` with everything that is wrong, `path` being `lines.<line>.<column>`
 */
export async function recordImport(ctx: Context, key: Buffer, importId: string): Promise<ImportRecorded> {
  if (!holds(ctx.actor, 'finance')) throw forbidden()
  const { lines, lineCount, recordedCount } = await keptImport(ctx, key, importId, { lock: true })
  if (recordedCount !== null) return answer(importId, lineCount, recordedCount)
  const loans = await loansOfLines(ctx, lines.flatMap(({ payment }) => (payment ? [payment.loan] : [])), { lock: true })
  const { fresh, problems } = planPayments(ctx, lines, loans)
  if (problems.length > 0) {
    throw problem('import-has-faults', { status: 422, errors: problems.map(({ line, column, code, params }) => ({ path: `lines.${line}.${column}`, code, ...(params && { params }) })) })
  }
  for (const ofLoan of Map.groupBy(fresh, ({ loan }) => loan.id).values()) await recordOfLoan(ctx, importId, ofLoan)
  await ctx.em.execute('update import_file set recorded_by = ?, recorded_at = ?, recorded_count = ? where id = ?', [ctx.actor.personId, ctx.now, fresh.length, importId], 'run')
  await audit(ctx, { action: 'import-recorded', subjectKind: 'import-file', subjectId: importId, detail: { recorded: fresh.length, lines: lineCount } })
  return answer(importId, lineCount, fresh.length)
}

const answer = (importId: string, lineCount: number, recordedCount: number): ImportRecorded => ({ importId, recordedCount, thereCount: lineCount - recordedCount })

/** Each payment is decided on the loan as the one before left it. The event names the file it came from. */
async function recordOfLoan(ctx: Context, importId: string, payments: readonly NewPayment[]): Promise<void> {
  let before: MoneyEventRecorded | undefined
  for (const { loan, input } of payments) {
    const event = { ...eventOf(input), data: { importId } }
    before = await recordMoneyEvent(ctx, before?.record ?? loan, event, { ...howOf(input), ...(before && { was: before.state }) })
  }
}
