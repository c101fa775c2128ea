import { CircleMotion } from '#db/entities/index.ts'
import type { CycleFacts } from '#domain/circle/cycle/cycle-clocks.ts'
import { stateOfStep, type StepState } from '#domain/circle/default-ladder/step-state.ts'
import type { Context } from '#platform/context/index.ts'

/** How each step of a circle stands, by its id. */
export async function ladderStates({ em }: Context, circleId: string, { rotation, steps }: Pick<CycleFacts, 'rotation' | 'steps'>): Promise<Map<string, StepState>> {
  const votes = await em.find(CircleMotion, { circleId, kind: 'exclude', withdrawnOn: null })
  const votedAfter = new Set(steps.filter(({ memberId, cameOn }) => votes.some((vote) => vote.memberId === memberId && vote.openedOn >= cameOn)).map(({ id }) => id))
  return new Map(steps.map((taken) => [taken.id, stateOfStep(taken, { rotation, steps, votedAfter })]))
}
