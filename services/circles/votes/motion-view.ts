import { whatItTakes } from '#domain/circle/votes/outcome.ts'
import { mayShowCount, shownResult } from '#domain/circle/votes/shown-result.ts'
import type { Context } from '#platform/context/index.ts'
import type { CircleSeen } from './circle-as.ts'
import { openVotes, type Standing } from './motion-standing.ts'
import type { MotionView } from './schemas.ts'

/** What anybody in a circle sees of a motion. Nobody, in whatever role, sees a choice of a secret vote beside a name. */
export function motionView(ctx: Context, { names, me }: CircleSeen, standing: Standing): MotionView {
  const { motion, eligible, casts, outcome } = standing
  const { id, kind, memberId, office, amountCents, wording, ballot, openedOn, closesOn, openedBy } = motion
  const isOpen = outcome === 'open'
  const isShown = mayBeShown(standing)
  return {
    id, kind, office, amountCents, wording, ballot, openedOn, closesOn, outcome,
    member: memberId === null ? null : names.get(memberId) ?? null, isAboutMe: me !== null && me.id === memberId,
    electors: eligible.length, voted: casts.length, needs: whatItTakes(eligible.length, motion.rules),
    tally: tallyShown(standing),
    votes: ballot === 'open' && isShown ? openVotes(casts).map(({ memberId: voter, choice }) => ({ name: names.get(voter) ?? '', choice })) : null,
    mayRecount: isShown,
    mayWithdraw: isOpen && casts.length === 0 && openedBy === ctx.actor.personId,
    mine: me === null ? null : roleOf(standing, me.id),
  }
}

/** Whether its count and its ballots may be shown. */
export const mayBeShown = ({ motion: { ballot }, casts, outcome }: Standing): boolean => (
  outcome !== 'withdrawn' && mayShowCount({ ballot, cast: casts.length, outcome })
)

function tallyShown({ motion: { ballot }, tally, outcome }: Standing): MotionView['tally'] {
  return tally === null || outcome === 'withdrawn' ? null : shownResult({ ballot, tally, outcome }).tally
}

function roleOf({ eligible, recused, casts, outcome }: Standing, memberId: string): MotionView['mine'] {
  if (casts.some((cast) => cast.memberId === memberId)) return 'voted'
  if (recused.includes(memberId)) return 'recused'
  return eligible.includes(memberId) && outcome === 'open' ? 'may-vote' : 'no-vote'
}
