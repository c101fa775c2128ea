import { isDeepStrictEqual } from 'node:util'
import { LockMode } from '@mikro-orm/postgresql'
import { Partner, Pool } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { keptPartner } from '../queries/kept-partners.ts'
import { currentPolicy, partnerById } from '../queries/partners.ts'
import type { AddPartner, ChangePartner, KeptPartner } from '../schemas.ts'
import { createPartner, setPolicy } from './create-partner.ts'

/** An organisation joins the programme. @throws 409 `id-taken`, `name-taken`; 422 with everything that does not fit */
export async function addPartner(ctx: Context, { id, ...input }: AddPartner): Promise<KeptPartner> {
  await refuseFaults(ctx, input)
  if (await ctx.em.count(Partner, { id }) > 0) throw problem('id-taken', { status: 409 })
  await refuseNameTwice(ctx, id, input.name)
  const { policy, poolId, ...partner } = input
  await createPartner(ctx, { id, ...partner, ...(poolId !== null && { poolId }), policy })
  return keptPartner(ctx, id)
}

/**
 * What is known of an organisation, as it is from now on. A policy that differs is its next version: what was endorsed keeps
 * the one it was made under. One that takes no more requests finishes those it has. Whoever changes it says which version
 * she read, under the lock of its row: nothing that another changed meanwhile is put back unseen.
 * @throws 404; 409 `stale-version` with the version it has, `name-taken`; 422 with everything that does not fit
 */
export async function changePartner(ctx: Context, { partnerId, policy, version, ...input }: ChangePartner & { partnerId: string }): Promise<KeptPartner> {
  const partner = await partnerById(ctx, partnerId, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (partner.version !== version) throw problem('stale-version', { status: 409, params: { version: partner.version } })
  await refuseFaults(ctx, { ...input, policy })
  await refuseNameTwice(ctx, partnerId, input.name)
  const before = await currentPolicy(ctx, partnerId)
  Object.assign(partner, input, { version: version + 1 })
  await ctx.em.flush()
  await audit(ctx, { action: 'partner-changed', subjectKind: 'partner', subjectId: partnerId, detail: { active: input.active, poolId: input.poolId } })
  if (!isDeepStrictEqual(before.policy, policy)) await setPolicy(ctx, partnerId, policy)
  return keptPartner(ctx, partnerId)
}

/** Who is asked to choose an organisation knows it by its name. */
async function refuseNameTwice(ctx: Context, partnerId: string, name: string): Promise<void> {
  if (await ctx.em.count(Partner, { programmeId: ctx.actor.programmeId, name, id: { $ne: partnerId } }) > 0) throw problem('name-taken', { status: 409 })
}

async function refuseFaults(ctx: Context, { poolId, policy }: Pick<AddPartner, 'poolId' | 'policy'>): Promise<void> {
  const { programmeId } = ctx.actor
  const codes = policy.criteria.map(({ code }) => code)
  const known = await ctx.em.execute<{ code: string }[]>('select code from product where programme_id = ?', [programmeId])
  const errors: FieldProblem[] = [
    ...(poolId !== null && await ctx.em.count(Pool, { id: poolId, programmeId }) === 0 ? [{ path: 'poolId', code: 'not-allowed' }] : []),
    ...policy.products.flatMap((code, index) => (known.some((product) => product.code === code) ? [] : [{ path: `policy.products.${index}`, code: 'not-allowed' }])),
    ...codes.flatMap((code, index) => (codes.indexOf(code) === index ? [] : [{ path: `policy.criteria.${index}.code`, code: 'not-allowed' }])),
  ]
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })
}
