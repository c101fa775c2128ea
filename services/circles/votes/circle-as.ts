import type { Circle, CircleMember } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { circleFor, lockCircle, lockMyCircle, membersOf, myPlace } from '../circle-for.ts'
import { namesOf, shortNames } from '../names.ts'

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
  const { circle, me } = await myPlace(ctx, circleId)
  const members = await membersOf(ctx, circle.id)
  return { circle, members, names: await shortNames(ctx, members), me }
}

/** The same, holding the circle: nobody else opens a vote, joins or leaves meanwhile. @throws 404 */
export async function lockCircleAs(ctx: Context, seen: Seen, circleId: string): Promise<CircleSeen> {
  if (seen === 'keeper') await lockCircle(ctx, circleId)
  else await lockMyCircle(ctx, circleId)
  return circleAs(ctx, seen, circleId)
}
