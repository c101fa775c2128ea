import type { Context } from '#platform/context/index.ts'
import { paymentRecord, type PaymentRecord } from '#domain/loan/payment-record.ts'
import { historyOf } from '../history.ts'
import { loanRecords } from '../record.ts'
import type { LoanStatus, PartyRole } from '../shapes.ts'

/** One loan that somebody signed for, and how its installments were paid by today. */
export interface LoanOfPerson extends PaymentRecord {
  loanId: string
  reference: string
  businessName: string | null
  role: PartyRole
  status: LoanStatus
  amountCents: number
  disbursedOn: string
}

/** The loans of a person that were paid out, the newest first. Who may read of her is the caller's to say. */
export async function loansOfPerson(ctx: Context, personId: string): Promise<LoanOfPerson[]> {
  const rows = await ctx.em.execute<{ loanId: string; role: PartyRole; businessName: string | null }[]>(
    `select l.id as "loanId", p.role, a.business_name as "businessName" from loan_party p join loan l on l.id = p.loan_id left join application a on a.id = l.application_id
     where p.person_id = ? and l.programme_id = ? and l.disbursed_on is not null order by l.disbursed_on desc, l.reference desc limit 100`, [personId, ctx.actor.programmeId],
  )
  const records = await loanRecords(ctx, rows.map(({ loanId }) => loanId))
  return rows.flatMap((row) => {
    const record = records.get(row.loanId)
    if (!record || record.disbursedOn === null) return []
    const { reference, status, amountCents, disbursedOn } = record
    return [{ ...row, reference, status, amountCents, disbursedOn, ...paymentRecord(historyOf(record, ctx.businessDate)) }]
  })
}
