import { phoneText } from '#domain/contact/phone-text.ts'
import type { Context } from '#platform/context/index.ts'
import type { PaperData } from '#platform/documents/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import type { LoanRecord } from '../record.ts'

/** What every paper about a loan says. */
export interface PaperFacts extends PaperData { borrowerNames: readonly string[]; businessName: string | null }

/** For a loan that the caller may see. Guarantors are no borrowers. */
export async function paperFacts(ctx: Context, loan: LoanRecord): Promise<PaperFacts> {
  const { name, address, phone } = await settingOn(ctx, 'lender')
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  const [row] = await ctx.em.execute<{ names: string[] | null; businessName: string | null }[]>(
    `select a.business_name as "businessName",
       (select jsonb_agg(n.given_names || ' ' || n.family_names order by p.role, n.id) from loan_party p join person n on n.id = p.person_id
        where p.loan_id = l.id and p.role <> 'guarantor') as names
     from loan l left join application a on a.id = l.application_id where l.id = ?`, [loan.id],
  )
  return {
    lender: { name, address, phone: phoneText(phone) }, timeZone, madeAt: ctx.now, madeOn: ctx.businessDate, loanReference: loan.reference,
    borrowerNames: row?.names ?? [], businessName: row?.businessName ?? null,
  }
}
