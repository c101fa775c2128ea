import { ApplicationParty, type UploadedDocument } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, ProblemError } from '#platform/errors/index.ts'
import { requireAssistance } from '../help/open-assistance.ts'

/**
 * Whose papers the actor may send and see in an application: her own, as a party who has joined, or those of her whom the
 * actor helps in person, while that lasts. What the others sent she does not see, whoever asked together with her.
 * @returns the person's id
 * @throws 404 for everybody else; 409 `assistance-ended` to whoever helped before
 */
export async function paperPerson(ctx: Context, applicationId: string): Promise<string> {
  const own = await ownPlace(ctx, applicationId)
  if (own !== null) return own
  return (await requireAssistance(ctx, applicationId)).applicantId
}

/**
 * The same of what is hers alone, whoever helps: the number of her paper is neither read nor written on another's device.
 * @throws 404 for who is no party
 */
export async function ownPaperPerson(ctx: Context, applicationId: string): Promise<string> {
  const own = await ownPlace(ctx, applicationId)
  if (own === null) throw notFound()
  return own
}

async function ownPlace(ctx: Context, applicationId: string): Promise<string | null> {
  const { personId, programmeId } = ctx.actor
  if (personId === null) throw notFound()
  const [application] = await ctx.em.execute<unknown[]>('select id from application where id = ? and programme_id = ?', [applicationId, programmeId])
  if (!application) throw notFound()
  const party = await ctx.em.findOne(ApplicationParty, { applicationId, personId, joinedAt: { $ne: null } })
  return party && personId
}

/** Whether the actor may see and take back a paper: her own, or one that she took a photo of for her whom she helps now. */
export async function mayUsePaper(ctx: Context, { applicationId, personId, uploadedBy }: Pick<UploadedDocument, 'applicationId' | 'personId' | 'uploadedBy'>): Promise<boolean> {
  try {
    return await paperPerson(ctx, applicationId) === personId && (personId === ctx.actor.personId || uploadedBy === ctx.actor.personId)
  } catch (error) {
    if (error instanceof ProblemError) return false
    throw error
  }
}
