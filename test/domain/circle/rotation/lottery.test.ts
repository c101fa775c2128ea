import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { commitmentTo, drawnOrder } from '#domain/circle/rotation/lottery.ts'
import { membersOf } from './lives.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))

test('a draw by hand: the commitment, and the order that its published parts give', () => {
  const secret = '00'.repeat(32)
  expect(commitmentTo(secret, sha256)).toBe(sha256(`molino lottery ${secret}`))
  const seed = sha256(JSON.stringify([secret, ['ana', 'nopal'], ['beto', ''], ['caro', 'colibrí']]))
  const lots = ['ana', 'beto', 'caro'].toSorted((a, b) => (sha256(JSON.stringify([seed, a])) < sha256(JSON.stringify([seed, b])) ? -1 : 1))
  expect(drawnOrder({ secret, memberIds: ['caro', 'ana', 'beto'], words: new Map([['caro', 'colibrí'], ['ana', 'nopal']]) }, sha256)).toEqual(lots)
})

test('is drawn again from what was published, in whatever order it is read, and has everybody once', () => {
  fc.assert(fc.property(secrets, fc.integer({ min: 2, max: 12 }), fc.array(fc.string()), (secret, count, words) => {
    const memberIds = membersOf(count)
    const said = memberIds.flatMap((id, index) => (words[index] === undefined ? [] : [[id, words[index]] as const]))
    const order = drawnOrder({ secret, memberIds, words: new Map(said) }, sha256)
    expect(drawnOrder({ secret, memberIds: memberIds.toReversed(), words: new Map(said.toReversed()) }, sha256)).toEqual(order)
    expect(order.toSorted()).toEqual(memberIds.toSorted())
  }), { numRuns: 1_000 })
})

test('a word of one member changes the draw, so that nobody knew it when the commitment was made', () => {
  const memberIds = membersOf(6)
  const orders = new Set(Array.from({ length: 200 }, (_, index) => drawnOrder({ secret: 'ab'.repeat(32), memberIds, words: new Map([['m3', `palabra ${index}`]]) }, sha256).join(' ')))
  expect(orders.size).toBeGreaterThan(150)
})

test('everybody has the same chance of every turn', () => {
  const memberIds = membersOf(4)
  const first = new Map(memberIds.map((id) => [id, 0]))
  for (let index = 0; index < 4_000; index++) {
    const [winner = ''] = drawnOrder({ secret: sha256(String(index)), memberIds, words: new Map() }, sha256)
    first.set(winner, (first.get(winner) ?? 0) + 1)
  }
  // 1,000 each are expected; five standard deviations are 137.
  for (const count of first.values()) expect(Math.abs(count - 1_000)).toBeLessThan(137)
})
