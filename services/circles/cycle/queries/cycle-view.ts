import { CirclePause, type CircleMember } from '#db/entities/index.ts'
import { isPaused, pauseOn } from '#domain/circle/cycle/pauses.ts'
import type { CycleFacts } from '#domain/circle/cycle/cycle-clocks.ts'
import { outcomesOf } from '#domain/circle/default-ladder/outcomes.ts'
import type { StepState } from '#domain/circle/default-ladder/step-state.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { wholeNames } from '#services/identity/index.ts'
import { circleFor, membersOf, myPlace } from '../../circle-for.ts'
import { namesOf, shortNames } from '../../names.ts'
import { cycleFacts, ladderOfCircle, type StepWithNotes } from '../cycle-facts.ts'
import { ladderStates } from '../ladder-states.ts'
import type { CircleCycleView, MyCircleCycle } from '../schemas.ts'

/** The pause and the ladder of a circle, for who keeps it and for officers. @throws 404 */
export async function cycleView(ctx: Context, circleId: string): Promise<CircleCycleView> {
  const circle = await circleFor(ctx, circleId)
  const [members, facts, ladder] = [await membersOf(ctx, circleId), await cycleFacts(ctx, circle), await ladderOfCircle(ctx, circleId)]
  const [names, states] = [await namesOf(ctx, members), await ladderStates(ctx, circleId, facts)]
  const writers = await wholeNames(ctx, ladder.flatMap(({ notes }) => notes.map(({ notedBy }) => notedBy)))
  const pause = pauseOn(facts.pauses, ctx.businessDate)
  return {
    pause: pause && { ...daysOf(ctx, pause), id: pause.id, reason: (await ctx.em.findOneOrFail(CirclePause, { id: pause.id })).reason },
    pausedRounds: pausedRoundsOf(facts),
    steps: ladder.toReversed().map((one) => stepView(ctx, one, { members, names, writers, state: states.get(one.row.id) ?? 'over' })),
  }
}

interface Around { members: readonly CircleMember[]; names: ReadonlyMap<string, string>; writers: ReadonlyMap<string, string>; state: StepState }

function stepView(ctx: Context, { row, notes }: StepWithNotes, { members, names, writers, state }: Around): CircleCycleView['steps'][number] {
  const { id, memberId, round, step, dueOn, cameOn, askedMemberId } = row
  // Nobody writes down of her own place what others have to see; what the guarantor may lose, an officer decides.
  const isOwn = members.some((member) => member.id === memberId && member.personId === ctx.actor.personId)
  const mayWrite = !isOwn && (holds(ctx.actor, 'officer') || (holds(ctx.actor, 'coordinator') && step !== 'write-off'))
  return {
    id, memberId, round, step, dueOn, cameOn, state, name: names.get(memberId) ?? '', asked: askedMemberId === null ? null : names.get(askedMemberId) ?? null,
    notes: notes.map(({ outcome, reason, untilOn, words, onDate, notedBy }) => ({ outcome, takenBack: reason, until: untilOn, words, on: onDate, by: writers.get(notedBy) ?? '' })),
    mayNote: mayWrite && (state === 'open' || state === 'noted') ? [...outcomesOf[step]] : [],
    mayTakeBack: mayWrite && state !== 'taken-back',
  }
}

/** What a member sees: the days of a pause, her own steps, and whom she is asked to call. Of nobody else’s anything. @throws 404 */
export async function myCycle(ctx: Context, circleId: string): Promise<MyCircleCycle> {
  const { circle, me } = await myPlace(ctx, circleId)
  const [facts, ladder] = [await cycleFacts(ctx, circle), await ladderOfCircle(ctx, circleId)]
  const states = await ladderStates(ctx, circleId, facts)
  const pause = pauseOn(facts.pauses, ctx.businessDate)
  const stateOf = ({ row }: StepWithNotes): StepState => states.get(row.id) ?? 'over'
  const calls = ladder.filter((one) => one.row.askedMemberId === me.id && stateOf(one) === 'open')
  const names = calls.length === 0 ? new Map<string, string>() : await shortNames(ctx, await membersOf(ctx, circleId))
  return {
    pause: pause && daysOf(ctx, pause), pausedRounds: pausedRoundsOf(facts),
    mine: ladder.filter(({ row }) => row.memberId === me.id).toReversed().map((one) => ({
      id: one.row.id, round: one.row.round, step: one.row.step, cameOn: one.row.cameOn, state: stateOf(one), until: one.taken.isTakenBack ? null : one.taken.noted?.until ?? null,
    })),
    calls: calls.map(({ row }) => ({ stepId: row.id, name: names.get(row.memberId) ?? '', askedOn: row.cameOn })),
  }
}

const daysOf = ({ businessDate }: Context, { fromOn, untilOn }: { fromOn: string; untilOn: string }) => ({ fromOn, untilOn, runs: fromOn <= businessDate })

const pausedRoundsOf = ({ dates, pauses }: CycleFacts): number[] => dates.filter(({ dueOn }) => isPaused(pauses, dueOn)).map(({ round }) => round)
