import { CoachingPlan, LateSpell, Loan } from '#db/entities/index.ts'
import { planHasEnded } from '#domain/coaching/plan.ts'
import type { Context } from '#platform/context/index.ts'
import { on, type Event } from '#platform/events/index.ts'
import { findPlan } from './plan/plan-for.ts'
import { recordPlanChange } from './plan/record-change.ts'

/** Every loan has a plan from its approval on; nobody asks for one. */
async function opened(ctx: Context, { loanId }: Event<'loan-opened'>): Promise<void> {
  const plan = ctx.em.create(CoachingPlan, {
    programmeId: ctx.actor.programmeId, loanId, status: 'before-funding', coachId: null, openedOn: ctx.businessDate, fundedOn: null, paidOffOn: null, endedOn: null,
  })
  await ctx.em.flush()
  await recordPlanChange(ctx, plan)
}

async function funded(ctx: Context, { loanId }: Event<'loan-funded'>): Promise<void> {
  const plan = await findPlan(ctx, loanId)
  if (plan?.status !== 'before-funding') return
  const loan = await ctx.em.findOneOrFail(Loan, { id: loanId }, { refresh: true })
  plan.status = 'repaying'
  plan.fundedOn = loan.disbursedOn ?? ctx.businessDate
  await recordPlanChange(ctx, plan)
}

async function cancelled(ctx: Context, { loanId }: Event<'loan-cancelled'>): Promise<void> {
  const plan = await findPlan(ctx, loanId)
  if (!plan || planHasEnded(plan.status)) return
  plan.status = 'cancelled'
  plan.endedOn = ctx.businessDate
  await recordPlanChange(ctx, plan)
}

/** What is left is the last talk. */
async function paidOff(ctx: Context, { loanId }: Event<'loan-paid-off'>): Promise<void> {
  const plan = await findPlan(ctx, loanId)
  if (!plan || planHasEnded(plan.status)) return
  plan.status = 'paid-off'
  plan.paidOffOn = ctx.businessDate
  await recordPlanChange(ctx, plan)
}

/** The payment that had paid it off was a mistake: its talks go on, also where the last one had been held. */
async function reopened(ctx: Context, { loanId }: Event<'loan-reopened'>): Promise<void> {
  const plan = await findPlan(ctx, loanId)
  if (plan?.status !== 'paid-off' && plan?.status !== 'completed') return
  plan.status = 'repaying'
  plan.paidOffOn = null
  plan.endedOn = null
  await recordPlanChange(ctx, plan)
}

async function late(ctx: Context, { loanId, since }: Event<'loan-late'>): Promise<void> {
  const plan = await findPlan(ctx, loanId)
  if (!plan || planHasEnded(plan.status)) return
  const known = await ctx.em.findOne(LateSpell, { planId: plan.id, since })
  if (known) known.curedOn = null
  else ctx.em.create(LateSpell, { planId: plan.id, since, noticedOn: ctx.businessDate, curedOn: null })
  await recordPlanChange(ctx, plan)
}

async function current(ctx: Context, { loanId }: Event<'loan-current'>): Promise<void> {
  const plan = await findPlan(ctx, loanId)
  const spells = plan ? await ctx.em.find(LateSpell, { planId: plan.id, curedOn: null }) : []
  if (!plan || spells.length === 0) return
  for (const spell of spells) spell.curedOn = ctx.businessDate
  await recordPlanChange(ctx, plan)
}

/** Registered once, as the service is loaded. */
export function followLoans(): void {
  on('loan-opened', opened)
  on('loan-funded', funded)
  on('loan-cancelled', cancelled)
  on('loan-paid-off', paidOff)
  on('loan-reopened', reopened)
  on('loan-late', late)
  on('loan-current', current)
}
