import type { CoachingPlan } from '#db/entities/index.ts'
import type { Checkpoint } from '#domain/coaching/checkpoints.ts'
import type { CoachingClock } from '#domain/coaching/clocks.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { isContactStopped } from '#services/loans/index.ts'
import { coachedPeople, officersOf, personSeen, whoAnswers } from './plan/people.ts'
import type { OpenPlan } from './plan/read-plan.ts'
import { recordPlanChange } from './plan/record-change.ts'
import { phoneOf } from './tell-people.ts'

/** What a clock whose time has come is about: the locked plan as just read, which clock, and of which checkpoint. */
export interface Strike {
  ctx: Context
  plan: CoachingPlan
  open: OpenPlan
  clock: CoachingClock
  checkpoint: Checkpoint
}

/** What makes a notice of a clock different from every other of its kind. */
const occurrenceOf = ({ plan, clock }: Strike) => `${plan.id}:${clock.occurrence}`

/** Reminds her and her coach of a talk; where contact is stopped, her coach alone. Where she has no coach yet there is nobody to talk to: the coaches hear of that. */
export async function remindOfTalk(strike: Strike): Promise<void> {
  const { ctx, plan, open, checkpoint } = strike
  const people = await coachedPeople(ctx, plan.loanId)
  const coach = await personSeen(ctx, plan.coachId)
  const on = { date: checkpoint.dueOn ?? ctx.businessDate }
  const about = { occurrence: occurrenceOf(strike), loanId: plan.loanId }
  if (coach && !await isContactStopped(ctx, plan.loanId)) {
    const params = { coach: coach.name, phone: await phoneOf(ctx, coach), on }
    for (const { personId } of people) await sendNotice(ctx, { ...about, personId, kind: 'talk-reminder', params })
  }
  const kind = coach ? 'talk-reminder-for-coach' : 'talk-without-coach'
  for (const personId of await whoAnswers(ctx, open)) await sendNotice(ctx, { ...about, personId, kind, params: { person: people[0]?.name ?? '', on } })
}

/** A talk whose day passed: her coach hears of it. */
export async function tellMissed(strike: Strike): Promise<void> {
  const { ctx, plan, open } = strike
  for (const personId of await whoAnswers(ctx, open)) {
    await sendNotice(ctx, { personId, kind: 'talk-missed', occurrence: occurrenceOf(strike), loanId: plan.loanId, params: await missedValues(strike) })
  }
}

/** Nobody made it good: it goes to the officer of her file. */
export async function sendMissedToOfficer(strike: Strike): Promise<void> {
  const { ctx, plan, open } = strike
  for (const personId of await officersOf(ctx, open)) {
    await sendNotice(ctx, { personId, kind: 'talk-missed-for-officer', occurrence: occurrenceOf(strike), loanId: plan.loanId, params: await missedValues(strike) })
  }
}

async function missedValues({ ctx, plan, checkpoint }: Strike) {
  const [person] = await coachedPeople(ctx, plan.loanId)
  return { person: person?.name ?? '', on: { date: checkpoint.settledOn ?? checkpoint.dueOn ?? ctx.businessDate } }
}

/** The plan ends without its last talk. */
export async function closePlan({ ctx, plan }: Strike): Promise<void> {
  plan.status = 'completed'
  plan.endedOn = ctx.businessDate
  await recordPlanChange(ctx, plan)
}
