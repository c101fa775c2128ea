import type { CoachingPlan } from '#db/entities/index.ts'
import { phoneText } from '#domain/contact/phone-text.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lenderInWords } from '#services/intake/index.ts'
import { coachedPeople, personSeen, type PersonSeen } from './plan/people.ts'

/** How to reach somebody who works here: on her own phone, else on the lender's. */
export const phoneOf = async (ctx: Context, person: PersonSeen | null): Promise<string> => phoneText(person?.phone ?? (await lenderInWords(ctx)).lenderPhone)

/** Tells those who are coached that there is something to read. What it says is not sent along. */
export async function tellNoteShared(ctx: Context, plan: CoachingPlan, noteId: string): Promise<void> {
  const coach = await personSeen(ctx, ctx.actor.personId)
  for (const { personId } of await coachedPeople(ctx, plan.loanId)) {
    await sendNotice(ctx, { personId, kind: 'note-shared', occurrence: noteId, loanId: plan.loanId, params: { coach: coach?.name ?? '' } })
  }
}

/** Tells both that they now belong together. */
export async function tellCoachAssigned(ctx: Context, plan: CoachingPlan, assignmentId: string): Promise<void> {
  const coach = await personSeen(ctx, plan.coachId)
  if (!coach) return
  const people = await coachedPeople(ctx, plan.loanId)
  const about = { occurrence: assignmentId, loanId: plan.loanId }
  const phone = await phoneOf(ctx, coach)
  for (const { personId } of people) await sendNotice(ctx, { ...about, personId, kind: 'coach-assigned', params: { coach: coach.name, phone } })
  if (coach.personId === ctx.actor.personId) return
  await sendNotice(ctx, { ...about, personId: coach.personId, kind: 'coach-got-person', params: { person: people[0]?.name ?? '' } })
}
