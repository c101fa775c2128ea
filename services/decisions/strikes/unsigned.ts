import { sendNotice } from '#platform/notify/index.ts'
import { applicationInWords } from '#services/intake/index.ts'
import type { Strike } from './strike.ts'

const unsignedSql = `
select p.person_id as "personId", l.amount_cents as "amountCents", l.id as "loanId"
from loan l join loan_party p on p.loan_id = l.id
where l.application_id = ? and l.status = 'approved' and not exists (
  select from agreement a join signature s on s.agreement_id = a.id
  where a.loan_id = l.id and s.person_id = p.person_id and a.sequence = (select max(sequence) from agreement where loan_id = l.id))`

/** Reminds those who have not signed the current agreement. */
export async function remindToSign({ ctx, application, clock }: Strike): Promise<void> {
  const unsigned = await ctx.em.execute<{ personId: string; amountCents: number; loanId: string }[]>(unsignedSql, [application.id])
  for (const { personId, amountCents, loanId } of unsigned) {
    await sendNotice(ctx, {
      personId, kind: 'sign-reminder', occurrence: `${application.id} ${clock.occurrence}`, applicationId: application.id, loanId,
      params: { ...await applicationInWords(ctx, application), amount: { cents: amountCents } },
    })
  }
}
