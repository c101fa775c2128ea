import { hindranceOf } from '#domain/agreement/may-disburse.ts'
import { advancedCentsOf, feeCentsOf } from '#domain/loan/terms.ts'
import type { Context } from '#platform/context/index.ts'
import type { CurrentAgreement } from '../current-agreement.ts'
import type { Waiting } from '../schemas.ts'

interface Row extends Omit<CurrentAgreement, 'agreementId' | 'unsigned'>, Pick<Waiting, 'loanId' | 'loanReference' | 'applicationId' | 'businessName' | 'parties'> {}

/** Signed loans whose money has not gone out, longest signed first, with what keeps whoever looks from sending it today. */
export async function disbursementsWaiting(ctx: Context): Promise<Waiting[]> {
  const rows = await ctx.em.execute<Row[]>(
    `select l.id as "loanId", l.reference as "loanReference", l.application_id as "applicationId", app.business_name as "businessName",
       a.terms, a.quote, a.good_through as "goodThrough", d.decided_by as "decidedBy", d.second_by as "secondBy",
       (select jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.given_names || ' ' || p.family_names, 'role', lp.role) order by lp.role, p.id)
        from loan_party lp join person p on p.id = lp.person_id where lp.loan_id = l.id) as parties
     from loan l
     join application app on app.id = l.application_id
     join decision d on d.id = l.decision_id
     join lateral (select * from agreement where loan_id = l.id order by sequence desc limit 1) a on true
     where l.programme_id = ? and l.status = 'signed'
     order by (select max(signed_at) from signature where agreement_id = a.id)`,
    [ctx.actor.programmeId],
  )
  return rows.map((row) => waiting(ctx, row))
}

function waiting(ctx: Context, { terms, quote, decidedBy, secondBy, goodThrough, ...loan }: Row): Waiting {
  const amountCents = advancedCentsOf(terms)
  const withheldCents = feeCentsOf(terms, (fee) => fee.how === 'withheld')
  return {
    ...loan, goodThrough, amountCents, withheldCents, handedOutCents: amountCents - withheldCents,
    advanceOn: terms.advances[0]?.date ?? '',
    hindrance: hindranceOf({
      personId: ctx.actor.personId ?? '', partyIds: loan.parties.map((party) => party.personId), decidedBy, secondBy,
      agreement: { terms, quote, goodThrough }, disbursedOn: ctx.businessDate,
    }),
  }
}
