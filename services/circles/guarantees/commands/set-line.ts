import { CircleLine, CircleMotion, type Circle } from '#db/entities/index.ts'
import { officeHolders } from '#domain/circle/offices/office-holders.ts'
import { orderOf } from '#domain/circle/staggering/steps.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { lockCircle, membersOf, requireStatus } from '../../circle-for.ts'
import { isIn } from '../../votes/circle-as.ts'
import { standingsOf } from '../../votes/motion-standing.ts'
import { officeEvents } from '../../votes/office-events.ts'
import { rulesOfCircle } from '../../votes/rules-of.ts'
import { groupLoans, isOpen } from '../group-loans.ts'
import { lineOf } from '../line.ts'
import { groupView } from '../queries/group-view.ts'
import type { GroupView, SetLine } from '../schemas.ts'

/**
 * The order in which the loans of this time round go out: of those who take part, as they agreed, the chair last whatever was
 * sent. It can be set again until the first money is out, and for the next time round once these loans are over.
 * @throws 404; 409 `circle-not-running`, `no-steps`, `chair-missing`, `line-running`, `id-taken`; 422 `memberIds: not-the-members`
 */
export async function setLine(ctx: Context, key: Buffer, { circleId, id, memberIds }: SetLine & { circleId: string }): Promise<GroupView> {
  const circle = await lockCircle(ctx, circleId)
  requireStatus(circle, 'running')
  const rules = circle.rules.staggering
  if (rules === undefined) throw problem('no-steps', { status: 409 })
  const known = await ctx.em.findOne(CircleLine, { id })
  if (known?.circleId === circleId) return groupView(ctx, circleId)
  if (known) throw problem('id-taken', { status: 409 })
  const inIt = new Set((await membersOf(ctx, circleId)).filter(isIn).map((member) => member.id))
  if (new Set(memberIds).size !== memberIds.length || memberIds.some((one) => !inIt.has(one))) throw problem('invalid-request', { status: 422, errors: [{ path: 'memberIds', code: 'not-the-members' }] })
  const chairId = await chairOf(ctx, key, circle)
  if (rules.chairLast && chairId === null) throw problem('chair-missing', { status: 409 })
  const cycle = await cycleToSet(ctx, circleId)
  ctx.em.create(CircleLine, { id, circleId, cycle, memberIds: orderOf(rules, memberIds, chairId), setBy: ctx.actor.personId ?? '', recordedAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-line-set', subjectKind: 'circle', subjectId: circleId, detail: { cycle, members: memberIds.length } })
  return groupView(ctx, circleId)
}

/** The same time round until its first money is out; the next once all of it is paid or given up. */
async function cycleToSet(ctx: Context, circleId: string): Promise<number> {
  const all = await groupLoans(ctx, circleId)
  const cycle = (await lineOf(ctx, circleId, all))?.cycle ?? 1
  const loans = all.filter((loan) => loan.cycle === cycle)
  if (loans.every(({ disbursedOn }) => disbursedOn === null)) return cycle
  if (loans.some(isOpen)) throw problem('line-running', { status: 409 })
  return cycle + 1
}

/** Who is the group's chair today, by what it voted and what was noted. */
async function chairOf(ctx: Context, key: Buffer, circle: Circle): Promise<string | null> {
  const motions = await ctx.em.find(CircleMotion, { circleId: circle.id, office: 'chair' })
  const events = await officeEvents(ctx, circle, await standingsOf(ctx, key, motions))
  return officeHolders(events, rulesOfCircle().offices, ctx.businessDate).find(({ office }) => office === 'chair')?.memberId ?? null
}
