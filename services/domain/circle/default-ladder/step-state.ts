import { roundOf, type Rotation } from '../rotation/state.ts'
import type { LadderStep } from './ladder-rules.ts'
import type { StepTaken } from './next-step.ts'

/**
 * How a step stands: `open` waits for a person; `noted` has an outcome; `done` is known from the record (sent, advanced, put to the
 * vote, given up); `over` because she owes that round no more; `overtaken` by a later step; `taken-back`.
 */
export const stepStates = ['open', 'noted', 'done', 'over', 'overtaken', 'taken-back'] as const
export type StepState = (typeof stepStates)[number]

export interface StepSurroundings {
  rotation: Rotation
  /** All steps of the circle. */
  steps: readonly StepTaken[]
  /** The steps after which a vote about putting her out was opened. */
  votedAfter: ReadonlySet<string>
}

export function stateOfStep(taken: StepTaken, { rotation, steps, votedAfter }: StepSurroundings): StepState {
  const { memberId, round, step } = taken
  const { paid, advance } = roundOf(rotation, memberId, round)
  if (taken.isTakenBack) return 'taken-back'
  if (isDoneByRecord(step, { advance, isVoted: votedAfter.has(taken.id) })) return 'done'
  if (paid || advance === 'lost' || rotation.guarantors.has(memberId)) return 'over'
  if (taken.noted !== null) return 'noted'
  const isOvertaken = steps.some((other) => other.memberId === memberId && other.round === round && other.id !== taken.id && other.cameOn > taken.cameOn)
  return isOvertaken ? 'overtaken' : 'open'
}

function isDoneByRecord(step: LadderStep, { advance, isVoted }: { advance: 'open' | 'returned' | 'lost' | null; isVoted: boolean }): boolean {
  switch (step) {
    case 'reminder': return true
    case 'advance': return advance !== null
    case 'exclusion-vote': return isVoted
    case 'write-off': return advance === 'lost'
    default: return false
  }
}
