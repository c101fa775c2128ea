import { CircleLottery, type Circle, type CircleMember } from '#db/entities/index.ts'
import { formationGaps, type FormationGap } from '#domain/circle/formation/what-is-missing.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'

/** Whether the turns of a circle were drawn. */
export const isDrawn = async ({ em }: Context, circleId: string): Promise<boolean> => await em.count(CircleLottery, { circleId, drawnAt: { $ne: null } }) > 0

/** What is missing before the rounds of a circle may begin. */
export async function gapsOf(ctx: Context, { id: circleId, memberCount, rules: { formation, payout } }: Circle, members: readonly CircleMember[]): Promise<FormationGap[]> {
  return formationGaps(formation, {
    memberCount, order: payout?.order ?? null, isDrawn: payout?.order === 'lottery' && await isDrawn(ctx, circleId),
    members: members.map(({ id, joinedAt, related, trainedOn }) => ({ id, joined: joinedAt !== null, related, trained: trainedOn !== null })),
  })
}

/** @param but what may be missing still @throws 409 `circle-not-ready` with all that is missing */
export async function requireReady(ctx: Context, circle: Circle, members: readonly CircleMember[], but?: FormationGap['code']): Promise<void> {
  const gaps = (await gapsOf(ctx, circle, members)).filter(({ code }) => code !== but)
  if (gaps.length > 0) throw problem('circle-not-ready', { status: 409, errors: gaps.map(({ code, count }) => ({ path: 'circle', code, params: { count } })) })
}
