import { Application, ApplicationParty, type Person } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { applicationView } from '../queries/application.ts'
import { nextApplicationReference } from '../reference.ts'
import type { ApplicationView } from '../schemas.ts'

/**
 * Starts an application, of which the actor is the borrower. She has one open draft at a time: whoever starts again, on
 * another phone perhaps, gets the one she has. Its reference is made now, so that she can say it when she calls for help.
 * @throws 409 `id-taken` where the id is another application's
 */
export async function startApplication(ctx: Context, { id }: { id: string }): Promise<ApplicationView> {
  if (ctx.actor.personId === null) throw forbidden()
  return applicationView(ctx, await draftOf(ctx, ctx.actor.personId, id))
}

/**
 * The draft that somebody has, or a new one of the given id.
 * @returns its id
 * @throws 409 `id-taken` where the id is another application's
 */
export async function draftOf(ctx: Context, personId: string, id: string): Promise<string> {
  const { programmeId } = ctx.actor
  // Two taps at once wait for each other here.
  const [person] = await ctx.em.execute<Pick<Person, 'locale'>[]>('select locale from person where id = ? for update', [personId])
  const draft = await ctx.em.findOne(Application, { programmeId, applicantId: personId, status: 'draft' })
  if (draft) return draft.id
  if (await ctx.em.count(Application, { id }) > 0) throw problem('id-taken', { status: 409 })
  const application = ctx.em.create(Application, {
    id, programmeId, applicantId: personId, status: 'draft', reference: await nextApplicationReference(ctx), locale: person?.locale ?? 'es',
  })
  ctx.em.create(ApplicationParty, { applicationId: application.id, role: 'borrower', personId, joinedAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'application-started', subjectKind: 'application', subjectId: id })
  return id
}
