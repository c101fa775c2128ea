import { Circle, CircleMember } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound } from '#platform/errors/index.ts'
import { circleFor, lockCircle, membersOf } from '../circle-for.ts'
import { shortNames } from '../queries/my-circles.ts'
import { namesOf } from '../queries/circle.ts'

/** How somebody comes to a circle: who keeps it (or may see all) with whole names, a member with her place and short ones. */
export type Seen = 'keeper' | 'member'

export interface CircleSeen {
  circle: Circle
  members: readonly CircleMember[]
  names: ReadonlyMap<string, string>
  /** Her place, where a member asks. */
  me: CircleMember | null
}

/** Whether somebody is in her circle: she joined and has not left. */
export const isIn = ({ joinedAt, leftOn }: Pick<CircleMember, 'joinedAt' | 'leftOn'>): boolean => joinedAt !== null && leftOn === null

/** @throws 404 for who neither keeps the circle nor has joined it, whichever she comes as */
export async function circleAs(ctx: Context, seen: Seen, circleId: string): Promise<CircleSeen> {
  if (seen === 'keeper') {
    const circle = await circleFor(ctx, circleId)
    const members = await membersOf(ctx, circle.id)
    return { circle, members, names: await namesOf(ctx, members), me: null }
  }
  const { personId, programmeId } = ctx.actor
  if (personId === null) throw forbidden()
  const me = await ctx.em.findOne(CircleMember, { circleId, personId, joinedAt: { $ne: null }, leftOn: null })
  const circle = me && await ctx.em.findOne(Circle, { id: circleId, programmeId })
  if (!circle) throw notFound()
  const members = await membersOf(ctx, circle.id)
  return { circle, members, names: await shortNames(ctx, members), me }
}

/** The same, holding the circle: nobody else opens a vote, joins or leaves meanwhile. @throws 404 */
export async function lockCircleAs(ctx: Context, seen: Seen, circleId: string): Promise<CircleSeen> {
  if (seen === 'keeper') await lockCircle(ctx, circleId)
  else await ctx.em.execute(hersForUpdate, [circleId, ctx.actor.personId])
  return circleAs(ctx, seen, circleId)
}

/** Whoever is not in it holds nothing. */
const hersForUpdate = `select from circle c where id = ? and exists (
  select from circle_member m where m.circle_id = c.id and m.person_id = ? and m.joined_at is not null and m.left_on is null) for update`
