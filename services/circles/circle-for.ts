import { LockMode } from '@mikro-orm/core'
import { Circle, CircleMember } from '#db/entities/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'

/** Which circles the actor sees whole: an officer or auditor those of the programme, a coordinator her own. */
export function circlesSeen({ actor }: Context): { programmeId: string; coordinatorId?: string } {
  const { programmeId, personId } = actor
  return holds(actor, 'officer', 'auditor') ? { programmeId } : { programmeId, coordinatorId: personId ?? '' }
}

/** @throws 404 */
export async function circleFor(ctx: Context, circleId: string): Promise<Circle> {
  const circle = await ctx.em.findOne(Circle, { id: circleId, ...circlesSeen(ctx) })
  if (!circle) throw notFound()
  return circle
}

/** Under the lock nobody else adds, joins, pays or undoes. @throws 404 */
export async function lockCircle(ctx: Context, circleId: string): Promise<Circle> {
  const circle = await ctx.em.findOne(Circle, { id: circleId, ...circlesSeen(ctx) }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!circle) throw notFound()
  return circle
}

/** A circle in which the actor has a place, under its lock, with that place. @throws 404 */
export async function lockMyCircle(ctx: Context, circleId: string): Promise<{ circle: Circle; me: CircleMember }> {
  const circle = await ctx.em.findOne(Circle, { id: circleId, programmeId: ctx.actor.programmeId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const me = circle && await ctx.em.findOne(CircleMember, { circleId, personId: ctx.actor.personId ?? '', leftOn: null })
  if (!circle || !me) throw notFound()
  return { circle, me }
}

/** Nobody writes down of her own place what others have to see. @throws 403 `own-place` */
export function requireOthersPlace(ctx: Context, { personId }: Pick<CircleMember, 'personId'>): void {
  if (personId !== null && personId === ctx.actor.personId) throw forbidden('own-place')
}

/** @throws 409 `circle-not-forming`, `circle-not-running` */
export function requireStatus(circle: Circle, status: 'forming' | 'running'): void {
  if (circle.status !== status) throw problem(status === 'forming' ? 'circle-not-forming' : 'circle-not-running', { status: 409 })
}

/** Who was taken out before the circle began has no turn. */
const hasPlace = { turn: { $gt: 0 } }

export const membersOf = (ctx: Context, circleId: string): Promise<CircleMember[]> => (
  ctx.em.find(CircleMember, { circleId, ...hasPlace }, { orderBy: { turn: 'asc' } })
)

/** Of several circles at once. */
export const membersOfAll = (ctx: Context, circleIds: readonly string[]): Promise<CircleMember[]> => (
  ctx.em.find(CircleMember, { circleId: { $in: [...circleIds] }, ...hasPlace }, { orderBy: { turn: 'asc' } })
)

/** @throws 404 */
export async function memberFor(ctx: Context, circle: Circle, memberId: string): Promise<CircleMember> {
  const member = await ctx.em.findOne(CircleMember, { id: memberId, circleId: circle.id, ...hasPlace })
  if (!member) throw notFound()
  return member
}
