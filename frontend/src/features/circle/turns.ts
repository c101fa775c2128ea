import type { MyCircle } from './queries.ts'

/** How a turn looks in the wheel and in the list: received is what really went out, not what its date says. */
export type TurnState = 'received' | 'now' | 'mine' | 'waiting'

/** Who receives when. */
export interface Turn {
  readonly turn: number
  readonly name: string
  readonly isMe: boolean
  readonly state: TurnState
  readonly dueOn: string
}

/** How each turn stands, the first first; before the turns are known nobody has one. */
export function turnStates({ rounds, round, members, status }: MyCircle): readonly TurnState[] {
  return rounds.map(({ round: each }) => {
    const holder = members.find(({ turn }) => turn === each)
    if (holder?.received === true) return 'received'
    if (each === round && status === 'running') return 'now'
    return holder?.isMe === true ? 'mine' : 'waiting'
  })
}

/** The turns in their order, with whose each is; empty before they are known. */
export function turnsOf(circle: MyCircle): readonly Turn[] {
  const states = turnStates(circle)
  return circle.rounds.flatMap(({ round: turn, dueOn }, index) => {
    const holder = circle.members.find((member) => member.turn === turn)
    return holder === undefined ? [] : [{ turn, dueOn, name: holder.name, isMe: holder.isMe, state: states[index] ?? 'waiting' }]
  })
}

/** Whether she can ask whoever has a turn to change with her: neither has received, and she waits for no other answer. */
export function mayAskFor(circle: MyCircle, { turn, isMe, state }: Turn): boolean {
  const me = circle.members.find((member) => member.isMe)
  if (circle.status !== 'running' || me === undefined || me.received || isMe || state === 'received') return false
  return !circle.swaps.some((swap) => swap.byMe || swap.turn === turn)
}

/** Whether she owes a round whose day has passed. */
export const isLate = ({ me }: Pick<MyCircle, 'me'>, today: string): boolean => me.owes.some(({ dueOn }) => dueOn < today)
