import { Milestone } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { openIncident } from '#platform/incidents/index.ts'
import { hersToSend, missingList, missingOf, recordChange, tellApplicants } from '#services/intake/index.ts'
import { moveTo } from '../make-final.ts'
import type { Strike } from './strike.ts'

const hersOf = async ({ ctx, application }: Strike) => hersToSend(await missingOf(ctx, application.id))
const occurrenceOf = ({ clock }: Strike) => `${clock.kind} ${clock.occurrence}`

/** Reminds her of what she has still to send; what waits for a look of ours is nothing to be reminded of. */
export async function remindOfMissing(strike: Strike): Promise<void> {
  const { ctx, application } = strike
  const hers = await hersOf(strike)
  if (hers.length === 0) return
  await tellApplicants(ctx, application, { kind: 'missing-items-reminder', occurrence: occurrenceOf(strike), params: { items: missingList(hers, application.locale) } })
}

/**
 * The notice of incompleteness (12 CFR 1002.9(c)(2), form C-6): what is needed, by when, and that silence ends it. Sent
 * however late; one that is later than the law's day is a breach that people must know of. What she sent and nobody has
 * looked at is not asked of her again; where that is all, this clock does not run, and officers are told (unseen.ts).
 */
export async function sendIncompletenessNotice(strike: Strike): Promise<void> {
  const { ctx, application, open: { facts, settings } } = strike
  const respondBy = addDays(ctx.businessDate, settings.respondWithinDays)
  application.respondBy = respondBy
  await ctx.em.flush()
  await tellApplicants(ctx, application, {
    kind: 'incompleteness-notice', occurrence: occurrenceOf(strike), letter: {},
    params: { on: { date: ctx.businessDate }, respondBy: { date: respondBy }, items: missingList(await hersOf(strike), application.locale) },
  })
  const latest = addDays(facts.receivedOn ?? ctx.businessDate, settings.incompleteDays)
  const since = facts.incompleteSince ?? ctx.businessDate
  if (ctx.businessDate > latest && ctx.businessDate > since) {
    await openIncident(ctx, { kind: 'incompleteness-notice-late', subjectKind: 'application', subjectId: application.id, detail: { latest, sentOn: ctx.businessDate } })
  }
}

/**
 * The date that the notice named has passed in silence: the application is closed, and no further notice is due. Where she
 * sent something that nobody has looked at it was no silence: it stays open, and people hear of it.
 */
export async function closeIncomplete({ ctx, application }: Strike): Promise<void> {
  if ((await missingOf(ctx, application.id)).some(({ state }) => state === 'sent')) {
    await openIncident(ctx, { kind: 'papers-not-looked-at', subjectKind: 'application', subjectId: application.id, detail: { respondBy: application.respondBy } })
    return
  }
  const [notice] = await ctx.em.find(Milestone, { applicationId: application.id, kind: 'incompleteness-notice' }, { orderBy: { businessDate: 'desc' }, limit: 1 })
  const respondBy = application.respondBy ?? ctx.businessDate
  moveTo(application, 'close-incomplete', 'closed')
  await recordChange(ctx, application)
  await tellApplicants(ctx, application, {
    kind: 'application-closed', occurrence: '', params: { noticeOn: { date: notice?.businessDate ?? respondBy }, respondBy: { date: respondBy } },
  })
}
