import type { Cadence } from '../round-dates.ts'

/** What is done, one after the other, where somebody has not put in (domain.md 3, default ladder). */
export const ladderSteps = ['reminder', 'peer-call', 'coordinator', 'plan', 'advance', 'exclusion-vote', 'write-off'] as const
export type LadderStep = (typeof ladderSteps)[number]

/** The ladder of a circle as data: which steps it has and how many days after the round's day each comes, the nearest first. */
export interface LadderRules { steps: readonly { step: LadderStep; days: number }[] }

const ladder = (reminder: number, peerCall: number, coordinator: number, plan: number, advance: number, vote: number, writeOff: number): LadderRules => ({
  steps: [
    { step: 'reminder', days: reminder }, { step: 'peer-call', days: peerCall }, { step: 'coordinator', days: coordinator }, { step: 'plan', days: plan },
    { step: 'advance', days: advance }, { step: 'exclusion-vote', days: vote }, { step: 'write-off', days: writeOff },
  ],
})

/**
 * Where a circle did not agree on another: before the next round's day the pot is whole, by her or by the guarantor; nothing is
 * given up in the first three months.
 */
export const defaultLadders: Readonly<Record<Cadence, LadderRules>> = {
  weekly: ladder(1, 2, 3, 4, 5, 21, 90),
  biweekly: ladder(1, 2, 4, 7, 10, 28, 90),
  monthly: ladder(1, 3, 6, 10, 14, 30, 90),
}

export const ladderOf = ({ ladder: its }: { ladder?: LadderRules }, cadence: Cadence): LadderRules => its ?? defaultLadders[cadence]
