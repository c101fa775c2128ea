import { commitmentTo, drawnOrder, type Sha256 } from '#domain/circle/rotation/lottery.ts'
import type { MyCircle } from './queries.ts'

/** What is published of a lottery that was drawn. */
type Drawn = Pick<NonNullable<MyCircle['lottery']>, 'commitment' | 'members' | 'secret' | 'order'>

/** What she finds who draws a lottery again. */
export interface DrawFound {
  /** The seal is the one that this phone saw before the draw; null where it saw none. */
  readonly sameSeal: boolean | null
  /** The secret is the one that was sealed. */
  readonly sealFits: boolean
  /** The same order comes out again. */
  readonly sameOrder: boolean
}

/**
 * Draws a lottery again from what is published.
 *
 * @param seen the seal that this phone saw before the draw, where it did
 */
export function checkDraw({ commitment, members, secret, order }: Drawn, seen: string | null, sha256: Sha256): DrawFound {
  const drawn = secret === null ? [] : drawnOrder({ secret, memberIds: members.map(({ memberId }) => memberId), words: wordsOf(members) }, sha256)
  return {
    sameSeal: seen === null ? null : seen === commitment,
    sealFits: secret !== null && commitmentTo(secret, sha256) === commitment,
    sameOrder: order !== null && order.length === drawn.length && drawn.every((memberId, index) => memberId === order[index]),
  }
}

const wordsOf = (members: Drawn['members']): ReadonlyMap<string, string> => new Map(members.flatMap(({ memberId, word }) => (word === null ? [] : [[memberId, word] as const])))
