import { isoInstant } from '#db/iso-instant.ts'
import type { Quote } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import type { Context } from '#platform/context/index.ts'
import { renderAgreement, type PartyOnPaper } from '#platform/documents/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { agreementPaper } from '../papers/agreement-paper.ts'
import { keepPaper } from '../papers/keep-paper.ts'
import { productVersion } from '../queries/products.ts'
import type { LoanRecord } from '../record.ts'

interface SignedAgreement {
  sequence: number
  terms: Terms
  quote: Quote
  goodThrough: string
  sha256: string
  businessName: string | null
  purpose: string | null
  parties: (PartyOnPaper & { typedName: string; signedAt: string })[]
}

/**
 * Keeps the copy that everybody who signed may have (15 USC 7001(e), regulation.md part h): the same figures and words,
 * with who signed when and the hash of what was signed. In the transaction of the last signature, so that there is no
 * signed loan without it.
 */
export async function keepSignedCopy(ctx: Context, loan: LoanRecord, agreementId: string): Promise<void> {
  const { terms, quote, sha256, parties, ...agreement } = await signedAgreement(ctx, agreementId)
  const paper = agreementPaper({
    ...agreement, loanReference: loan.reference, product: await productVersion(ctx, loan.productVersionId), signedSha256: sha256,
    parties: parties.map(({ name, role, typedName, signedAt }) => ({ name, role, signature: { name: typedName, signedAt: new Date(signedAt) } })),
    lender: await settingOn(ctx, 'lender'), timeZone: (await programmeById(ctx.em, ctx.actor.programmeId)).timeZone, madeAt: ctx.now, madeOn: ctx.businessDate,
  }, terms, quote)
  const fileName = `${loan.reference}-contrato-${agreement.sequence}-firmado.pdf`
  await keepPaper(ctx, { loanId: loan.id, kind: 'signed-agreement', agreementId }, { fileName, content: await renderAgreement(paper) })
}

async function signedAgreement(ctx: Context, agreementId: string): Promise<SignedAgreement> {
  const [row] = await ctx.em.execute<SignedAgreement[]>(
    `select a.sequence, a.terms, a.quote, a.good_through as "goodThrough", d.sha256, asked.business_name as "businessName", asked.purpose,
       (select jsonb_agg(jsonb_build_object('name', coalesce(a.party_names ->> p.id::text, p.given_names || ' ' || p.family_names), 'role', lp.role,
           'typedName', s.typed_name, 'signedAt', ${isoInstant('s.signed_at')}) order by lp.role, p.id)
        from loan_party lp join person p on p.id = lp.person_id join signature s on s.agreement_id = a.id and s.person_id = p.id
        where lp.loan_id = l.id) as parties
     from agreement a join document d on d.id = a.document_id join loan l on l.id = a.loan_id join application asked on asked.id = l.application_id
     where a.id = ?`, [agreementId],
  )
  if (!row) throw new Error('a signed loan has an agreement')
  return row
}
