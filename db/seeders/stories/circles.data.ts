import type { CreateCircle } from '#services/circles/index.ts'

/** A circle of the demo, and where it stands today. */
export interface CircleStory extends Pick<CreateCircle, 'name' | 'cadence' | 'contributionCents'> {
  /** Names it, and everything of it, in the demo's files. */
  key: string
  /** In the order in which they receive; all of them are on the stage before the circle begins. */
  members: readonly string[]
}

/** Seven who have known each other for years: three rounds are done, in the fourth one has not paid yet. */
export const comadres: CircleStory & { round: number; notYet: string } = {
  key: 'comadres', name: 'Las Comadres del South Valley', cadence: 'monthly', contributionCents: 10_000,
  members: ['chelo', 'socorro', 'maribel', 'yolanda', 'amalia', 'ines', 'renee'], round: 4, notYet: 'socorro',
}

/** Six who sell on the same street; five have joined, and the last place is kept for somebody. */
export const calleCuarta: CircleStory & { keptFor: string } = {
  key: 'calle cuarta', name: 'Tanda de la Calle Cuarta', cadence: 'biweekly', contributionCents: 5_000,
  members: ['fidel', 'arturo', 'tomas', 'walter', 'grant'], keptFor: 'Xóchitl Armenta',
}
