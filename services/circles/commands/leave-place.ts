import type { Circle, CircleMember } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { endMembership, grantMembership } from '#services/identity/index.ts'

/** Whoever left, or held a place that the guarantor took over, sees the circle no more, and is told what she has back. */
export async function leavePlace(ctx: Context, circle: Circle, member: CircleMember, { id, on, backCents }: { id: string; on: string; backCents: number }): Promise<void> {
  member.leftOn = on
  await ctx.em.flush()
  if (member.personId === null) return
  await endMembership(ctx, member.personId, circle.id)
  await sendNotice(ctx, { personId: member.personId, kind: 'circle-left', occurrence: id, params: { circle: circle.name, back: { cents: backCents } } })
}

/** That she left was written down by mistake: her place is hers as before. */
export async function comeBack(ctx: Context, circle: Circle, member: CircleMember): Promise<void> {
  member.leftOn = null
  await ctx.em.flush()
  if (member.personId !== null) await grantMembership(ctx, member.personId, circle.id)
}
