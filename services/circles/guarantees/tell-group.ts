import type { Circle } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'

/** Of a circle in which nobody receives in turn: that it has begun. */
export const tellGroupBegins = async (ctx: Context, { id, name }: Circle, personId: string): Promise<void> => {
  await sendNotice(ctx, { personId, kind: 'group-started', occurrence: id, params: { circle: name } })
}

export const tellGroupLeft = async (ctx: Context, { name }: Circle, { personId, occurrence }: { personId: string; occurrence: string }): Promise<void> => {
  await sendNotice(ctx, { personId, kind: 'group-left', occurrence, params: { circle: name } })
}
