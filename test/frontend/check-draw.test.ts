import { expect, test } from '@jest/globals'
import { commitmentTo, drawnOrder } from '#domain/circle/rotation/lottery.ts'
import { checkDraw } from '#frontend/features/circle/check-draw.ts'
import { sha256 } from '#frontend/features/circle/sha256.ts'
import { sha256 as sha256OfServer } from '#services/circles/sha256.ts'

const members = [
  { memberId: 'b', name: 'Norma G.', word: 'girasol' }, { memberId: 'a', name: 'Lupe M.', word: null }, { memberId: 'c', name: 'Beto S.', word: 'ñandú 🌻' },
]
const secret = '5e'.repeat(32)
const commitment = commitmentTo(secret, sha256OfServer)
const order = drawnOrder({ secret, memberIds: ['a', 'b', 'c'], words: new Map([['b', 'girasol'], ['c', 'ñandú 🌻']]) }, sha256OfServer)
const drawn = { commitment, members, secret, order }

/** What is found of a lottery of which something else was published. */
const found = (change: Partial<typeof drawn>, seen: string | null = commitment) => checkDraw({ ...drawn, ...change }, seen, sha256)

test('her phone draws what the server drew, words with accents and drawings among them', () => {
  expect(checkDraw(drawn, commitment, sha256)).toEqual({ sameSeal: true, sealFits: true, sameOrder: true })
  for (const text of ['', 'molino lottery', 'ñandú 🌻', '{"é":1}'.repeat(40)]) expect(sha256(text)).toBe(sha256OfServer(text))
})

test('a secret that was not sealed, an order that was not drawn, a word that was changed, and a seal that came later are each found', () => {
  expect(found({ secret: '5f'.repeat(32) })).toMatchObject({ sealFits: false, sameSeal: true })
  expect(found({ order: order.toReversed() })).toEqual({ sameSeal: true, sealFits: true, sameOrder: false })
  expect(found({ order: order.slice(1) })).toMatchObject({ sameOrder: false })
  const others = [0, 1, 2, 3, 4, 5].map((n) => found({ members: members.map((member) => ({ ...member, word: `${String(member.word)} ${String(n)}` })) }).sameOrder)
  expect(others).toContain(false)
  expect(found({}, commitmentTo('another', sha256))).toEqual({ sameSeal: false, sealFits: true, sameOrder: true })
})

test('a phone that saw no seal before the draw says nothing of it', () => {
  expect(checkDraw(drawn, null, sha256)).toEqual({ sameSeal: null, sealFits: true, sameOrder: true })
})
