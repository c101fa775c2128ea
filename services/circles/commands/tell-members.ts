import type { Circle, CircleMember } from '#db/entities/index.ts'
import { potCents } from '#domain/circle/net-position.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'

/** She who received has it in writing, so that a pot noted by mistake is known to the one who would have it. */
export async function tellOfPayout(ctx: Context, circle: Circle, { personId, leftOn }: CircleMember, { id, round }: { id: string; round: number }): Promise<void> {
  if (personId === null || leftOn !== null) return
  await sendNotice(ctx, { personId, kind: 'circle-pot-received', occurrence: id, params: { circle: circle.name, round, pot: { cents: potCents(circle) } } })
}

/** That she received was noted by mistake: she has that in writing too. */
export async function tellOfPayoutUndone(ctx: Context, circle: Circle, { personId, leftOn }: CircleMember, { id, round }: { id: string; round: number }): Promise<void> {
  if (personId === null || leftOn !== null) return
  await sendNotice(ctx, { personId, kind: 'circle-pot-undone', occurrence: id, params: { circle: circle.name, round, pot: { cents: potCents(circle) } } })
}

/** Whose turn changed, or did not, hears which is hers now: `held` because somebody who was behind waits. */
export async function tellOfSwap(ctx: Context, circle: Circle, { personId, leftOn, turn }: CircleMember, { id, outcome }: { id: string; outcome: 'agreed' | 'refused' | 'held' | 'declined' }): Promise<void> {
  if (personId === null || leftOn !== null) return
  await sendNotice(ctx, { personId, kind: 'circle-swap-settled', occurrence: id, params: { circle: circle.name, outcome, turn } })
}
