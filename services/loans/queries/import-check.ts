import type { ReadPaymentLine } from '#domain/import/payment-lines.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { keptImport } from '../imports/kept-file.ts'
import { loansOfLines } from '../imports/loans-of-lines.ts'
import { planPayments, type PaymentPlan } from '../imports/plan-payments.ts'
import type { LoanRecord } from '../record.ts'
import type { ImportCheck, ImportLine } from '../schemas/imports.ts'
import { importFiles } from './import-files.ts'

interface Looked { plan: PaymentPlan; loans: ReadonlyMap<string, LoanRecord>; borrowers: ReadonlyMap<string, string> }

/**
 * What each line of a file would do to the loans as they are now. Nothing is written; the same file can be looked at as
 * often as wanted, before and after it was recorded.
 * @throws 404 `not-found`
 */
export async function importCheck(ctx: Context, key: Buffer, importId: string): Promise<ImportCheck> {
  const [file] = await importFiles(ctx, importId)
  if (!file) throw notFound()
  const { lines, notRead } = await keptImport(ctx, key, importId, { lock: false })
  const loans = await loansOfLines(ctx, lines.flatMap(({ payment }) => (payment ? [payment.loan] : [])), { lock: false })
  const plan = planPayments(ctx, lines, loans)
  const borrowers = await borrowersOf(ctx, [...loans.values()].map(({ id }) => id))
  const shown = lines.map((line) => lineOf(line, { plan, loans, borrowers }))
  const count = (standing: ImportLine['standing']) => shown.filter((line) => line.standing === standing).length
  const newCents = shown.reduce((sum, { standing, payment }) => sum + (standing === 'new' && payment ? payment.amountCents : 0), 0)
  return { ...file, counts: { new: count('new'), there: count('there'), bad: count('bad') }, newCents, notRead: [...notRead], lines: shown }
}

function lineOf({ line, written, payment }: ReadPaymentLine, { plan, loans, borrowers }: Looked): ImportLine {
  const problems = plan.problems.filter((one) => one.line === line).map(({ column, code, params }) => ({ column, code, ...(params && { params }) }))
  const loanId = (payment && loans.get(payment.loan)?.id) ?? null
  const standing = problems.length > 0 ? 'bad' : plan.there.has(line) ? 'there' : 'new'
  return {
    line, standing, problems, written, loanId, borrowerName: (loanId && borrowers.get(loanId)) ?? null,
    payment: payment && { loan: payment.loan, receivedOn: payment.receivedOn, amountCents: payment.amountCents, method: payment.method, reference: payment.reference },
    allocation: (standing === 'new' && plan.allocations.get(line)) || null,
  }
}

/** Who borrowed, by loan. Whoever may look at files sees every loan of the programme (access.ts). */
async function borrowersOf(ctx: Context, loanIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.em.execute<{ loanId: string; name: string }[]>(
    `select p.loan_id as "loanId", n.given_names || ' ' || n.family_names as name from loan_party p join person n on n.id = p.person_id
     where p.role = 'borrower' and p.loan_id in (select jsonb_array_elements_text(?::jsonb)::uuid)`, [JSON.stringify(loanIds)],
  )
  return new Map(rows.map(({ loanId, name }) => [loanId, name]))
}
