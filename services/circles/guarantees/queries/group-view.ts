import { CircleGuarantee, CircleGuaranteeSignature } from '#db/entities/index.ts'
import { mayReceive } from '#domain/circle/staggering/steps.ts'
import type { Context } from '#platform/context/index.ts'
import { circleFor } from '../../circle-for.ts'
import { namesOf } from '../../names.ts'
import { isIn } from '../../votes/circle-as.ts'
import { groupOf, growthOf, isMemberBehind, type Group } from '../group.ts'
import { isOpen } from '../group-loans.ts'
import { lineOf } from '../line.ts'
import { lossesOf } from '../losses.ts'
import type { GroupView } from '../schemas.ts'

/** The loans of a group for who keeps it: whose turn it is, who is behind, who has signed for whom, what was lost. @throws 404 */
export async function groupView(ctx: Context, circleId: string): Promise<GroupView> {
  const circle = await circleFor(ctx, circleId)
  const group = await groupOf(ctx, circle)
  const names = await namesOf(ctx, group.members)
  const { guarantee, staggering } = circle.rules
  const line = staggering ? await lineOf(ctx, circleId, group.loans) : null
  return {
    setting: guarantee?.setting ?? null, lateDays: guarantee?.lateDays ?? null, staggered: staggering !== undefined, cycle: line?.cycle ?? null,
    line: line === null || staggering === undefined ? [] : line.places.map(({ id, disbursedOn }) => ({ memberId: id, disbursedOn, ...mayReceive(staggering, line.places, id, ctx.businessDate) })),
    members: group.members.filter(isIn).map((member) => memberOf(group, { id: member.id, name: names.get(member.id) ?? '' })),
    guarantees: await guaranteesOf(ctx, group),
    losses: (await lossesOf(ctx, circle, group.loans)).map(({ loan, shares }) => ({ memberId: loan.memberId, lostCents: loan.lostCents, shares: shares.map(({ id, owesCents, jointly }) => ({ guaranteeId: id, owesCents, jointly })) })),
  }
}

function memberOf(group: Group, { id, name }: { id: string; name: string }): GroupView['members'][number] {
  const growth = growthOf(group, id)
  const last = group.loans.findLast(({ memberId }) => memberId === id)
  return {
    memberId: id, name, behind: isMemberBehind(group, id), loan: last === undefined ? 'none' : loanStates[last.status], hasOpenLoan: last !== undefined && isOpen(last),
    lastCents: growth?.lastCents ?? null, ceilingCents: growth?.ceilingCents ?? null, needs: growth?.needs ?? [], bankReady: growth?.bankReady ?? false,
  }
}

const loanStates = { approved: 'approved', signed: 'approved', active: 'out', 'paid-off': 'paid', 'charged-off': 'lost', cancelled: 'none' } as const

async function guaranteesOf({ em }: Context, { circle }: Group): Promise<GroupView['guarantees']> {
  const papers = await em.find(CircleGuarantee, { circleId: circle.id }, { orderBy: { offeredAt: 'asc', id: 'asc' } })
  const signatures = await em.find(CircleGuaranteeSignature, { guaranteeId: { $in: papers.map(({ id }) => id) } })
  return papers.map(({ id, loanId, memberId, capCents }) => ({
    guaranteeId: id, loanId, byMemberId: memberId, capCents, signedAt: signatures.find(({ guaranteeId }) => guaranteeId === id)?.signedAt.toISOString() ?? null,
  }))
}
