import { isoInstant } from '#db/iso-instant.ts'
import type { Quote } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import type { Context } from '#platform/context/index.ts'
import type { Agreement } from '../schemas/agreement.ts'

/** The newest agreement of a loan, with who has signed it. */
export interface CurrentAgreement {
  agreementId: string
  sequence: number
  documentId: string
  /** The copy with everybody's signature; null until all have signed. */
  signedDocumentId: string | null
  sha256: string
  fileName: string
  textVersion: string
  goodThrough: string
  terms: Terms
  quote: Quote
  parties: Agreement['parties']
}

/** For a loan that the caller may see; null where it has none yet. */
export async function currentAgreement(ctx: Context, loanId: string): Promise<CurrentAgreement | null> {
  const [row] = await ctx.em.execute<CurrentAgreement[]>(
    `select a.id as "agreementId", a.sequence, a.document_id as "documentId", copy.id as "signedDocumentId", d.sha256, d.file_name as "fileName",
       a.text_version as "textVersion", a.good_through as "goodThrough", a.terms, a.quote,
       (select jsonb_agg(jsonb_build_object('personId', n.id, 'name', coalesce(a.party_names ->> n.id::text, n.given_names || ' ' || n.family_names), 'role', p.role,
           'signedAt', ${isoInstant('s.signed_at')}) order by p.role, n.id)
        from loan_party p join person n on n.id = p.person_id
        left join signature s on s.agreement_id = a.id and s.person_id = p.person_id where p.loan_id = a.loan_id) as parties
     from agreement a join document d on d.id = a.document_id left join document copy on copy.agreement_id = a.id where a.loan_id = ? order by a.sequence desc limit 1`, [loanId],
  )
  return row ?? null
}
