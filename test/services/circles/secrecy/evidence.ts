import type { Choice } from '#domain/circle/votes/outcome.ts'
import type { Row } from './everything.ts'

/** One secret vote that is over, as whoever attacks it knows it: who voted, in what order, and the ballots that were published. */
export interface Election {
  circleId: string
  motionId: string
  /** In the order in which they voted, which the audit tells. */
  voters: readonly { memberId: string; personId: string; requestIds: readonly string[] }[]
  /** What they voted, in that order: to see how often an attack is right, and for those that learn. */
  choices: readonly Choice[]
  /** By ballot id, from the recount. */
  published: ReadonlyMap<string, Choice>
}

/** What is on record of one election. */
export interface Evidence {
  election: Election
  /** Its ballots, as they lie. */
  ballots: readonly { choice: Choice; values: Row['values'] }[]
  /** Of each voter: all rows and lines about her in this vote, by name, by request, or written by the transaction of her vote; never ballots. */
  hers: readonly (readonly Row[])[]
  /** Of each voter: what is kept of any request of hers. */
  requests: readonly (readonly Row[])[]
}

export function gather(elections: readonly Election[], kept: readonly Row[]): Evidence[] {
  const texts = kept.map((row) => ({ row, text: Object.values(row.values).join(' ') }))
  const byTable = Map.groupBy(kept, ({ table }) => table)
  const casts = byTable.get('circle_vote_cast') ?? []
  const requests = Map.groupBy(byTable.get('idempotency') ?? [], ({ values }) => values.actor_id)
  return elections.map((election) => {
    const { motionId, voters, published } = election
    const ballots = (byTable.get('circle_ballot') ?? []).filter(({ values }) => values.motion_id === motionId)
    const others = texts.filter(({ row }) => row.table !== 'circle_ballot')
    const ofVote = others.filter(({ text }) => text.includes(motionId) || voters.some(({ requestIds }) => requestIds.some((id) => text.includes(id))))
    const hers = voters.map(({ memberId, personId, requestIds }) => {
      const cast = casts.find(({ values }) => values.motion_id === motionId && values.member_id === memberId)
      const named = ofVote.filter(({ text }) => [memberId, personId, ...requestIds].some((id) => text.includes(id)))
      const together = others.filter(({ row }) => row.values.xmin !== undefined && row.values.xmin === cast?.values.xmin)
      return [...new Set([...named, ...together].map(({ row }) => row))]
    })
    return {
      election, hers, requests: voters.map(({ personId }) => requests.get(personId) ?? []),
      ballots: ballots.flatMap(({ values }) => { const choice = published.get(values.id ?? ''); return choice === undefined ? [] : [{ choice, values }] }),
    }
  })
}
