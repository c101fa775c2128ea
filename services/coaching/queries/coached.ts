import { holds, type Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { balancesOf, loanRecord, stateOf } from '#services/loans/index.ts'
import { coachedPeople } from '../plan/people.ts'
import { openPlan } from '../plan/read-plan.ts'
import type { Coached } from '../schemas/reading.ts'
import { openHelp, privateNotesOf, sharedNotesOf, stepsOf, viewOf } from './plan-rows.ts'

/** One person's page, for her coach alone. @throws 404 for everybody else */
export async function coachedPage(ctx: Context, loanId: string): Promise<Coached> {
  const plan = await openPlan(ctx, loanId)
  if (!holds(ctx.actor, 'coach') || plan.coachId !== ctx.actor.personId) throw notFound()
  const people = await coachedPeople(ctx, loanId)
  const [about] = await ctx.em.execute<Pick<Coached, 'loanReference' | 'businessName' | 'amountCents' | 'locale'>[]>(
    `select l.reference as "loanReference", a.business_name as "businessName", l.amount_cents as "amountCents", p.locale
     from loan l join application a on a.id = l.application_id join person p on p.id = a.applicant_id where l.id = ?`, [loanId],
  )
  if (!about) throw notFound()
  const today = ctx.businessDate
  const loan = await loanRecord(ctx, loanId)
  return {
    ...about, loanId, version: plan.version, status: plan.facts.status, today, people,
    name: people[0]?.name ?? '', phone: people[0]?.phone ?? null,
    pastDueCents: balancesOf(stateOf(loan, today), today).pastDueCents,
    checkpoints: plan.checkpoints.map((one) => viewOf(one, plan.settings, today)),
    nextSteps: await stepsOf(ctx, plan.planId),
    sharedNotes: await sharedNotesOf(ctx, plan.planId),
    privateNotes: await privateNotesOf(ctx, plan.planId),
    talks: await talksOf(ctx, plan.planId),
    minutes: await minutesOf(ctx, plan.planId),
    help: await openHelp(ctx, plan.planId),
  }
}

const standing = 'not exists (select from coaching_minutes later where later.corrects_id = m.id)'

const talksOf = (ctx: Context, planId: string): Promise<Coached['talks']> => ctx.em.execute(
  `select t.id as "talkId", t.checkpoint, t.outcome, t.held_on as "heldOn", concat_ws(' ', p.given_names, p.family_names) as by,
     (select sum(m.minutes)::int from coaching_minutes m where m.talk_id = t.id and ${standing}) as minutes
   from coaching_talk t join person p on p.id = t.recorded_by where t.plan_id = ? order by t.held_on desc, t.recorded_at desc limit 20`, [planId],
)

const minutesOf = (ctx: Context, planId: string): Promise<Coached['minutes']> => ctx.em.execute(
  `select m.category, sum(m.minutes)::int as minutes from coaching_minutes m where m.plan_id = ? and ${standing} group by 1 order by 1`, [planId],
)
