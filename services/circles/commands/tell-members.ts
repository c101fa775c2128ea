import type { Circle, CircleMember } from '#db/entities/index.ts'
import { potCents } from '#domain/circle/net-position.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'

/** She who received has it in writing, so that a pot noted by mistake is known to the one who would have it. */
export async function tellOfPayout(ctx: Context, circle: Circle, { personId }: CircleMember, { id, round }: { id: string; round: number }): Promise<void> {
  if (personId === null) return
  await sendNotice(ctx, { personId, kind: 'circle-pot-received', occurrence: id, params: { circle: circle.name, round, pot: { cents: potCents(circle) } } })
}
