import { randomInt } from 'node:crypto'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { paidBetween, paymentRecord } from '#domain/loan/payment-record.ts'
import { feeCentsOf } from '#domain/loan/terms.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { renderGoodStanding, renderPayoffLetter, renderYearInterest, type PaperFile } from '#platform/documents/index.ts'
import { problem } from '#platform/errors/index.ts'
import { balancesOf } from '../balances.ts'
import { loanForEither } from '../collections/access.ts'
import { historyOf, stateOf } from '../history.ts'
import { keepPaper } from '../papers/keep-paper.ts'
import { paperFacts } from '../papers/paper-facts.ts'
import type { LoanRecord } from '../record.ts'
import type { ProofMade, ProofToMake, StandingFacts } from '../schemas/proofs.ts'

interface Made extends PaperFile { asOf: string; facts: object; checkCode: string | null }

/**
 * Makes a paper that says how a loan stands, and files its exact bytes with the facts it says. The year's interest made again
 * with the same figures is the paper made before.
 * @param checkAddress where the portal confirms a code
 * @throws 404; 409 `loan-not-funded`, `not-in-good-standing`, `year-not-over`, `nothing-paid-that-year`, `id-already-used`; 422 `payoff-refused`
 */
export async function makeProof(ctx: Context, loanId: string, input: ProofToMake, checkAddress: string): Promise<ProofMade> {
  const { loan } = await loanForEither(ctx, loanId)
  const known = await knownProof(ctx, loan, input.id)
  if (known) return known
  if (loan.disbursedOn === null) throw problem('loan-not-funded', { status: 409, params: { status: loan.status } })
  const made = await paperOf(ctx, loan, input, checkAddress)
  const same = input.kind === 'year-interest' ? await sameFacts(ctx, loan, made) : null
  if (same) return same
  const documentId = await keepPaper(ctx, { loanId, kind: input.kind }, made)
  await ctx.em.execute(
    `insert into loan_proof (id, programme_id, loan_id, document_id, kind, as_of, facts, check_code, made_by, made_at) values (?, ?, ?, ?, ?, ?::date, ?::jsonb, ?, ?, ?)`,
    [input.id, ctx.actor.programmeId, loanId, documentId, input.kind, made.asOf, JSON.stringify(made.facts), made.checkCode, ctx.actor.personId, ctx.now], 'run',
  )
  await audit(ctx, { action: 'proof-made', subjectKind: 'loan', subjectId: loanId, detail: { proofId: input.id, kind: input.kind, asOf: made.asOf } })
  return { proofId: input.id, documentId, checkCode: made.checkCode }
}

async function knownProof(ctx: Context, loan: LoanRecord, id: string): Promise<ProofMade | null> {
  const [row] = await ctx.em.execute<(ProofMade & { loanId: string })[]>('select id as "proofId", document_id as "documentId", check_code as "checkCode", loan_id as "loanId" from loan_proof where id = ?', [id])
  if (row && row.loanId !== loan.id) throw problem('id-already-used', { status: 409 })
  return row ? { proofId: row.proofId, documentId: row.documentId, checkCode: row.checkCode } : null
}

async function sameFacts(ctx: Context, loan: LoanRecord, { facts }: Made): Promise<ProofMade | null> {
  const [row] = await ctx.em.execute<ProofMade[]>(
    `select id as "proofId", document_id as "documentId", check_code as "checkCode" from loan_proof
     where loan_id = ? and kind = 'year-interest' and facts = ?::jsonb order by made_at desc, id desc limit 1`, [loan.id, JSON.stringify(facts)],
  )
  return row ?? null
}

function paperOf(ctx: Context, loan: LoanRecord, input: ProofToMake, checkAddress: string): Promise<Made> {
  if (input.kind === 'good-standing') return goodStanding(ctx, loan, input.showAmounts, checkAddress)
  return input.kind === 'year-interest' ? yearInterest(ctx, loan, input.year) : payoffLetter(ctx, loan, input.on ?? ctx.businessDate)
}

/** No I, L, O or U: nothing to mistake when read out. 12 of them are 60 bits. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const newCode = (): string => Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')

async function goodStanding(ctx: Context, loan: LoanRecord, showAmounts: boolean, checkAddress: string): Promise<Made> {
  const asOf = ctx.businessDate
  const state = stateOf(loan, asOf)
  const isPaidOff = loan.status === 'paid-off'
  if (!state || (!isPaidOff && (loan.status !== 'active' || state.daysPastDue > 0))) throw problem('not-in-good-standing', { status: 409 })
  const { due, onTime } = paymentRecord(historyOf(loan, asOf))
  const { borrowerNames, businessName: _business, ...paper } = await paperFacts(ctx, loan)
  const checkCode = newCode()
  const facts: StandingFacts = {
    isPaidOff, since: loan.disbursedOn ?? asOf, paymentsDue: due, paymentsOnTime: onTime, reference: loan.reference, lenderName: paper.lender.name,
    initials: borrowerNames.map(initialsOf), amounts: showAmounts ? { amountCents: loan.amountCents, outstandingCents: balancesOf(state, asOf).outstandingCents } : null,
  }
  const content = await renderGoodStanding({ ...paper, ...facts, borrowerNames, asOf, checkCode: grouped(checkCode), checkUrl: `${checkAddress}/${grouped(checkCode)}` })
  return { fileName: `${loan.reference}-al-corriente-${asOf}.pdf`, content, asOf, facts, checkCode }
}

const grouped = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code
const initialsOf = (name: string): string => name.split(/\s+/).map((part) => `${part[0] ?? ''}.`).join(' ')

async function yearInterest(ctx: Context, loan: LoanRecord, year: number): Promise<Made> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  if (to >= ctx.businessDate) throw problem('year-not-over', { status: 409 })
  const history = historyOf(loan, to)
  const paid = paidBetween(history, from, to)
  const startFees = loan.disbursedOn !== null && loan.disbursedOn >= from && loan.disbursedOn <= to ? feeCentsOf(loan.terms, ({ how }) => how !== 'financed') : 0
  if (paid.paidCents === 0 && startFees === 0) throw problem('nothing-paid-that-year', { status: 409 })
  const facts = {
    year, ...paid, paidCents: paid.paidCents + startFees, feesCents: paid.feesCents + startFees, principalLeftCents: stateOf(loan, to)?.outstanding.principalCents ?? 0,
  }
  const { businessName: _business, ...paper } = await paperFacts(ctx, loan)
  return { fileName: `${loan.reference}-interes-${year}.pdf`, content: await renderYearInterest({ ...paper, ...facts }), asOf: to, facts, checkCode: null }
}

async function payoffLetter(ctx: Context, loan: LoanRecord, on: string): Promise<Made> {
  if (on < ctx.businessDate) throw problem('payoff-refused', { status: 422, errors: [{ path: 'on', code: 'in-the-past', params: { earliest: ctx.businessDate } }] })
  const { payoffCents, principalCents, interestCents, feesCents, creditCents } = balancesOf(stateOf(loan, on), on)
  const perDayCents = Math.max(0, balancesOf(stateOf(loan, addDays(on, 1)), addDays(on, 1)).payoffCents - payoffCents)
  const facts = { payoffCents, parts: { principalCents, interestCents, feesCents, creditCents }, perDayCents }
  const { businessName: _business, ...paper } = await paperFacts(ctx, loan)
  return { fileName: `${loan.reference}-para-terminar-${on}.pdf`, content: await renderPayoffLetter({ ...paper, ...facts, on }), asOf: on, facts, checkCode: null }
}
