import { Deputy } from '#db/entities/index.ts'
import { deputyFaults } from '#domain/decision/deputy.ts'
import { audit } from '#platform/audit/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { officers } from '../queries/officers.ts'
import type { OfficerView, SetDeputy } from '../schemas/desk.ts'
import { staffWith } from '../staff.ts'

/**
 * Says who stands in for an officer while she is away: her files wait on the deputy too, who decides by limits and
 * conflicts of her own. An officer says so for herself, an administrator for anybody.
 * @throws 403 `not-your-absence`; 422 `invalid-request` with every fault of `deputyFaults`, or `not-an-officer`
 */
export async function setDeputy(ctx: Context, input: SetDeputy): Promise<{ officers: OfficerView[] }> {
  if (input.officerId !== ctx.actor.personId && !holds(ctx.actor, 'administrator')) throw forbidden('not-your-absence')
  const { programmeId } = ctx.actor
  // Absences of one programme are set one after another: none overlaps another that was set at the same moment.
  await ctx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`deputy ${programmeId}`])
  const known = await ctx.em.findOne(Deputy, { id: input.id })
  if (!known) {
    await refuseFaults(ctx, input)
    ctx.em.create(Deputy, { ...input, programmeId, setBy: ctx.actor.personId ?? '', setAt: ctx.now })
    await ctx.em.flush()
    const { officerId, deputyId, fromOn, throughOn } = input
    await audit(ctx, { action: 'deputy-set', subjectKind: 'person', subjectId: officerId, detail: { deputyId, fromOn, throughOn } })
  }
  return { officers: await officers(ctx) }
}

async function refuseFaults(ctx: Context, input: SetDeputy): Promise<void> {
  const staff = new Set((await staffWith(ctx, 'officer')).map(({ personId }) => personId))
  const others = await ctx.em.find(Deputy, { programmeId: ctx.actor.programmeId, endedAt: null, throughOn: { $gte: ctx.businessDate } })
  const strangers = (['officerId', 'deputyId'] as const).filter((field) => !staff.has(input[field])).map((field) => ({ path: field, code: 'not-an-officer' }))
  const faults = deputyFaults(input, others, ctx.businessDate).map(({ field, code }) => ({ path: field, code }))
  if (strangers.length + faults.length > 0) throw problem('invalid-request', { status: 422, errors: [...strangers, ...faults] })
}
