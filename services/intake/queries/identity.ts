import { ApplicationParty } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { refuseUnlessOfficerMayRead } from '../case/officer-may-read.ts'
import { decryptIdentity, endOf } from '../case/identity-fields.ts'
import { identityInFile, identityShown } from '../case/identity-of.ts'
import { ownPaperPerson } from '../case/paper-person.ts'
import type { MyIdentity, RevealedIdentity } from '../schemas/identity.ts'

/** Her own, without most of its number. @throws 404 for who is no party */
export async function myIdentity(ctx: Context, key: Buffer, applicationId: string): Promise<MyIdentity> {
  const row = await identityShown(ctx, applicationId, await ownPaperPerson(ctx, applicationId))
  return { identity: row && { kind: row.kind, numberEnd: endOf(decryptIdentity(key, row).number) } }
}

/**
 * The whole of one party's as it belongs to this file, for an officer: the look is recorded by itself.
 * @throws 404; 403 `party-to-application`
 */
export async function revealedIdentity(ctx: Context, key: Buffer, { applicationId, partyId }: { applicationId: string; partyId: string }): Promise<RevealedIdentity> {
  await refuseUnlessOfficerMayRead(ctx, applicationId)
  const party = await ctx.em.findOne(ApplicationParty, { id: partyId, applicationId, joinedAt: { $ne: null } })
  const row = party && await identityInFile(ctx, party)
  if (!row) throw notFound()
  return { kind: row.kind, ...decryptIdentity(key, row) }
}
