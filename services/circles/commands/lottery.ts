import { randomBytes } from 'node:crypto'
import { CircleLottery, CircleLotteryWord } from '#db/entities/index.ts'
import { commitmentTo, drawnOrder } from '#domain/circle/rotation/lottery.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { decryptField, encryptField } from '#platform/encryption/field.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { lockCircle, lockMyCircle, membersOf, requireStatus } from '../circle-for.ts'
import { circleView } from '../queries/circle.ts'
import { requireReady } from '../queries/formation.ts'
import type { AddWord, CircleView, OpenLottery } from '../schemas.ts'
import { sha256 } from '../sha256.ts'

const sealPlace = (lotteryId: string): string => `circle_lottery.secret:${lotteryId}`

/**
 * Opens the lottery of a circle that gives its turns by one: a secret is made and sealed, and what commits to it is there for
 * all to see before anybody adds a word.
 * @throws 404; 409 `circle-not-forming`, `not-by-lottery`, `lottery-opened`
 */
export async function openLottery(ctx: Context, fieldKey: Buffer, { circleId, id }: OpenLottery & { circleId: string }): Promise<CircleView> {
  const circle = await lockCircle(ctx, circleId)
  requireStatus(circle, 'forming')
  if (circle.rules.payout?.order !== 'lottery') throw problem('not-by-lottery', { status: 409 })
  const known = await ctx.em.findOne(CircleLottery, { circleId })
  if (known?.id === id) return circleView(ctx, circleId)
  if (known) throw problem('lottery-opened', { status: 409 })
  if (await ctx.em.count(CircleLottery, { id }) > 0) throw problem('id-taken', { status: 409 })
  const secret = randomBytes(32).toString('hex')
  ctx.em.create(CircleLottery, {
    id, circleId, commitment: commitmentTo(secret, sha256), sealedSecret: encryptField(fieldKey, secret, sealPlace(id)), openedBy: ctx.actor.personId ?? '', openedAt: ctx.now,
  })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-lottery-opened', subjectKind: 'circle', subjectId: circleId, detail: { lotteryId: id } })
  return circleView(ctx, circleId)
}

/** A member adds a word of hers, once, until the draw. @throws 404; 409 `lottery-drawn`, `word-said` where it is another one */
export async function addWord(ctx: Context, { circleId, word }: AddWord & { circleId: string }): Promise<void> {
  const { me } = await lockMyCircle(ctx, circleId)
  const lottery = await ctx.em.findOne(CircleLottery, { circleId })
  if (!lottery) throw notFound()
  const said = await ctx.em.findOne(CircleLotteryWord, { lotteryId: lottery.id, memberId: me.id })
  if (said?.word === word) return
  if (lottery.drawnAt !== null) throw problem('lottery-drawn', { status: 409 })
  if (said) throw problem('word-said', { status: 409 })
  ctx.em.create(CircleLotteryWord, { lotteryId: lottery.id, memberId: me.id, word, saidAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-lottery-word', subjectKind: 'circle', subjectId: circleId, detail: { lotteryId: lottery.id } })
}

/**
 * Draws, once nothing else is missing, since nobody is taken out afterwards: the secret is published, and the turns are what it
 * and the words make of the members. Drawn again it is the same.
 * @throws 404; 409 `lottery-not-opened`, `circle-not-forming`, `circle-not-ready` with all else that is missing
 */
export async function drawLottery(ctx: Context, fieldKey: Buffer, circleId: string): Promise<CircleView> {
  const circle = await lockCircle(ctx, circleId)
  const lottery = await ctx.em.findOne(CircleLottery, { circleId })
  if (!lottery) throw problem('lottery-not-opened', { status: 409 })
  if (lottery.drawnAt !== null) return circleView(ctx, circleId)
  requireStatus(circle, 'forming')
  const members = await membersOf(ctx, circleId)
  await requireReady(ctx, circle, members, 'turns-not-drawn')
  const secret = decryptField(fieldKey, lottery.sealedSecret, sealPlace(lottery.id))
  const memberIds = members.map(({ id }) => id).toSorted()
  const words = new Map((await ctx.em.find(CircleLotteryWord, { lotteryId: lottery.id })).map(({ memberId, word }) => [memberId, word]))
  const order = drawnOrder({ secret, memberIds, words }, sha256)
  for (const member of members) member.turn = order.indexOf(member.id) + 1
  Object.assign(lottery, { secret, memberIds, drawnAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-lottery-drawn', subjectKind: 'circle', subjectId: circleId, detail: { lotteryId: lottery.id } })
  return circleView(ctx, circleId)
}
