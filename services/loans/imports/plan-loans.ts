import type { LineProblem } from '#domain/import/line-problem.ts'
import type { LoanLine, PersonTold, ReadLoanLine } from '#domain/import/loan-lines.ts'
import { broughtInOn, openingTerms } from '#domain/import/opening-terms.ts'
import { rateAboveCap } from '#domain/import/rate-above-cap.ts'
import { dollarsText } from '#domain/money/dinero-edge.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { products } from '../queries/products.ts'
import type { LoanOpening } from '../schemas/imports.ts'
import type { Product } from '../schemas/products.ts'
import type { Terms } from '../shapes.ts'
import { peopleOfLines, type Parties } from './people-of-lines.ts'

/** A loan that a line brings and that is not here. */
export interface NewLoan extends Parties { line: LoanLine; terms: Terms; product: Product; opening: LoanOpening }

/** What a file of loans would do now. */
export interface LoanPlan {
  fresh: NewLoan[]
  /** Lines whose loan is here already, with it. */
  there: ReadonlyMap<number, string>
  problems: LineProblem[]
  /** What is no fault and has to be known before new lines are brought in. */
  warnings: LineProblem[]
}

interface Here { loanId: string; theirNumber: string; amountCents: number; lentOn: string }

/** What each line of a file of loans would bring. Writes nothing. */
export async function planLoans(ctx: Context, lines: readonly ReadLoanLine[]): Promise<LoanPlan> {
  const problems = lines.flatMap((line) => line.problems)
  const read = lines.flatMap(({ loan }) => loan ?? [])
  const here = await loansHere(ctx, read)
  const { parties, problems: unknown } = await peopleOfLines(ctx, read.filter(({ loan }) => !here.has(loan)))
  problems.push(...unknown)
  const offered = new Map((await products(ctx)).map((product) => [product.code, product]))
  const there = new Map<number, string>()
  const fresh: NewLoan[] = []
  const told = new Set<string>()
  for (const line of read) {
    const known = here.get(line.loan)
    const found = told.has(line.loan) ? fault(line, 'loan', 'repeated') : known && !isSame(known, line) ? fault(line, 'loan', 'number-taken') : []
    told.add(line.loan)
    if (known && found.length === 0) there.set(line.line, known.loanId)
    const people = parties.get(line.line)
    const begun: Begun = known || found.length > 0 ? { problems: found } : begin(ctx, line, offered.get(line.product), people)
    problems.push(...begun.problems)
    if (begun.opened && people) fresh.push({ line, ...people, ...begun.opened })
  }
  return { fresh, there, problems, warnings: await warningsOf(ctx, fresh) }
}

/** A loan that costs more than a cap of today was lent all the same: it is brought in by somebody who was told so. */
async function warningsOf(ctx: Context, fresh: readonly NewLoan[]): Promise<LineProblem[]> {
  const caps = await settingOn(ctx, 'rate-caps')
  return fresh.flatMap(({ line: { line, amountCents }, terms }) => rateAboveCap(terms, amountCents, caps).map((warning) => ({ line, ...warning })))
}

const fault = ({ line }: LoanLine, column: string, code: string, params?: Record<string, string | number>): LineProblem[] => [{ line, column, code, ...(params && { params }) }]

/** The same loan told again; another under its number is a mistake in the file, or in the one before. */
const isSame = (known: Here, { amountCents, lentOn }: LoanLine): boolean => known.amountCents === amountCents && known.lentOn === lentOn

interface Begun { problems: LineProblem[]; opened?: { terms: Terms; product: Product; opening: LoanOpening } }

/** How a loan would begin here, or everything that keeps it from it. */
function begin(ctx: Context, line: LoanLine, product: Product | undefined, people: Parties | undefined): Begun {
  const problems = [
    ...(/^L-\d{4}-\d+$/.test(line.loan) ? fault(line, 'loan', 'number-like-ours') : []),
    ...([people?.borrower, people?.coBorrower].some((one) => one && one.personId === ctx.actor.personId) ? fault(line, 'loan', 'own-loan') : []),
    ...(product ? [] : fault(line, 'product', 'no-such-product')),
    ...[['lentOn', line.lentOn], ['asOf', line.balance?.asOf ?? '']].flatMap(([column = '', date = '']) => (date > ctx.businessDate ? fault(line, column, 'in-the-future', { latest: ctx.businessDate }) : [])),
  ]
  if (!product || problems.length > 0) return { problems }
  const terms = openingTerms(product.terms, line)
  const on = broughtInOn(line, ctx.businessDate)
  try {
    const opening = openingOf(line, on, foldLoan({
      terms, interestAccrual: product.interestAccrual, allocation: product.allocation, ahead: product.ahead, asOf: on,
      events: line.balance && line.balance.feesCents > 0 ? [{ id: 'fees', kind: 'fee', date: on, amountCents: line.balance.feesCents }] : [],
    }))
    const owed = line.balance?.interestCents ?? opening.interestCents
    return owed === opening.interestCents ? { problems, opened: { terms, product, opening } } : { problems: fault(line, 'interest', 'interest-differs', { ours: `$${dollarsText(opening.interestCents)}` }) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { problems: fault(line, 'installments', 'terms-impossible') }
  }
}

const nameOf = ({ givenNames, familyNames }: PersonTold): string => `${givenNames} ${familyNames}`.trim()

const openingOf = (line: LoanLine, on: string, { outstanding, nextDue, installments }: LoanState): LoanOpening => ({
  theirNumber: line.loan, borrowerName: nameOf(line), coBorrowerName: line.coBorrower && nameOf(line.coBorrower), productCode: line.product, amountCents: line.amountCents, lentOn: line.lentOn,
  withHistory: line.balance === null, broughtInOn: on, ...outstanding, nextDueOn: nextDue?.dueDate ?? line.nextDueOn, nextDueCents: nextDue?.amountCents ?? 0, installments: installments.length,
})

async function loansHere(ctx: Context, lines: readonly LoanLine[]): Promise<ReadonlyMap<string, Here>> {
  const rows = await ctx.em.execute<Here[]>(
    `select loan_id as "loanId", their_number as "theirNumber", amount_cents as "amountCents", lent_on as "lentOn" from loan_brought_in
     where programme_id = ? and their_number in (select jsonb_array_elements_text(?::jsonb))`, [ctx.actor.programmeId, JSON.stringify(lines.map(({ loan }) => loan))],
  )
  return new Map(rows.map((row) => [row.theirNumber, row]))
}
