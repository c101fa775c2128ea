import { Partner } from '#db/entities/index.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import type { Context } from '#platform/context/index.ts'
import type { KeptPartner } from '../schemas.ts'
import { currentPolicy, partnerById } from './partners.ts'

/** Every organisation of the programme with its policy and who speaks for it, by name: for whoever keeps them. */
export async function keptPartners(ctx: Context): Promise<KeptPartner[]> {
  const all = await ctx.em.find(Partner, { programmeId: ctx.actor.programmeId }, { orderBy: { name: 'asc', id: 'asc' } })
  const speakers = await ctx.em.execute<{ partnerId: string; name: string }[]>(
    `select g.scope_id as "partnerId", concat_ws(' ', p.given_names, p.family_names) as name
     from role_grant g join person p on p.id = g.person_id
     where g.programme_id = ? and g.role = 'partner' and g.scope_kind = 'partner' and g.revoked_at is null order by 2`, [ctx.actor.programmeId],
  )
  return Promise.all(all.map(async (partner) => {
    const { version, policy } = await currentPolicy(ctx, partner.id)
    return {
      partnerId: partner.id, name: partner.name, about: localizedSchema.parse(partner.about), contactName: partner.contactName, contactPhone: partner.contactPhone,
      poolId: partner.poolId, active: partner.active, version: partner.version, people: speakers.filter(({ partnerId }) => partnerId === partner.id).map(({ name }) => name),
      policy: {
        ...policy, version, products: [...policy.products], criteria: policy.criteria.map(({ code, question }) => ({ code, question })),
      },
    }
  }))
}

/** One of them. @throws 404 */
export async function keptPartner(ctx: Context, partnerId: string): Promise<KeptPartner> {
  await partnerById(ctx, partnerId)
  return (await keptPartners(ctx)).find((one) => one.partnerId === partnerId) ?? Promise.reject(new Error(`partner ${partnerId} is gone`))
}
