import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { endMembership } from '#services/identity/index.ts'
import { lockCircle, memberFor, requireOthersPlace, requireStatus } from '../../circle-for.ts'
import { comeBack } from '../../commands/leave-place.ts'
import { groupLoans, isOpen } from '../group-loans.ts'
import { groupView } from '../queries/group-view.ts'
import type { GroupView, LeaveGroup } from '../schemas.ts'
import { tellGroupLeft } from '../tell-group.ts'

/**
 * Notes on which day a member left a group in which nobody receives in turn, or takes it back. Who owes a loan of the group
 * stays until it is paid or given up: her place is what the others count on.
 * @throws 404; 403 `own-place`; 409 `circle-not-running`, `has-turns`, `owes-loan`; 422 `on: in-the-future`
 */
export async function leaveGroup(ctx: Context, { circleId, memberId, on }: LeaveGroup & { circleId: string; memberId: string }): Promise<GroupView> {
  const circle = await lockCircle(ctx, circleId)
  requireStatus(circle, 'running')
  if (circle.rules.payout !== undefined) throw problem('has-turns', { status: 409 })
  if (on !== null && on > ctx.businessDate) throw problem('invalid-request', { status: 422, errors: [{ path: 'on', code: 'in-the-future' }] })
  const member = await memberFor(ctx, circle, memberId)
  requireOthersPlace(ctx, member)
  if (on === member.leftOn) return groupView(ctx, circleId)
  if (on === null) await comeBack(ctx, circle, member)
  else {
    if ((await groupLoans(ctx, circleId)).some((loan) => loan.memberId === memberId && isOpen(loan))) throw problem('owes-loan', { status: 409 })
    member.leftOn = on
    await ctx.em.flush()
    if (member.personId !== null) {
      await endMembership(ctx, member.personId, circleId)
      await tellGroupLeft(ctx, circle, { personId: member.personId, occurrence: `${member.id} ${on}` })
    }
  }
  await audit(ctx, { action: on === null ? 'circle-member-back' : 'circle-member-left', subjectKind: 'circle', subjectId: circleId, detail: { memberId } })
  return groupView(ctx, circleId)
}
