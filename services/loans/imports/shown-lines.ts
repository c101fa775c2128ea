import type { LineProblem } from '#domain/import/line-problem.ts'
import type { ReadLoanLine } from '#domain/import/loan-lines.ts'
import type { ReadPaymentLine } from '#domain/import/payment-lines.ts'
import type { Context } from '#platform/context/index.ts'
import type { LoanRecord } from '../record.ts'
import type { ImportLine } from '../schemas/imports.ts'
import { loansOfLines } from './loans-of-lines.ts'
import { planLoans } from './plan-loans.ts'
import { planPayments, type PaymentPlan } from './plan-payments.ts'

interface Looked { plan: PaymentPlan; loans: ReadonlyMap<string, LoanRecord>; borrowers: ReadonlyMap<string, string> }

const nothing = { loanId: null, borrowerName: null, payment: null, allocation: null, opening: null, warnings: [] }

const ofLine = (line: number, told: readonly LineProblem[]): ImportLine['problems'] => told.filter((one) => one.line === line).map(({ column, code, params }) => ({ column, code, ...(params && { params }) }))

/** What is wrong with one line, and so whether it is good. */
function standing({ line }: { line: number }, problems: readonly LineProblem[], isThere: boolean): Pick<ImportLine, 'line' | 'problems' | 'standing'> {
  const its = ofLine(line, problems)
  return { line, problems: its, standing: its.length > 0 ? 'bad' : isThere ? 'there' : 'new' }
}

/** Lines of payments, with whose loan each is of and what it would pay. */
export async function shownPayments(ctx: Context, lines: readonly ReadPaymentLine[]): Promise<ImportLine[]> {
  const loans = await loansOfLines(ctx, lines.flatMap(({ payment }) => (payment ? [payment.loan] : [])), { lock: false })
  const plan = planPayments(ctx, lines, loans)
  const borrowers = await borrowersOf(ctx, [...loans.values()].map(({ id }) => id))
  return lines.map((line) => paymentLine(line, { plan, loans, borrowers }))
}

function paymentLine(read: ReadPaymentLine, { plan, loans, borrowers }: Looked): ImportLine {
  const { line, written, payment } = read
  const loanId = (payment && loans.get(payment.loan)?.id) ?? null
  const stands = standing(read, plan.problems, plan.there.has(line))
  return {
    ...nothing, ...stands, written, loanId, borrowerName: (loanId && borrowers.get(loanId)) ?? null,
    payment: payment && { loan: payment.loan, receivedOn: payment.receivedOn, amountCents: payment.amountCents, method: payment.method, reference: payment.reference },
    allocation: (stands.standing === 'new' && plan.allocations.get(line)) || null,
  }
}

/** Lines of loans, with how each would begin here. */
export async function shownLoans(ctx: Context, lines: readonly ReadLoanLine[]): Promise<ImportLine[]> {
  const plan = await planLoans(ctx, lines)
  const openings = new Map(plan.fresh.map(({ line, opening }) => [line.line, opening]))
  return lines.map((read) => ({
    ...nothing, ...standing(read, plan.problems, plan.there.has(read.line)), warnings: ofLine(read.line, plan.warnings), written: read.written, loanId: plan.there.get(read.line) ?? null,
    borrowerName: read.loan && `${read.loan.givenNames} ${read.loan.familyNames}`.trim(), opening: openings.get(read.line) ?? null,
  }))
}

/** Who borrowed, by loan. Whoever may look at files sees every loan of the programme (access.ts). */
async function borrowersOf(ctx: Context, loanIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.em.execute<{ loanId: string; name: string }[]>(
    `select p.loan_id as "loanId", n.given_names || ' ' || n.family_names as name from loan_party p join person n on n.id = p.person_id
     where p.role = 'borrower' and p.loan_id in (select jsonb_array_elements_text(?::jsonb)::uuid)`, [JSON.stringify(loanIds)],
  )
  return new Map(rows.map(({ loanId, name }) => [loanId, name]))
}
