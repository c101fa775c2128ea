import { holds, type Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { partyIdsOf, personSeen, staffWith } from '../plan/people.ts'
import { planRows } from '../plan/plan-facts.ts'
import { openPlan } from '../plan/read-plan.ts'
import type { PlanList, PlanStanding } from '../schemas/reading.ts'
import { openHelp, privateNotesOf, viewOf } from './plan-rows.ts'

/**
 * What an officer or auditor sees of a plan on the loan's page: that there is one, whose, and where its talks stand. Private
 * notes only to officers, only where the programme says so today, and never of a loan of one's own.
 * @throws 404
 */
export async function planStanding(ctx: Context, loanId: string): Promise<PlanStanding> {
  const [row] = await planRows(ctx, 'c.loan_id = ?', [loanId])
  if (!row) {
    const known = await ctx.em.execute<unknown[]>('select 1 as known from loan where id = ? and programme_id = ?', [loanId, ctx.actor.programmeId])
    if (known.length === 0) throw notFound()
    return { status: null, coach: null, checkpoints: [], help: null, privateNotes: null }
  }
  const plan = await openPlan(ctx, loanId)
  return {
    status: plan.facts.status, coach: await personSeen(ctx, plan.coachId),
    checkpoints: plan.checkpoints.map((one) => viewOf(one, plan.settings, ctx.businessDate)),
    help: await openHelp(ctx, plan.planId),
    privateNotes: await mayReadPrivate(ctx, loanId) ? await privateNotesOf(ctx, plan.planId) : null,
  }
}

async function mayReadPrivate(ctx: Context, loanId: string): Promise<boolean> {
  const { officersReadPrivateNotes } = await settingOn(ctx, 'coaching')
  return officersReadPrivateNotes && holds(ctx.actor, 'officer') && !(await partyIdsOf(ctx, loanId)).includes(ctx.actor.personId ?? '')
}

/** Every open plan and every coach, for whoever assigns them. */
export async function planList(ctx: Context): Promise<PlanList> {
  const plans = await ctx.em.execute<PlanList['plans']>(
    `select c.loan_id as "loanId", l.reference as "loanReference", concat_ws(' ', p.given_names, p.family_names) as name, c.coach_id as "coachId", c.opened_on as "openedOn"
     from coaching_plan c join loan l on l.id = c.loan_id join loan_party lp on lp.loan_id = l.id and lp.role = 'borrower' join person p on p.id = lp.person_id
     where c.programme_id = ? and c.status not in ('completed', 'cancelled') order by c.coach_id is not null, c.opened_on, l.reference`, [ctx.actor.programmeId],
  )
  const coaches = await staffWith(ctx, 'coach')
  return { plans, coaches: coaches.map(({ personId, name }) => ({ personId, name, people: plans.filter(({ coachId }) => coachId === personId).length })) }
}
