import type { Context } from '#platform/context/index.ts'

/** Whether the actor may give this person a new way in: nobody does so for herself, and staff turn to `npm run administrator -- --reset`. */
export type Recoverable = 'yes' | 'own' | 'staff'

export async function recoverable({ em, actor }: Pick<Context, 'em' | 'actor'>, personId: string): Promise<Recoverable> {
  if (personId === actor.personId) return 'own'
  const [staff] = await em.execute<unknown[]>(
    `select 1 as staff from role_grant where person_id = ? and revoked_at is null and role not in ('applicant', 'member') limit 1`, [personId],
  )
  return staff ? 'staff' : 'yes'
}
