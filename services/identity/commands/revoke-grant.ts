import { RoleGrant } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import { announcePerson } from '#platform/auth/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'

/**
 * Takes a grant back, from its commit on in every process. Nobody takes her own; so an administrator always remains, also
 * when two take each other's at once: the second finds that she is none any more.
 * @throws 404; 403 `own-grant`, `forbidden`; 409 `grant-revoked`
 */
export async function revokeGrant(ctx: Context, grantId: string): Promise<void> {
  const { programmeId, personId } = ctx.actor
  await ctx.em.execute('select from programme where id = ? for update', [programmeId])
  const stillHers = await ctx.em.findOne(RoleGrant, { personId: personId ?? '', role: 'administrator', revokedAt: null })
  if (!stillHers) throw forbidden()
  const grant = await ctx.em.findOne(RoleGrant, { id: grantId, programmeId })
  if (!grant) throw notFound()
  if (grant.personId === personId) throw forbidden('own-grant')
  if (grant.revokedAt) throw problem('grant-revoked', { status: 409 })
  grant.revokedAt = ctx.now
  grant.revokedBy = personId
  await ctx.em.flush()
  await announcePerson(ctx.em, grant.personId)
  await audit(ctx, { action: 'grant-revoked', subjectKind: 'person', subjectId: grant.personId, detail: { grantId, role: grant.role } })
}
