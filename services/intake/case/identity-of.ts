import { ApplicationParty, IdentityDocument } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'

/** The last one that somebody said, in whichever application. */
async function lastIdentity(ctx: Context, personId: string): Promise<IdentityDocument | null> {
  const [last] = await ctx.em.find(IdentityDocument, { personId }, { orderBy: { id: 'desc' }, limit: 1 })
  return last ?? null
}

/** What belongs to one party's place in one file; null where she has said none there. */
export async function identityInFile(ctx: Context, { identityDocumentId }: ApplicationParty): Promise<IdentityDocument | null> {
  return identityDocumentId === null ? null : ctx.em.findOne(IdentityDocument, { id: identityDocumentId })
}

/** What she sees as hers: that of the file, or what she said before in another one. */
export async function identityShown(ctx: Context, applicationId: string, personId: string): Promise<IdentityDocument | null> {
  const party = await ctx.em.findOne(ApplicationParty, { applicationId, personId })
  return (party && await identityInFile(ctx, party)) ?? lastIdentity(ctx, personId)
}

/**
 * Puts what each party said before into a file that is submitted, or that she joins later: from then on it is the file's,
 * and changes only by what she says in it.
 */
export async function keepIdentities(ctx: Context, applicationId: string): Promise<void> {
  for (const party of await ctx.em.find(ApplicationParty, { applicationId, joinedAt: { $ne: null }, identityDocumentId: null })) {
    if (party.personId !== null) party.identityDocumentId = (await lastIdentity(ctx, party.personId))?.id ?? null
  }
  await ctx.em.flush()
}
