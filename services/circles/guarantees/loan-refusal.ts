import { Circle, CircleMember } from '#db/entities/index.ts'
import { letsThrough } from '#domain/circle/guarantee/door-for-a-member.ts'
import type { Context } from '#platform/context/index.ts'
import { doorOf, groupOf, growthOf, lastCentsOf } from './group.ts'

/** Why the groups of who asks do not let a loan through. It never says whose loan it is. */
export interface LoanRefusal { code: 'group-access-blocked' | 'group-increase-blocked' | 'group-ceiling'; params: Record<string, number> }

/**
 * Whether a loan of so much can be approved to people, by the groups they are in; for whoever decides. Null where nothing is
 * against it.
 */
export async function loanRefusal(ctx: Context, personIds: readonly string[], amountCents: number): Promise<LoanRefusal | null> {
  for (const { circle, memberId } of await groupsOf(ctx, personIds)) {
    const group = await groupOf(ctx, circle)
    const [door, lastCents] = [doorOf(group, memberId), lastCentsOf(group, memberId)]
    if (!letsThrough(door, amountCents, lastCents)) {
      return door === 'no-new-loan' ? { code: 'group-access-blocked', params: {} } : { code: 'group-increase-blocked', params: { ceilingCents: lastCents ?? 0 } }
    }
    const ceilingCents = growthOf(group, memberId)?.ceilingCents ?? null
    if (ceilingCents !== null && amountCents > ceilingCents) return { code: 'group-ceiling', params: { ceilingCents } }
  }
  return null
}

export interface PlaceInGroup { circle: Circle; memberId: string; personId: string }

/** The running groups that people are in, in which loans are answered for. */
export async function groupsOf({ em, actor }: Context, personIds: readonly string[]): Promise<PlaceInGroup[]> {
  const places = await em.find(CircleMember, { personId: { $in: [...personIds] }, leftOn: null }, { orderBy: { id: 'asc' } })
  const circles = await em.find(Circle, { id: { $in: places.map(({ circleId }) => circleId) }, programmeId: actor.programmeId, status: 'running' })
  return places.flatMap(({ id: memberId, circleId, personId }) => {
    const circle = circles.find(({ id, rules }) => id === circleId && rules.guarantee !== undefined)
    return circle === undefined || personId === null ? [] : [{ circle, memberId, personId }]
  })
}
