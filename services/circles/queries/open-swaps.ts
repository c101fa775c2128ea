import { CircleSwap } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'

/** Changes of turns that were asked for and are not settled. */
export const openSwaps = ({ em }: Context, circleId: string): Promise<CircleSwap[]> => (
  em.find(CircleSwap, { circleId, settled: null }, { orderBy: { askedAt: 'asc', id: 'asc' } })
)
