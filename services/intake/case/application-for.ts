import { LockMode } from '@mikro-orm/postgresql'
import { Application, ApplicationParty, type Assistance } from '#db/entities/index.ts'
import { mayMove, type ApplicationMove } from '#domain/application/life.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { requireAssistance } from '../help/open-assistance.ts'

/**
 * An application of the actor's programme under the lock of its row, which lasts until the transaction ends. Who may do
 * what with it is the caller's to check.
 * @throws 404 `not-found`
 */
export async function lockApplication(ctx: Context, applicationId: string): Promise<Application> {
  const application = await ctx.em.findOne(
    Application, { id: applicationId, programmeId: ctx.actor.programmeId }, { lockMode: LockMode.PESSIMISTIC_WRITE },
  )
  if (!application) throw notFound()
  return application
}

/** The same for whoever asked for it; anybody else does not learn that it is there. */
export async function lockOwnApplication(ctx: Context, applicationId: string): Promise<Application> {
  const application = await lockApplication(ctx, applicationId)
  if (ctx.actor.personId === null || application.applicantId !== ctx.actor.personId) throw notFound()
  return application
}

/**
 * A draft for her who asks, or for whoever helps her in person while that lasts; `assistance` is null where it is she.
 * @throws 404; 409 `assistance-ended` to whoever helped before
 */
export async function lockDraft(ctx: Context, applicationId: string): Promise<{ application: Application; assistance: Assistance | null }> {
  const application = await lockApplication(ctx, applicationId)
  const hers = ctx.actor.personId !== null && application.applicantId === ctx.actor.personId
  return { application, assistance: hers ? null : await requireAssistance(ctx, applicationId) }
}

/**
 * The same for an officer who is no party: what an officer does with a file is part of deciding it.
 * @throws 404 for whoever is no officer; 403 `party-to-application`
 */
export async function lockForOfficer(ctx: Context, applicationId: string): Promise<Application> {
  if (!holds(ctx.actor, 'officer')) throw notFound()
  const application = await lockApplication(ctx, applicationId)
  if (application.status === 'draft') throw notFound()
  if (await isParty(ctx, applicationId)) throw forbidden('party-to-application')
  return application
}

/** Whether the actor is a party of an application, joined. */
export async function isParty(ctx: Context, applicationId: string): Promise<boolean> {
  return ctx.actor.personId !== null && await ctx.em.count(ApplicationParty, { applicationId, personId: ctx.actor.personId }) > 0
}

/** @throws 409 `application-not-open` with the status it has */
export function requireMove(application: Application, move: ApplicationMove): void {
  if (!mayMove(application.status, move)) throw problem('application-not-open', { status: 409, params: { status: application.status, move } })
}

/** @throws 409 `stale-version` with the version it has: somebody else changed it since it was read */
export function requireVersion(application: Application, version: number): void {
  if (application.version !== version) {
    throw problem('stale-version', { status: 409, params: { version: application.version, status: application.status } })
  }
}
