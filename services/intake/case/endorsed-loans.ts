import { asItSees, scorecardOf, type Scorecard } from '#domain/partner/scorecard.ts'
import { takesRequest, throttleOf, type Throttle } from '#domain/partner/throttle.ts'
import type { Context } from '#platform/context/index.ts'
import { standingsAtNight } from '#services/loans/index.ts'
import { settingOn } from '#services/programmes/index.ts'

export interface PartnerStanding {
  scorecard: Scorecard
  throttle: Throttle
  /** Requests that wait for its answer. */
  openRequests: number
  /** Whether one more person may ask now. */
  takesRequests: boolean
}

/** The same as the organisations themselves see it. */
export async function standingsAsSeen(ctx: Context, partnerIds: readonly string[]): Promise<Map<string, PartnerStanding>> {
  const { fewestLoans } = await settingOn(ctx, 'partner-throttle')
  return new Map([...await partnerStandings(ctx, partnerIds)].map(([id, standing]) => [id, { ...standing, scorecard: asItSees(standing.scorecard, fewestLoans) }]))
}

interface RequestRow { partnerId: string; status: string; requestedOn: string; settledOn: string | null; loanIds: string[] }

/** How the word of each of these organisations turned out, as of the last night, and so how it takes requests. */
export async function partnerStandings(ctx: Context, partnerIds: readonly string[]): Promise<Map<string, PartnerStanding>> {
  const rules = await settingOn(ctx, 'partner-throttle')
  const requests = Map.groupBy(await requestsOf(ctx, partnerIds), ({ partnerId }) => partnerId)
  const loans = new Map((await standingsAtNight(ctx, [...requests.values()].flat().flatMap(({ loanIds }) => loanIds))).map((loan) => [loan.loanId, loan]))
  return new Map(partnerIds.map((partnerId) => {
    const its = requests.get(partnerId) ?? []
    const scorecard = scorecardOf(its, its.flatMap(({ loanIds }) => loanIds.flatMap((loanId) => loans.get(loanId) ?? [])))
    const throttle = throttleOf(scorecard, rules)
    const openRequests = its.filter(({ status }) => status === 'requested' || status === 'returned').length
    return [partnerId, { scorecard, throttle, openRequests, takesRequests: takesRequest(throttle, openRequests, rules) }]
  }))
}

/** Requests to organisations, each with the loans that were made on its word. */
function requestsOf({ em, actor }: Context, partnerIds: readonly string[]): Promise<RequestRow[]> {
  return em.execute<RequestRow[]>(
    `select e.partner_id as "partnerId", e.status, e.requested_on as "requestedOn", e.settled_on as "settledOn",
       (select coalesce(jsonb_agg(l.id), '[]') from loan l where l.application_id = e.application_id and e.status = 'endorsed') as "loanIds"
     from endorsement e join application a on a.id = e.application_id where a.programme_id = ? and e.partner_id = any (?::uuid[])`,
    [actor.programmeId, `{${partnerIds.join(',')}}`],
  )
}
