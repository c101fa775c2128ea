import type { Quote } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import type { Context } from '#platform/context/index.ts'

/** The newest agreement of a loan, who decided it, and how many of its parties have not signed. */
export interface CurrentAgreement {
  agreementId: string
  terms: Terms
  quote: Quote
  goodThrough: string
  unsigned: number
  decidedBy: string
  secondBy: string | null
}

const columns = `a.id as "agreementId", a.terms, a.quote, a.good_through as "goodThrough",
  d.decided_by as "decidedBy", d.second_by as "secondBy",
  (select count(*) from loan_party p where p.loan_id = l.id
    and not exists (select from signature s where s.agreement_id = a.id and s.person_id = p.person_id)) as unsigned`

/** Read under the loan's lock, nothing of it can move any more. */
export async function currentAgreement(ctx: Context, loanId: string): Promise<CurrentAgreement> {
  const [row] = await ctx.em.execute<CurrentAgreement[]>(
    `select ${columns} from loan l join agreement a on a.loan_id = l.id join decision d on d.id = l.decision_id
     where l.id = ? order by a.sequence desc limit 1`, [loanId],
  )
  if (!row) throw new Error(`The loan ${loanId} has no agreement`)
  return row
}
