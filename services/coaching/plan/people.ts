import type { Context } from '#platform/context/index.ts'

/** Somebody as a coach, an officer or she herself sees her. */
export interface PersonSeen { personId: string; name: string; phone: string | null }

const columns = `p.id as "personId", concat_ws(' ', p.given_names, p.family_names) as name, p.phone`

/** Those who are coached around a loan: borrower first, then co-borrowers. */
export const coachedPeople = (ctx: Context, loanId: string): Promise<PersonSeen[]> => ctx.em.execute<PersonSeen[]>(
  `select ${columns} from loan_party lp join person p on p.id = lp.person_id
   where lp.loan_id = ? and lp.role in ('borrower', 'co-borrower') order by lp.role, p.id`, [loanId],
)

/** Everybody bound to a loan, guarantors too: none of them is its coach or is told as staff. */
export async function partyIdsOf(ctx: Context, loanId: string): Promise<string[]> {
  const rows = await ctx.em.execute<{ personId: string }[]>('select person_id as "personId" from loan_party where loan_id = ?', [loanId])
  return rows.map(({ personId }) => personId)
}

/** Everybody who holds a role in the programme as a whole today, by name. */
export const staffWith = (ctx: Context, role: 'coach' | 'officer'): Promise<PersonSeen[]> => ctx.em.execute<PersonSeen[]>(
  `select ${columns} from role_grant g join person p on p.id = g.person_id
   where g.programme_id = ? and g.role = ? and g.scope_kind = 'programme' and g.scope_id = g.programme_id and g.revoked_at is null
   order by p.family_names, p.given_names, p.id`, [ctx.actor.programmeId, role],
)

/** Somebody by her id, or null. */
export async function personSeen(ctx: Context, personId: string | null): Promise<PersonSeen | null> {
  if (personId === null) return null
  const [row] = await ctx.em.execute<PersonSeen[]>(`select ${columns} from person p where p.id = ? and p.programme_id = ?`, [personId, ctx.actor.programmeId])
  return row ?? null
}

/** The officer of a loan's file; where it has none, every officer who is no party. */
export async function officersOf(ctx: Context, { loanId, applicationId }: { loanId: string; applicationId: string }): Promise<string[]> {
  const [row] = await ctx.em.execute<{ officerId: string | null }[]>('select officer_id as "officerId" from application where id = ?', [applicationId])
  if (row?.officerId) return [row.officerId]
  const parties = await partyIdsOf(ctx, loanId)
  return (await staffWith(ctx, 'officer')).map(({ personId }) => personId).filter((id) => !parties.includes(id))
}

/** Who answers for a plan today: her coach as long as she is one, else every coach, else the officers: never nobody. */
export async function whoAnswers(ctx: Context, plan: { loanId: string; applicationId: string; coachId: string | null }): Promise<string[]> {
  const coaches = (await staffWith(ctx, 'coach')).map(({ personId }) => personId)
  if (plan.coachId !== null && coaches.includes(plan.coachId)) return [plan.coachId]
  const parties = await partyIdsOf(ctx, plan.loanId)
  const others = coaches.filter((id) => !parties.includes(id))
  return others.length > 0 ? others : officersOf(ctx, plan)
}
