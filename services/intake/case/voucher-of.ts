import { VouchInvitation, type Application } from '#db/entities/index.ts'
import type { WouldBeVoucher } from '#domain/application/vouching.ts'
import { staffRoles, type Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { isParty, lockApplication } from './application-for.ts'

/**
 * The invitation that a link or code opens, and its application under its lock.
 * @throws 404 for one that opens nothing (any more)
 */
export async function lockInvitation(ctx: Context, links: Pick<SecretLinks, 'hashesOf'>, vouchToken: string): Promise<{ application: Application; invitation: VouchInvitation }> {
  const { tokenHash, codeHash } = links.hashesOf(vouchToken)
  const opens = { $or: [{ tokenHash }, { codeHash }], cancelledAt: null }
  const found = await ctx.em.findOne(VouchInvitation, opens)
  if (!found) throw notFound()
  const application = await lockApplication(ctx, found.applicationId)
  // Under the lock nobody else answers, renews or cancels; the row is read again.
  const invitation = await ctx.em.findOne(VouchInvitation, opens, { refresh: true })
  if (!invitation) throw notFound()
  return { application, invitation }
}

/** Open: not yet decided against or taken back, and not yet paid back. */
const openVouchesSql = `
select count(*)::int as count from vouch v join application a on a.id = v.application_id left join loan l on l.application_id = a.id
where v.person_id = ? and v.application_id <> ? and v.withdrawn_at is null
  and a.status not in ('declined', 'withdrawn', 'closed') and coalesce(l.status not in ('paid-off', 'charged-off', 'cancelled'), true)`

/** The actor as the rule of who may vouch sees her; her row is locked, so that two of her vouches at once are counted one after the other. */
export async function wouldBeVoucher(ctx: Context, applicationId: string): Promise<WouldBeVoucher> {
  await ctx.em.execute('select from person where id = ? for update', [ctx.actor.personId])
  const [row] = await ctx.em.execute<{ count: number }[]>(openVouchesSql, [ctx.actor.personId, applicationId])
  return {
    isParty: await isParty(ctx, applicationId),
    isStaff: ctx.actor.grants.some(({ role }) => staffRoles.includes(role)),
    openVouches: row?.count ?? 0,
  }
}
