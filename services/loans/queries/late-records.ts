import type { Context } from '#platform/context/index.ts'
import type { LoanRecord } from '../record.ts'
import { officerOfLoan } from '../collections/standing.ts'
import { callFacts } from '../collections/call-limits.ts'
import { callMade, type CallMade } from '../collections/rules-broken.ts'
import type { LateRow } from '../schemas/repaying.ts'

/** A loan that may be late today, with all the list says of it beside its fold. */
export type LateRecord = Pick<LateRow, 'people' | 'locale' | 'businessName' | 'officer' | 'nextContactOn' | 'help'> & {
  loan: LoanRecord
  lastContact: (Omit<NonNullable<LateRow['lastContact']>, 'brokeRule'> & CallMade) | null
  promise: (Omit<NonNullable<LateRow['promise']>, 'state' | 'receivedCents'> & { afterSequence: number }) | null
  calledOn: string[]
  isStopped: boolean
}

/** More than this nobody calls in a week. */
const mostRows = 1000

/**
 * Every loan that can be late today, whatever night last closed: one that was late when its balances were kept, or whose next
 * due date is over since. Which of them are late is the fold's to say. Loans whose borrower waits for an answer come along;
 * an officer's own loan does not.
 */
export function lateRecords(ctx: Context): Promise<LateRecord[]> {
  return ctx.em.execute<LateRecord[]>(
    `select loan_record(l.id) as loan, a.business_name as "businessName", coalesce(a.locale, (select n.locale from loan_party p join person n on n.id = p.person_id where p.loan_id = l.id and p.role = 'borrower')) as locale,
       (select jsonb_agg(jsonb_build_object('personId', n.id, 'name', n.given_names || ' ' || n.family_names, 'phone', n.phone) order by p.role, n.id)
        from loan_party p join person n on n.id = p.person_id where p.loan_id = l.id and p.role <> 'guarantor') as people,
       (select jsonb_build_object('personId', o.id, 'name', concat_ws(' ', o.given_names, o.family_names)) from person o where o.id = ${officerOfLoan}) as officer,
       (select jsonb_build_object('outcome', c.outcome, ${callMade}) from loan_contact c where c.loan_id = l.id order by c.made_at desc, c.id desc limit 1) as "lastContact",
       (select c.next_contact_on from loan_contact c where c.loan_id = l.id order by c.made_at desc, c.id desc limit 1) as "nextContactOn",
       (select jsonb_build_object('state', h.state, 'answerBy', h.answer_by) from help_conversation h where h.loan_id = l.id and h.state <> 'closed') as help,
       (select jsonb_build_object('id', p.id, 'amountCents', p.amount_cents, 'promisedOn', p.promised_on, 'madeOn', p.made_on, 'afterSequence', p.after_sequence)
        from payment_promise p where p.loan_id = l.id and p.state <> 'replaced' order by p.made_at desc, p.id desc limit 1) as promise,
       ${callFacts}
     from loan l left join application a on a.id = l.application_id
     where l.programme_id = ? and l.status = 'active'
       and (l.days_past_due > 0 or l.next_due_on < ?::date or exists (select from help_conversation h where h.loan_id = l.id and h.state = 'open'))
       and not exists (select from loan_party mine where mine.loan_id = l.id and mine.person_id = ?)
     order by case when l.days_past_due > 0 then l.days_past_due + (?::date - coalesce(l.balances_as_of, l.disbursed_on)) else 0 end desc, l.id limit ${mostRows}`,
    [ctx.businessDate, ctx.actor.programmeId, ctx.businessDate, ctx.actor.personId, ctx.businessDate],
  )
}
