import { isoInstant } from '#db/iso-instant.ts'
import { type Context, holds } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { isParty, visibleLoan } from '../access.ts'
import { callFacts, callLimits, callRules } from '../collections/call-limits.ts'
import { callMade, rulesBroken, type CallMade } from '../collections/rules-broken.ts'
import type { ContactLog } from '../schemas/repaying.ts'

type Contact = ContactLog['contacts'][number]
interface Facts {
  calledOn: string[]
  isStopped: boolean
  people: ContactLog['people'] | null
  contacts: (Omit<Contact, 'brokeRule'> & CallMade)[]
  stop: ContactLog['stop']
}

/**
 * Who to call about a loan, every call there was, and whether one may call now. For the officers and auditors alone: the
 * notes are not hers to read.
 * @throws 404 `not-found`
 */
export async function contactLog(ctx: Context, loanId: string): Promise<ContactLog> {
  const loan = await visibleLoan(ctx, loanId)
  if (isParty(ctx.actor, loan) || !holds(ctx.actor, 'officer', 'auditor')) throw notFound()
  const [row] = await ctx.em.execute<Facts[]>(
    `select ${callFacts},
       (select jsonb_agg(jsonb_build_object('personId', n.id, 'name', n.given_names || ' ' || n.family_names, 'phone', n.phone, 'locale', n.locale) order by p.role, n.id)
        from loan_party p join person n on n.id = p.person_id where p.loan_id = l.id and p.role <> 'guarantor') as people,
       (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, ${callMade}, 'outcome', c.outcome, 'note', c.note, 'nextContactOn', c.next_contact_on,
           'promiseId', c.promise_id, 'madeByName', n.given_names || ' ' || n.family_names, 'madeAt', ${isoInstant('c.made_at')}) order by c.made_at desc, c.id desc), '[]')
        from loan_contact c join person n on n.id = c.made_by where c.loan_id = l.id) as contacts,
       (select jsonb_build_object('reason', s.reason, 'note', s.note, 'madeByName', n.given_names || ' ' || n.family_names, 'madeAt', ${isoInstant('s.made_at')})
        from contact_stop s join person n on n.id = s.made_by where s.loan_id = l.id and s.lifted_at is null) as stop
     from loan l where l.id = ?`, [ctx.businessDate, loanId],
  )
  if (!row) throw notFound()
  const against = await rulesBroken(ctx, row.contacts)
  const contacts = row.contacts.map(({ atItsMoment, callsBefore, ...shown }) => ({ ...shown, brokeRule: against({ ...shown, atItsMoment, callsBefore }) }))
  return { loanId, people: row.people ?? [], contacts, stop: row.stop, limits: callLimits(ctx, await callRules(ctx), row) }
}
