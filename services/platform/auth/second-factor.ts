import type { EntityManager } from '@mikro-orm/postgresql'
import { staffRoles } from '../context/actor.ts'

/**
 * SQL that is true where the programme of `p` (a person) asks staff for a second factor on the date `?`. The setting
 * `staff-second-factor`; where it was never set, yes (16 CFR 314.4(c)(5)).
 */
export const secondFactorRequiredSql = `coalesce((
  select (value->>'required')::boolean from programme_setting
  where programme_id = p.programme_id and key = 'staff-second-factor' and effective_from <= ?::date
  order by effective_from desc, number desc limit 1), true)`

export const staffRoleList = staffRoles.map((role) => `'${role}'`).join(', ')

/** Whether this person's role and her programme ask her for a second factor on a date. */
export async function secondFactorRequired(em: EntityManager, personId: string, on: string): Promise<boolean> {
  const [row] = await em.execute<{ required: boolean }[]>(
    `select ${secondFactorRequiredSql} and exists (
       select from role_grant g where g.person_id = p.id and g.revoked_at is null and g.role in (${staffRoleList})) as required
     from person p where p.id = ?`,
    [on, personId],
  )
  return row?.required ?? false
}
