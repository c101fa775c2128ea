import { CircleMotionElector, CircleVoteCast, type CircleMotion } from '#db/entities/index.ts'
import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { isClosed, outcomeOf, type Outcome, type Tally } from '#domain/circle/votes/outcome.ts'
import { tallyOf } from '#domain/circle/votes/recount.ts'
import type { Context } from '#platform/context/index.ts'
import { ballotsOf } from './secret-ballots.ts'

/** A motion with its votes, as it stands today. */
export interface Standing {
  motion: CircleMotion
  /** Ids of members. */
  eligible: readonly string[]
  recused: readonly string[]
  casts: readonly CircleVoteCast[]
  outcome: Outcome | 'withdrawn'
  /** What was counted, for us alone: what may be shown of it says domain/circle/votes/shown-result.ts. Null while people vote. */
  tally: Tally | null
}

/** How motions stand, by their votes and the date. Ballots are unsealed only of what is closed. */
export async function standingsOf(ctx: Context, key: Buffer, motions: readonly CircleMotion[]): Promise<Standing[]> {
  const ids = { motionId: { $in: motions.map(({ id }) => id) } }
  const electors = Map.groupBy(await ctx.em.find(CircleMotionElector, ids), ({ motionId }) => motionId)
  const casts = Map.groupBy(await ctx.em.find(CircleVoteCast, ids), ({ motionId }) => motionId)
  const standings: Standing[] = []
  for (const motion of motions) {
    const all = electors.get(motion.id) ?? []
    const [eligible, recused] = [all.filter((one) => !one.recused), all.filter((one) => one.recused)].map((some) => some.map(({ memberId }) => memberId))
    standings.push(await standingOf(ctx, key, { motion, eligible: eligible ?? [], recused: recused ?? [], casts: casts.get(motion.id) ?? [] }))
  }
  return standings
}

async function standingOf(ctx: Context, key: Buffer, found: Omit<Standing, 'outcome' | 'tally'>): Promise<Standing> {
  const { motion, eligible, casts } = found
  if (motion.withdrawnOn !== null) return { ...found, outcome: 'withdrawn', tally: null }
  const at = { eligible: eligible.length, closesOn: motion.closesOn, today: ctx.businessDate }
  if (!isClosed({ ...at, cast: casts.length })) return { ...found, outcome: 'open', tally: null }
  const tally = motion.ballot === 'secret' ? tallyOf(await ballotsOf(ctx, key, motion.id)) : tallyOf(openVotes(casts))
  return { ...found, outcome: outcomeOf({ ...at, tally }, motion.rules), tally }
}

/** Who voted what in an open vote. */
export const openVotes = (casts: readonly CircleVoteCast[]) => casts.flatMap(({ memberId, choice }) => (choice === null ? [] : [{ memberId, choice }]))

/** The day from which what passed holds: that on which the last voted, else the one after its last. */
export const decidedOn = ({ allVotedOn, closesOn }: CircleMotion): CalendarDate => allVotedOn ?? addDays(closesOn, 1)
