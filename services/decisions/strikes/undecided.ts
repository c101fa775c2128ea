import { Deputy } from '#db/entities/index.ts'
import { addDays, daysBetween } from '#domain/calendar-date/calendar-date.ts'
import { deputyOn } from '#domain/decision/deputy.ts'
import { openIncident } from '#platform/incidents/index.ts'
import { sendNotice, type NoticeValues } from '#platform/notify/index.ts'
import { partiesOf } from '#services/intake/index.ts'
import { staffWith } from '../staff.ts'
import type { Strike } from './strike.ts'

/** An undecided file goes to its officer, and to who stands in for her today; to all officers where it has none. */
export async function escalateToOfficer(strike: Strike): Promise<void> {
  const { officerId } = strike.application
  await tellStaff(strike, officerId === null ? await otherOfficers(strike) : [officerId, ...await standingIn(strike, officerId)])
}

/** Then to the other officers; where there is no other, to the administrators. */
export async function escalateToOthers(strike: Strike): Promise<void> {
  const others = await otherOfficers(strike)
  await tellStaff(strike, others.length > 0 ? others : await administrators(strike))
}

/** Then to the administrators, who do not decide but see that somebody does. */
export async function escalateToAdministrators(strike: Strike): Promise<void> {
  await tellStaff(strike, await administrators(strike))
}

/**
 * The law's thirtieth day ended without an answer, also where what she sent waited for a look: recorded, opened as an incident, told to everybody who can act.
 * Nothing is sent to her: no letter goes out with reasons that no person gave (design.md section 7).
 */
export async function recordBreach(strike: Strike): Promise<void> {
  const { ctx, application, open } = strike
  await openIncident(ctx, {
    kind: 'decision-overdue', subjectKind: 'application', subjectId: application.id,
    detail: { completedOn: open.facts.completedOn ?? open.facts.allCameOn, answerBy: strike.clock.on, foundOn: ctx.businessDate },
  })
  const { officerId } = application
  await tellStaff(strike, [...officerId === null ? [] : [officerId], ...await otherOfficers(strike), ...await administrators(strike)])
}

/** Officers who are neither the file's own nor its parties. */
export async function otherOfficers({ ctx, application }: Strike): Promise<string[]> {
  const parties = await partiesOf(ctx, application.id)
  const officers = await staffWith(ctx, 'officer')
  return officers.map(({ personId }) => personId)
    .filter((personId) => personId !== application.officerId && !parties.some((party) => party.personId === personId))
}

export async function standingIn({ ctx }: Strike, officerId: string): Promise<string[]> {
  const deputies = await ctx.em.find(Deputy, { officerId, endedAt: null, throughOn: { $gte: ctx.businessDate } })
  const deputyId = deputyOn(deputies, officerId, ctx.businessDate)
  return deputyId === null ? [] : [deputyId]
}

export const administrators = async ({ ctx }: Strike) => (await staffWith(ctx, 'administrator')).map(({ personId }) => personId)

async function tellStaff({ ctx, application, open: { facts, settings }, clock }: Strike, people: readonly string[]): Promise<void> {
  const completedOn = facts.completedOn ?? facts.allCameOn ?? ctx.businessDate
  const params: NoticeValues = {
    reference: application.reference, amount: { cents: application.amountCents ?? 0 }, completedOn: { date: completedOn },
    answerBy: { date: addDays(completedOn, settings.decisionDays) }, day: daysBetween(completedOn, ctx.businessDate), of: settings.decisionDays,
  }
  for (const personId of people) {
    await sendNotice(ctx, { personId, kind: clock.kind, occurrence: `${application.id} ${clock.occurrence}`, applicationId: application.id, params })
  }
}
