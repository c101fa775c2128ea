import { CoachingPlan, HelpRequest } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { coachedPeople, personSeen, whoAnswers } from '../plan/people.ts'
import { isCoached, lockOwnPlan } from '../plan/plan-for.ts'
import { openPlan } from '../plan/read-plan.ts'
import type { HelpRequestOutcome, HelpWords } from '../schemas/writing.ts'
import { phoneOf } from '../tell-people.ts'

/**
 * One tap: somebody hears of it at once, her coach, else the office. What about may follow. As long as one is not closed,
 * another tap is the same one.
 * @throws 404 for whoever is not coached around this loan
 */
export async function askForHelp(ctx: Context, { loanId, id }: { loanId: string; id: string }): Promise<HelpRequestOutcome> {
  const plan = await lockOwnPlan(ctx, loanId)
  const open = await ctx.em.findOne(HelpRequest, { planId: plan.id, closedAt: null }, { orderBy: { askedAt: 'desc' } })
  if (open) return outcomeOf(open)
  const request = ctx.em.create(HelpRequest, {
    id, planId: plan.id, askedBy: ctx.actor.personId ?? '', askedAt: ctx.now, askedOn: ctx.businessDate, about: null, body: null,
    answeredAt: null, answeredBy: null, closedAt: null, closedBy: null,
  })
  await ctx.em.flush()
  const person = await personSeen(ctx, ctx.actor.personId)
  for (const personId of await whoAnswers(ctx, await openPlan(ctx, loanId))) {
    await sendNotice(ctx, { personId, kind: 'coach-help-asked', occurrence: id, loanId, params: { person: person?.name ?? '', on: { date: ctx.businessDate } } })
  }
  return outcomeOf(request)
}

/** What about, in her words. @throws 404; 409 `help-request-closed` */
export async function sayWhatAbout(ctx: Context, { helpRequestId, about, body }: HelpWords & { helpRequestId: string }): Promise<HelpRequestOutcome> {
  const { request, plan } = await findRequest(ctx, helpRequestId)
  if (!await isCoached(ctx, plan.loanId)) throw notFound()
  if (request.closedAt !== null) throw problem('help-request-closed', { status: 409 })
  request.about = about
  request.body = body?.trim() || null
  await ctx.em.flush()
  return outcomeOf(request)
}

/** Somebody took it on, and she hears who. @throws 404 for whoever does not answer for her */
export async function answerHelp(ctx: Context, { helpRequestId }: { helpRequestId: string }): Promise<HelpRequestOutcome> {
  const { request, plan } = await findRequest(ctx, helpRequestId)
  if (!mayAnswer(ctx, plan)) throw notFound()
  if (request.answeredAt === null && request.closedAt === null) {
    request.answeredAt = ctx.now
    request.answeredBy = ctx.actor.personId
    await ctx.em.flush()
    await audit(ctx, { action: 'help-answered', subjectKind: 'loan', subjectId: plan.loanId, detail: { helpRequestId } })
    const me = await personSeen(ctx, ctx.actor.personId)
    const params = { name: me?.name ?? '', phone: await phoneOf(ctx, me), on: { date: request.askedOn } }
    for (const { personId } of await coachedPeople(ctx, plan.loanId)) await sendNotice(ctx, { personId, kind: 'coach-help-answered', occurrence: helpRequestId, loanId: plan.loanId, params })
  }
  return outcomeOf(request)
}

/** It is done with: she says so, or who took care of it. @throws 404 */
export async function closeHelp(ctx: Context, { helpRequestId }: { helpRequestId: string }): Promise<HelpRequestOutcome> {
  const { request, plan } = await findRequest(ctx, helpRequestId)
  if (!mayAnswer(ctx, plan) && !await isCoached(ctx, plan.loanId)) throw notFound()
  if (request.closedAt === null) {
    request.closedAt = ctx.now
    request.closedBy = ctx.actor.personId
    await ctx.em.flush()
    await audit(ctx, { action: 'help-closed', subjectKind: 'loan', subjectId: plan.loanId, detail: { helpRequestId } })
  }
  return outcomeOf(request)
}

async function findRequest(ctx: Context, id: string): Promise<{ request: HelpRequest; plan: CoachingPlan }> {
  const request = await ctx.em.findOne(HelpRequest, { id })
  const plan = request && await ctx.em.findOne(CoachingPlan, { id: request.planId, programmeId: ctx.actor.programmeId })
  if (!request || !plan) throw notFound()
  await ctx.em.execute('select from help_request where id = ? for update', [id])
  await ctx.em.refresh(request)
  return { request, plan }
}

/** Her coach; an officer always, for the office is where it goes when there is no coach or she is away. */
const mayAnswer = (ctx: Context, { coachId }: CoachingPlan): boolean => (
  holds(ctx.actor, 'officer') || (holds(ctx.actor, 'coach') && (coachId === ctx.actor.personId || coachId === null))
)

const outcomeOf = ({ id, answeredAt, closedAt }: HelpRequest): HelpRequestOutcome => (
  { helpRequestId: id, state: closedAt !== null ? 'closed' : answeredAt !== null ? 'answered' : 'open' }
)
