import type { MyCircle } from './queries.ts'

/** Her own word for the lottery, until the draw: the lottery lists the circle's members in the circle's order. */
export function wordOfMine({ members }: Pick<MyCircle, 'members'>, lottery: NonNullable<MyCircle['lottery']>): string | null {
  return lottery.members[members.findIndex(({ isMe }) => isMe)]?.word ?? null
}
