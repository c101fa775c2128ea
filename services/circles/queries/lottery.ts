import { CircleLottery, CircleLotteryWord, type CircleMember } from '#db/entities/index.ts'
import { drawnOrder } from '#domain/circle/rotation/lottery.ts'
import type { Context } from '#platform/context/index.ts'
import type { CircleView } from '../schemas.ts'
import { sha256 } from '../sha256.ts'

/**
 * What is published of a circle's lottery: its commitment and the words from the first, the secret and the order with the
 * draw. The order is not kept anywhere: it is drawn again from what is published, as anybody can.
 */
export async function lotteryOf({ em }: Context, circleId: string, { members, names }: { members: readonly CircleMember[]; names: ReadonlyMap<string, string> }): Promise<CircleView['lottery']> {
  const lottery = await em.findOne(CircleLottery, { circleId })
  if (!lottery) return null
  const words = new Map((await em.find(CircleLotteryWord, { lotteryId: lottery.id })).map(({ memberId, word }) => [memberId, word]))
  const memberIds = lottery.memberIds ?? members.map(({ id }) => id)
  return {
    lotteryId: lottery.id, commitment: lottery.commitment, secret: lottery.secret,
    members: memberIds.map((memberId) => ({ memberId, name: names.get(memberId) ?? '', word: words.get(memberId) ?? null })),
    order: lottery.secret === null ? null : drawnOrder({ secret: lottery.secret, memberIds, words }, sha256),
  }
}
