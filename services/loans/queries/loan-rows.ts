import type { LocalizedText } from '#db/entities/shapes.ts'
import type { Context } from '#platform/context/index.ts'
import { likeLiteral } from '#platform/fields/like-literal.ts'
import { visibleTo } from '../access.ts'
import type { LoanRecord } from '../record.ts'
import type { LoanListQuery, LoanSummary } from '../schemas/loans.ts'

/** A loan with what is shown beside its record. */
export interface LoanRow {
  record: LoanRecord
  productName: LocalizedText
  businessName: string | null
  parties: LoanSummary['parties']
}

const columns = `loan_record(l.id) as record, p.name as "productName", a.business_name as "businessName",
  (select jsonb_agg(jsonb_build_object('personId', n.id, 'name', n.given_names || ' ' || n.family_names, 'role', lp.role) order by lp.role, n.id)
   from loan_party lp join person n on n.id = lp.person_id where lp.loan_id = l.id) as parties`

const tables = `loan l left join application a on a.id = l.application_id
  join product_version v on v.id = l.product_version_id join product p on p.id = v.product_id`

/** One loan the actor may see, or none. */
export async function loanRow(ctx: Context, loanId: string): Promise<LoanRow | undefined> {
  const visible = visibleTo(ctx.actor)
  const [row] = await ctx.em.execute<LoanRow[]>(`select ${columns} from ${tables} where l.id = ? and ${visible.sql}`, [loanId, ...visible.params])
  return row
}

/** Loans the actor may see, newest first. A search finds a reference, a name or a business, whatever its accents and case. */
export async function loanRows(ctx: Context, { search, status, before, limit }: LoanListQuery): Promise<LoanRow[]> {
  const visible = visibleTo(ctx.actor)
  const words = search ?? null
  const reference = words && `%${likeLiteral(words)}%`
  return ctx.em.execute<LoanRow[]>(
    `select ${columns} from ${tables}
     where ${visible.sql} and (?::text is null or l.status = ?) and (?::text is null or l.reference < ?)
       and (?::text is null or l.reference ilike ? or has_words(a.business_name, ?) or exists (
         select from loan_party lp join person n on n.id = lp.person_id
         where lp.loan_id = l.id and has_words(n.given_names || ' ' || n.family_names, ?)))
     order by l.reference desc limit ?`,
    [...visible.params, status ?? null, status ?? null, before ?? null, before ?? null, words, reference, words, words, limit],
  )
}
