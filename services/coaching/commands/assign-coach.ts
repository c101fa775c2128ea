import { newId } from '#db/new-id.ts'
import { CoachAssignment } from '#db/entities/index.ts'
import { planHasEnded } from '#domain/coaching/plan.ts'
import { audit } from '#platform/audit/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { partyIdsOf, staffWith } from '../plan/people.ts'
import { lockPlan } from '../plan/plan-for.ts'
import type { AssignCoach } from '../schemas/writing.ts'
import { tellCoachAssigned } from '../tell-people.ts'

/**
 * Gives somebody a coach. An administrator gives any; a coach takes those who have none, and gives nobody away. Who was her
 * coach before stays written down. The workflow need not hear it: whose she is is read when a clock is struck.
 * @throws 404, to a coach also where she is another's; 403 `only-unassigned`; 409 `not-a-coach`, `coach-is-party`, `plan-ended`
 */
export async function assignCoach(ctx: Context, { loanId, coachId }: AssignCoach & { loanId: string }): Promise<{ loanId: string; coachId: string | null }> {
  const plan = await lockPlan(ctx, loanId)
  if (!holds(ctx.actor, 'administrator')) {
    if (plan.coachId !== null && plan.coachId !== ctx.actor.personId) throw notFound()
    if (coachId !== ctx.actor.personId) throw forbidden('only-unassigned')
  }
  if (planHasEnded(plan.status)) throw problem('plan-ended', { status: 409, params: { status: plan.status } })
  if (plan.coachId === coachId) return { loanId, coachId }
  if (coachId !== null) {
    const coaches = await staffWith(ctx, 'coach')
    if (!coaches.some(({ personId }) => personId === coachId)) throw problem('not-a-coach', { status: 409 })
    if ((await partyIdsOf(ctx, loanId)).includes(coachId)) throw problem('coach-is-party', { status: 409 })
  }
  plan.coachId = coachId
  const assignment = ctx.em.create(CoachAssignment, { id: newId(), planId: plan.id, coachId, assignedBy: ctx.actor.personId, assignedAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'coach-assigned', subjectKind: 'loan', subjectId: loanId, detail: { coachId } })
  await tellCoachAssigned(ctx, plan, assignment.id)
  return { loanId, coachId }
}
