import { CircleLottery, type Circle, type CircleMember } from '#db/entities/index.ts'
import { formationGaps, type FormationGap } from '#domain/circle/formation/what-is-missing.ts'
import type { Context } from '#platform/context/index.ts'

/** What is missing before the rounds of a circle may begin. */
export async function gapsOf({ em }: Context, circle: Circle, members: readonly CircleMember[]): Promise<FormationGap[]> {
  const { formation, payout } = circle.rules
  return formationGaps(formation, {
    memberCount: circle.memberCount, order: payout.order,
    isDrawn: payout.order === 'lottery' && await em.count(CircleLottery, { circleId: circle.id, drawnAt: { $ne: null } }) > 0,
    members: members.map(({ id, joinedAt, related, trainedOn }) => ({ id, joined: joinedAt !== null, related, trained: trainedOn !== null })),
  })
}
