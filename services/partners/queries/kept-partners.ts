import { Partner } from '#db/entities/index.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import type { Context } from '#platform/context/index.ts'
import type { KeptPartner } from '../schemas.ts'
import { currentPolicy, partnerById } from './partners.ts'

/** Every organisation of the programme with its policy and who speaks for it, by name: for whoever keeps them. */
export async function keptPartners(ctx: Context): Promise<KeptPartner[]> {
  const all = await ctx.em.find(Partner, { programmeId: ctx.actor.programmeId }, { orderBy: { name: 'asc', id: 'asc' } })
  return Promise.all(all.map((partner) => shown(ctx, partner)))
}

/** One of them. @throws 404 */
export const keptPartner = async (ctx: Context, partnerId: string): Promise<KeptPartner> => shown(ctx, await partnerById(ctx, partnerId))

async function shown(ctx: Context, { id, name, about, contactName, contactPhone, poolId, active, version }: Partner): Promise<KeptPartner> {
  const { version: policyVersion, policy } = await currentPolicy(ctx, id)
  const speakers = await ctx.em.execute<{ name: string }[]>(
    `select concat_ws(' ', p.given_names, p.family_names) as name
     from role_grant g join person p on p.id = g.person_id
     where g.programme_id = ? and g.role = 'partner' and g.scope_kind = 'partner' and g.scope_id = ? and g.revoked_at is null order by 1`, [ctx.actor.programmeId, id],
  )
  return {
    partnerId: id, name, about: localizedSchema.parse(about), contactName, contactPhone, poolId, active, version, people: speakers.map((speaker) => speaker.name),
    policy: { ...policy, version: policyVersion, products: [...policy.products], criteria: policy.criteria.map(({ code, question }) => ({ code, question })) },
  }
}
