import { randomInt, randomUUID } from 'node:crypto'
import { CircleBallot } from '#db/entities/index.ts'
import type { Choice } from '#domain/circle/votes/outcome.ts'
import type { PublishedBallot } from '#domain/circle/votes/recount.ts'
import type { Context } from '#platform/context/index.ts'
import { decryptBytes, encryptBytes } from '#platform/encryption/bytes.ts'

const place = (motionId: string, id: string): string => `circle_ballot.choice:${motionId}:${id}`
const marks: Record<Choice, Buffer> = { yes: Buffer.of(1), no: Buffer.of(0) }

/** All ballots of a motion, unsealed, by their ids: an order that tells nothing. Never called while people vote, but to make them anew. */
export async function ballotsOf({ em }: Context, key: Buffer, motionId: string): Promise<PublishedBallot[]> {
  const rows = await em.find(CircleBallot, { motionId }, { orderBy: { id: 'asc' }, disableIdentityMap: true })
  return rows.map(({ id, choiceEncrypted }) => ({ id, choice: decryptBytes(key, Buffer.from(choiceEncrypted), place(motionId, id)).readUInt8() === 1 ? 'yes' : 'no' }))
}

/**
 * Adds a ballot to a secret vote, by making all of them anew: other ids, other ciphertext, one statement in random order.
 * Rows that a transaction writes beside the voter's own carry its number and lie in the order of writing; so all of them
 * carry that of the last, and lie in no order (decision record 22). The caller holds the motion's row.
 */
export async function addBallot(ctx: Context, key: Buffer, motionId: string, choice: Choice): Promise<void> {
  const cast = [...await ballotsOf(ctx, key, motionId), { choice }]
  const anew = shuffled(cast.map((one) => ({ id: randomUUID(), choice: one.choice })))
  await ctx.em.execute('delete from circle_ballot where motion_id = ?', [motionId], 'run')
  await ctx.em.execute(
    `insert into circle_ballot (id, motion_id, choice_encrypted) values ${anew.map(() => '(?, ?, ?)').join(', ')}`,
    anew.flatMap(({ id, choice: voted }) => [id, motionId, encryptBytes(key, marks[voted], place(motionId, id))]), 'run',
  )
}

/** Drawn one after another, with the system's own randomness: every order is equally likely. */
function shuffled<T>(items: readonly T[]): T[] {
  const left = [...items]
  return items.flatMap(() => left.splice(randomInt(left.length), 1))
}
