import type { Context } from '../context/context.ts'
import { problem } from '../errors/index.ts'
import { openIncident } from '../incidents/index.ts'

const arrived = new Set(['delivered', 'read'])
const lost = new Set(['undelivered', 'failed'])

/**
 * What the provider says became of a text it took. Said twice or late, it changes nothing more; said before we wrote down
 * that it was sent, it is to be said again.
 * @throws 409 `busy`
 */
export async function textArrived(ctx: Context, { providerId, status, errorCode }: { providerId: string; status: string; errorCode: string | undefined }): Promise<void> {
  const [known] = await ctx.em.execute<unknown[]>(`select 1 as known from delivery where provider_id = ? and channel = 'text'`, [providerId])
  if (!known) throw problem('busy', { status: 409 })
  if (arrived.has(status)) {
    await ctx.em.execute(
      `update delivery set state = 'delivered', delivered_at = ? where provider_id = ? and channel = 'text' and state = 'sent'`, [ctx.now, providerId], 'run')
  }
  if (!lost.has(status)) return
  const error = `text-${status}${errorCode === undefined ? '' : `-${errorCode}`}`
  const [failed] = await ctx.em.execute<{ id: string; kind: string }[]>(
    `update delivery set state = 'failed', last_error = ? where provider_id = ? and channel = 'text' and state = 'sent' returning id, kind`, [error, providerId])
  if (failed?.kind === 'notice') {
    await openIncident(ctx, { kind: 'message-not-delivered', subjectKind: 'delivery', subjectId: failed.id, detail: { channel: 'text', error } })
  }
}
