import { ApplicationParty } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, ProblemError } from '#platform/errors/index.ts'

/**
 * Whose papers the actor may send and see in an application: her own, as a party who has joined. What the others sent she
 * does not see, whoever asked together with her.
 * @returns the person's id
 * @throws 404 for everybody else
 */
export async function paperPerson(ctx: Context, applicationId: string): Promise<string> {
  const { personId, programmeId } = ctx.actor
  if (personId === null) throw notFound()
  const party = await ctx.em.findOne(ApplicationParty, { applicationId, personId, joinedAt: { $ne: null } })
  if (!party) throw notFound()
  const [application] = await ctx.em.execute<unknown[]>('select id from application where id = ? and programme_id = ?', [applicationId, programmeId])
  if (!application) throw notFound()
  return personId
}

/** Whether the actor may see and take back the papers of a person in an application. */
export async function mayUsePapersOf(ctx: Context, applicationId: string, personId: string): Promise<boolean> {
  try {
    return await paperPerson(ctx, applicationId) === personId
  } catch (error) {
    if (error instanceof ProblemError) return false
    throw error
  }
}
