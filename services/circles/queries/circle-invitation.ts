import { Circle, CircleMember, Person } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { isoDateIn } from '../iso-date-in.ts'
import type { CircleInvitation } from '../schemas.ts'
import { rulesText } from '../words/rules.ts'
import { shapeOf } from './circle.ts'

/** The place that a link's token, or a code as somebody typed it, opens. */
export async function invitedBy({ em }: Context, links: SecretLinks, typed: string): Promise<CircleMember | null> {
  const { tokenHash, codeHash } = links.hashesOf(typed)
  return em.findOne(CircleMember, { $or: [{ inviteTokenHash: tokenHash }, { inviteCodeHash: codeHash }] })
}

/**
 * What somebody with the link or code may see before she has an account: which circle, what it asks, who keeps it.
 * @throws 404 for what opens nothing (any more)
 */
export async function circleInvitation(ctx: Context, links: SecretLinks, typed: string): Promise<CircleInvitation> {
  const member = await invitedBy(ctx, links, typed)
  const circle = member && await ctx.em.findOne(Circle, { id: member.circleId, programmeId: ctx.actor.programmeId })
  if (!member || !circle) throw notFound()
  const coordinator = await ctx.em.findOneOrFail(Person, { id: circle.coordinatorId })
  const expiresAt = member.inviteExpiresAt ?? ctx.now
  const state = member.joinedAt ? 'accepted' : circle.status !== 'forming' ? 'over' : expiresAt < ctx.now ? 'expired' : 'open'
  return { ...shapeOf(circle), state, invitedName: member.invitedName, coordinator: coordinator.givenNames, expiresOn: await isoDateIn(ctx, expiresAt), rules: rulesText(circle) }
}
