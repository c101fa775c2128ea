import { expect, test } from '@jest/globals'
import type { MyCircle } from '#frontend/features/circle/queries.ts'
import { isLate, mayAskFor, turnsOf, turnStates } from '#frontend/features/circle/turns.ts'

const names = ['Lupe M.', 'Norma G.', 'Carmen T.', 'Irma V.']
const member = (index: number, more: Partial<MyCircle['members'][number]> = {}): MyCircle['members'][number] => (
  { name: names[index] ?? '', isMe: index === 2, joined: true, paid: false, turn: index + 1, received: false, ...more }
)
const circle: MyCircle = {
  id: '0198a1d0-0000-7000-8000-000000000001', name: 'Tanda', kind: 'lending-circle', relativesWelcome: true, trainingFirst: false, payoutOrder: 'agreed', guarantee: null, custody: 'box', holdsLate: true, guaranteed: true, cadence: 'monthly',
  contributionCents: 10_000, potCents: 40_000, memberCount: 4, startOn: '2026-09-17', status: 'running', round: 3, joined: 4, dueOn: '2026-11-17', roundStatus: 'open',
  rounds: ['2026-09-17', '2026-10-19', '2026-11-17', '2026-12-17'].map((dueOn, index) => ({ round: index + 1, agreedOn: dueOn, dueOn })),
  recipient: null, members: [member(0, { received: true }), member(1), member(2), member(3)],
  me: { turn: 3, owes: [{ round: 3, dueOn: '2026-11-17' }], receivedOn: null, word: null }, swaps: [], lottery: null, mySavings: null, myFinesCents: null, socialFundCents: null,
}

test('a turn is full once its pot went out, not once its day has passed', () => {
  expect(turnStates(circle)).toEqual(['received', 'waiting', 'now', 'waiting'])
  expect(turnStates({ ...circle, round: 2 })).toEqual(['received', 'now', 'mine', 'waiting'])
  expect(turnStates({ ...circle, members: [member(0, { received: true }), member(1, { received: true }), member(2, { received: true }), member(3)] })).toEqual(['received', 'received', 'received', 'waiting'])
})

test('turns follow whose they are now, in whatever order the members come; before they are known there are none', () => {
  const changed = [member(3, { turn: 1 }), member(2), member(1), member(0, { turn: 4 })]
  expect(turnsOf({ ...circle, members: changed }).map(({ turn, name, dueOn }) => [turn, name, dueOn])).toEqual([
    [1, 'Irma V.', '2026-09-17'], [2, 'Norma G.', '2026-10-19'], [3, 'Carmen T.', '2026-11-17'], [4, 'Lupe M.', '2026-12-17'],
  ])
  const unknown = circle.members.map((each) => ({ ...each, turn: null }))
  expect(turnsOf({ ...circle, status: 'forming', members: unknown })).toEqual([])
  expect(turnStates({ ...circle, status: 'forming', round: 1, members: unknown })).toEqual(['waiting', 'waiting', 'waiting', 'waiting'])
})

/** The turns whose holders she can ask. */
const asked = (at: MyCircle): number[] => turnsOf(at).filter((turn) => mayAskFor(at, turn)).map(({ turn }) => turn)

test('she can ask whoever has not received, while she has not either and waits for no other answer', () => {
  const swap = { swapId: 's', name: 'Norma G.', turn: 2, answer: null }
  expect(asked(circle)).toEqual([2, 4])
  expect(asked({ ...circle, swaps: [{ ...swap, byMe: true }] })).toEqual([])
  expect(asked({ ...circle, swaps: [{ ...swap, byMe: false }] })).toEqual([4])
  expect(asked({ ...circle, members: circle.members.map((each) => (each.isMe ? { ...each, received: true } : each)) })).toEqual([])
  expect(asked({ ...circle, status: 'forming' })).toEqual([])
})

test('who owes a round of today is not late; who owes one whose day is over is', () => {
  expect(isLate(circle, '2026-11-17')).toBe(false)
  expect(isLate(circle, '2026-11-18')).toBe(true)
})
