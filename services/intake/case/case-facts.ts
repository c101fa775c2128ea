import { caseStatus, type CaseFacts, type LoanStatus } from '#domain/application/case.ts'
import type { ApplicationStatus } from '#domain/application/life.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { whatCame } from './what-came.ts'

interface Row {
  version: number
  status: ApplicationStatus
  loanStatus: LoanStatus | null
  receivedOn: string | null
  completedOn: string | null
  respondBy: string | null
  decidedOn: string | null
  counteroffer: CaseFacts['counteroffer']
  vouching: CaseFacts['vouching']
  incomplete: { times: number; since: string | null }
  timesComplete: number
  toSignAgain: { times: number; since: string | null }
  struck: { kind: string; occurrence: string }[]
}

/** Everything about one application that its clocks are computed from, in one round trip. */
const factsSql = `
select a.version, a.status, l.status as "loanStatus",
  a.received_on as "receivedOn", a.completed_on as "completedOn", a.respond_by as "respondBy", a.decided_on as "decidedOn",
  case when a.vouching is not null then jsonb_build_object('missing', a.vouches_missing, 'windowDays', a.vouching -> 'windowDays',
    'reminderDays', a.vouching -> 'reminderDays') end as vouching,
  (select jsonb_build_object('decisionId', d.id, 'madeOn', d.final_on, 'expiresOn', d.expires_on) from decision d
    where d.application_id = a.id and d.kind = 'counter' and d.final_on is not null and d.answer is null
    order by d.decided_at desc limit 1) as counteroffer,
  (select jsonb_build_object('times', count(*), 'since', max(business_date)) from milestone
    where application_id = a.id and kind = 'incomplete') as incomplete,
  (select count(*)::int from milestone where application_id = a.id and kind = 'complete') as "timesComplete",
  (select jsonb_build_object('times', count(*), 'since', max(business_date)) from milestone
    where application_id = a.id and kind = 'to-sign-again') as "toSignAgain",
  (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'occurrence', occurrence)), '[]') from milestone where application_id = a.id) as struck
from application a left join loan l on l.application_id = a.id
where a.id = ? and a.programme_id = ?`

/**
 * The case of a submitted application: its record's version, and what its clocks and deadline follow from.
 * @throws 404 `not-found`, also for a draft: it has no clock
 */
export async function caseFacts(ctx: Context, applicationId: string): Promise<{ version: number; facts: CaseFacts }> {
  await ctx.em.flush()
  const [row] = await ctx.em.execute<Row[]>(factsSql, [applicationId, ctx.actor.programmeId])
  const status = row && caseStatus(row.status, row.loanStatus)
  if (!row || !status) throw notFound()
  const waiting = status === 'incomplete' ? await whatCame(ctx, applicationId) : { allCameOn: null, unseenSince: null }
  const { version, receivedOn, completedOn, respondBy, timesComplete, counteroffer, vouching, struck } = row
  return {
    version,
    facts: {
      status, receivedOn, completedOn, respondBy, timesComplete, counteroffer, vouching, struck,
      // An imported case may have no milestones: it counts as incomplete since it was received.
      incompleteSince: status === 'incomplete' ? row.incomplete.since ?? receivedOn : null,
      timesIncomplete: row.incomplete.times,
      toSignSince: status === 'approved' ? row.toSignAgain.since ?? row.decidedOn : null,
      timesToSign: row.toSignAgain.times + 1,
      ...waiting,
    },
  }
}
