import { CircleMember, type Circle } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import type { Undated } from '../event-row.ts'

/** Who borrowed, and each who received of the share-out, has it in writing: what was noted wrongly is known to the one whom it is about. */
export async function tellOfSavings(ctx: Context, circle: Circle, event: Undated): Promise<void> {
  if (event.kind === 'box-loan') {
    const { memberId, amountCents, chargeCents, dueOn } = event
    await tell(ctx, [memberId], (personId) => ({
      personId, kind: 'circle-lent' as const, occurrence: event.id,
      params: { circle: circle.name, amount: { cents: amountCents }, owed: { cents: amountCents + chargeCents }, dueOn: { date: dueOn } },
    }))
  }
  if (event.kind === 'share-out') {
    const { paid } = event
    await tell(ctx, Object.keys(paid), (personId, memberId) => ({
      personId, kind: 'circle-shared-out' as const, occurrence: event.id, params: { circle: circle.name, amount: { cents: paid[memberId] ?? 0 } },
    }))
  }
}

async function tell(ctx: Context, memberIds: readonly string[], noticeOf: (personId: string, memberId: string) => Parameters<typeof sendNotice>[1]): Promise<void> {
  for (const { id, personId } of await ctx.em.find(CircleMember, { id: { $in: [...memberIds] }, leftOn: null })) {
    if (personId !== null) await sendNotice(ctx, noticeOf(personId, id))
  }
}
