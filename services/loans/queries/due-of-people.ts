import type { Context } from '#platform/context/index.ts'
import { balancesOf } from '../balances.ts'
import { stateOf } from '../history.ts'
import { moneyWritten } from '../money-written.ts'
import type { LoanRecord } from '../record.ts'

/** What somebody has to bring for a loan, and the money that was written down on it. */
export interface DueOfPerson {
  personId: string
  loanId: string
  dueCents: number
  nextDueOn: string | null
  nextDueCents: number
  /** The last money that was written down, or taken back. */
  lastEventId: string | null
  /** Payments that stand, of one day. */
  paid: { eventId: string; amountCents: number; on: string; recordedBy: string | null }[]
}

/**
 * What people have to pay by a day on loans that they borrowed and are paying: the amount, and nothing else of the loan. A
 * loan to which the actor is a party is left out. Who may ask is the caller's to check.
 */
export async function dueOfPeople(ctx: Context, personIds: readonly string[], { by, paidOn }: { by: string; paidOn: string }): Promise<DueOfPerson[]> {
  const rows = await ctx.em.execute<{ personId: string; record: LoanRecord }[]>(
    `select p.person_id as "personId", loan_record(l.id) as record from loan_party p join loan l on l.id = p.loan_id
     where l.programme_id = ? and l.status = 'active' and p.role = 'borrower' and p.person_id = any (?::uuid[])
       and not exists (select from loan_party mine where mine.loan_id = l.id and mine.person_id = ?) order by l.disbursed_on, l.id`,
    [ctx.actor.programmeId, `{${personIds.join(',')}}`, ctx.actor.personId],
  )
  return rows.map(({ personId, record }) => {
    const { dueNowCents, nextDueOn, nextDueCents } = balancesOf(stateOf(record, by), by)
    const { last, standing } = moneyWritten(record)
    return {
      personId, loanId: record.id, dueCents: dueNowCents, nextDueOn, nextDueCents, lastEventId: last?.id ?? null,
      paid: standing.filter(({ effectiveOn }) => effectiveOn === paidOn).map(({ id, amountCents, effectiveOn, recordedBy }) => ({ eventId: id, amountCents: amountCents ?? 0, on: effectiveOn, recordedBy })),
    }
  })
}
