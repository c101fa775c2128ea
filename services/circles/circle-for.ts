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

export interface MyPlace { circle: Circle; me: CircleMember }

/** A circle that the actor is in, with her place: who has left is not. @throws 404 */
export async function myPlace(ctx: Context, circleId: string): Promise<MyPlace> {
  const { personId, programmeId } = ctx.actor
  if (personId === null) throw forbidden()
  const me = await ctx.em.findOne(CircleMember, { circleId, personId, leftOn: null })
  const circle = me && await ctx.em.findOne(Circle, { id: circleId, programmeId })
  if (!circle) throw notFound()
  return { circle, me }
}

/** The same under the circle's lock, which whoever is not in it never holds. @throws 404 */
export async function lockMyCircle(ctx: Context, circleId: string): Promise<MyPlace> {
  await ctx.em.execute(hersForUpdate, [circleId, ctx.actor.personId])
  return myPlace(ctx, circleId)
}

const hersForUpdate = `select from circle c where id = ? and exists (
  select from circle_member m where m.circle_id = c.id and m.person_id = ? and m.left_on is null) for update`

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
