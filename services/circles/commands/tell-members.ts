import type { Circle, CircleMember } from '#db/entities/index.ts'
import { potCents } from '#domain/circle/net-position.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'

/** She who received has it in writing, and that it was noted by mistake too, so that a wrong pot is known to the one who would have it. */
export async function tellOfPot(ctx: Context, circle: Circle, { personId, leftOn }: CircleMember, { kind, id, round }: { kind: 'circle-pot-received' | 'circle-pot-undone'; id: string; round: number }): Promise<void> {
  if (personId === null || leftOn !== null) return
  await sendNotice(ctx, { personId, kind, occurrence: id, params: { circle: circle.name, round, pot: { cents: potCents(circle) } } })
}

/** Whose turn changed, or did not, hears which is hers now: `held` because somebody who was behind waits. */
export async function tellOfSwap(ctx: Context, circle: Circle, { personId, leftOn, turn }: CircleMember, { id, outcome }: { id: string; outcome: 'agreed' | 'refused' | 'held' | 'declined' }): Promise<void> {
  if (personId === null || leftOn !== null) return
  await sendNotice(ctx, { personId, kind: 'circle-swap-settled', occurrence: id, params: { circle: circle.name, outcome, turn } })
}
