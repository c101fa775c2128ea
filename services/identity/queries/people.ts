import type { z } from 'zod'
import { staffRoles, type Context, type Role } from '#platform/context/index.ts'
import type { peopleSchema, PeopleQuery } from '../schemas.ts'

interface Row { id: string; givenNames: string; familyNames: string; email: string | null; phone: string | null; roles: Role[] }

const most = 100

/** People of the actor's programme by name, a hundred at most. For staff only: who calls it is decided by the route. */
export async function people({ em, actor }: Context, { search, staff }: PeopleQuery): Promise<z.output<typeof peopleSchema>> {
  return em.execute<Row[]>(
    `select p.id, p.given_names as "givenNames", p.family_names as "familyNames", p.email, p.phone,
       array(select g.role from role_grant g where g.person_id = p.id and g.revoked_at is null order by g.role) as roles
     from person p
     where p.programme_id = ? and (?::text is null or has_words(concat_ws(' ', p.given_names, p.family_names, p.email, p.phone), ?))
       and (not ? or exists (select from role_grant g where g.person_id = p.id and g.revoked_at is null and g.role in (${staffRoles.map(() => '?').join(', ')})))
     order by p.family_names, p.given_names, p.id limit ${most}`,
    [actor.programmeId, search ?? null, search ?? null, staff === 'true', ...staffRoles],
  )
}
