import { newId } from '#db/new-id.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { quote } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import type { Context } from '#platform/context/index.ts'
import { agreementTextVersion, renderAgreement, type PartyOnPaper } from '#platform/documents/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { agreementPaper } from '../papers/agreement-paper.ts'
import { keepPaper } from '../papers/keep-paper.ts'
import { requireUnderCap } from '../product-life/caps.ts'
import type { Product } from '../schemas/products.ts'

export interface AgreementToMake { loanId: string; loanReference: string; terms: Terms; product: Product }

export interface AgreementMade { agreementId: string; documentId: string; sequence: number; goodThrough: string }

interface Subject { businessName: string | null; purpose: string | null; parties: (PartyOnPaper & { personId: string })[]; latestSequence: number }

/**
 * Makes the loan's next agreement: the quote, the paper with exactly that quote, and the last day on which it may be signed
 * and funded as written. The caller holds the loan's lock. Who is to sign hears of it.
 * @throws 422 `loan-breaks-cap` where a cap of the day would be broken
 */
export async function makeAgreement(ctx: Context, { loanId, loanReference, terms, product }: AgreementToMake): Promise<AgreementMade> {
  await requireUnderCap(ctx, terms)
  const quoted = quote(terms)
  const [subject, lender, { timeZone }] = [
    await subjectOf(ctx, loanId), await settingOn(ctx, 'lender'), await programmeById(ctx.em, ctx.actor.programmeId),
  ]
  const goodThrough = await lastGoodDay(ctx, quoted.installments[0]?.dueDate)
  const sequence = subject.latestSequence + 1
  const paper = agreementPaper({
    loanReference, sequence, businessName: subject.businessName, purpose: subject.purpose, product, lender, timeZone,
    parties: subject.parties.map(({ name, role }) => ({ name, role })), madeAt: ctx.now, madeOn: ctx.businessDate, goodThrough, signedSha256: null,
  }, terms, quoted)
  const documentId = await keepPaper(ctx, { loanId, kind: 'agreement' }, { fileName: `${loanReference}-contrato-${sequence}.pdf`, content: await renderAgreement(paper) })
  const agreementId = newId()
  await ctx.em.execute(
    `insert into agreement (id, loan_id, sequence, document_id, terms, quote, text_version, good_through, party_names)
     values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::date, ?::jsonb)`,
    [
      agreementId, loanId, sequence, documentId, JSON.stringify(terms), JSON.stringify(quoted), agreementTextVersion, goodThrough,
      JSON.stringify(Object.fromEntries(subject.parties.map(({ personId, name }) => [personId, name]))),
    ], 'run',
  )
  return { agreementId, documentId, sequence, goodThrough }
}

/** The programme's number of days, but never as late as the first payment: money that comes after that is another loan. */
async function lastGoodDay(ctx: Context, firstDueOn: string | undefined): Promise<string> {
  const { goodThroughDays } = await settingOn(ctx, 'agreement')
  const byRule = addDays(ctx.businessDate, goodThroughDays)
  const byDates = firstDueOn === undefined ? byRule : addDays(firstDueOn, -1)
  return byDates < byRule ? byDates : byRule
}

async function subjectOf(ctx: Context, loanId: string): Promise<Subject> {
  const [row] = await ctx.em.execute<Subject[]>(
    `select a.business_name as "businessName", a.purpose,
       (select coalesce(max(sequence), 0) from agreement where loan_id = l.id) as "latestSequence",
       (select jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.given_names || ' ' || p.family_names, 'role', lp.role) order by lp.role, p.id)
        from loan_party lp join person p on p.id = lp.person_id where lp.loan_id = l.id) as parties
     from loan l join application a on a.id = l.application_id where l.id = ?`, [loanId],
  )
  if (!row) throw new Error('an agreement belongs to a loan')
  return row
}
