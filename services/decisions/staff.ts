import { maySecond, type DecisionAtStake } from '#domain/decision/authority.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'

/** Somebody who works for the programme. `limitCents` is what she may lend alone, 0 for whoever is no officer. */
export interface StaffMember { personId: string; name: string; limitCents: number }

/** Everybody who holds a role in the programme as a whole today. */
export async function staffWith(ctx: Context, role: 'officer' | 'administrator'): Promise<StaffMember[]> {
  const { approvalLimitCents } = await settingOn(ctx, 'officer-default-limit')
  return ctx.em.execute<StaffMember[]>(
    `select g.person_id as "personId", concat_ws(' ', p.given_names, p.family_names) as name,
       case when g.role = 'officer' then coalesce(g.approval_limit_cents, ?::bigint) else 0 end as "limitCents"
     from role_grant g join person p on p.id = g.person_id
     where g.programme_id = ? and g.role = ? and g.scope_kind = 'programme' and g.revoked_at is null
     order by p.family_names, p.given_names, p.id`,
    [approvalLimitCents, ctx.actor.programmeId, role],
  )
}

/** The officers who may agree to somebody's decision about an amount. */
export async function possibleSeconds(ctx: Context, stake: DecisionAtStake & { decidedBy: string }): Promise<StaffMember[]> {
  const officers = await staffWith(ctx, 'officer')
  return officers.filter(({ personId, limitCents }) => maySecond({ personId, limitCents, isOfficer: true }, stake) === null)
}
