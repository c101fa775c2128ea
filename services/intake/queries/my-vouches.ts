import { mayMove, type ApplicationStatus } from '#domain/application/life.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { MyVouch } from '../schemas/vouching.ts'

const mineSql = `
select v.id as "vouchId", concat_ws(' ', h.given_names, h.family_names) as applicant, coalesce(a.business_name, a.answers ->> 'businessName') as "businessName",
  v.signed_on as "signedOn", v.withdrawn_on as "withdrawnOn", a.status
from vouch v join application a on a.id = v.application_id join person h on h.id = a.applicant_id
where v.person_id = ? and a.programme_id = ?
order by v.signed_at desc
limit 200`

/** What the actor gave her word for, newest first. Of the application she sees no more than when she was asked. */
export async function myVouches(ctx: Context): Promise<MyVouch[]> {
  await ctx.em.flush()
  const rows = await ctx.em.execute<(Omit<MyVouch, 'mayWithdraw'> & { status: ApplicationStatus })[]>(mineSql, [ctx.actor.personId, ctx.actor.programmeId])
  return rows.map(({ status, ...row }) => ({ ...row, mayWithdraw: row.withdrawnOn === null && mayMove(status, 'withdraw-vouch') }))
}

/** One of them. @throws 404 */
export async function myVouch(ctx: Context, vouchId: string): Promise<MyVouch> {
  const vouch = (await myVouches(ctx)).find((one) => one.vouchId === vouchId)
  if (!vouch) throw notFound()
  return vouch
}
