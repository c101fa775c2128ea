import { circleAccounts, type CircleAccountCode } from './chart-of-accounts.ts'
import type { CircleEvent, Happened } from './events.ts'
import { finesPart } from './fines/part.ts'
import { firstImpossible as firstImpossibleIn, foldOf, refusalAfter, type Machine } from './history.ts'
import type { CircleRules } from './kinds.ts'
import type { Balances, CircleLine } from './lines.ts'
import type { Part } from './part.ts'
import type { CircleRefusal } from './refusals.ts'
import { refusalNow as rotationRefusal } from './rotation/may-happen.ts'
import { rotationPart, rotationRules } from './rotation/part.ts'
import { apply } from './rotation/state.ts'
import { savingsPart } from './savings/part.ts'
import { socialFundPart } from './social-fund/part.ts'
import { nothingYet, type CircleState, type CircleTerms } from './state.ts'

/** All parts that circles are made of. */
const parts: readonly Part[] = [rotationPart, savingsPart, finesPart, socialFundPart]

const partsOf = (rules: CircleRules): Part[] => parts.filter(({ key }) => rules[key] !== undefined)

function take(terms: CircleTerms, state: CircleState, event: Happened): void {
  if (event.kind === 'begun') {
    state.members = [...event.order]
    apply(state.rotation, event)
  } else for (const part of parts) part.take(terms, state, event)
}

function refusal(terms: CircleTerms, state: CircleState, event: Happened): CircleRefusal | null {
  if (event.kind === 'begun') return rotationRefusal(rotationRules(terms), state.rotation, event)
  if (state.members.length === 0) return 'circle-not-running'
  const owner = partsOf(terms.rules).find(({ owns }) => owns(event))
  return owner === undefined ? 'not-of-this-circle' : owner.refusal(terms, state, event)
}

const machine = (terms: CircleTerms): Machine<CircleState, Happened, CircleRefusal> => ({
  beforeAnything: nothingYet, take: (state, event) => take(terms, state, event), refusal: (state, event) => refusal(terms, state, event),
})

/** How a circle stands: the fold of what was recorded of it, in the order of its recording. */
export const circleOf = (terms: CircleTerms, events: readonly CircleEvent[]): CircleState => foldOf(machine(terms), events)

/** Why an event may not come after those that are recorded; null where it may. */
export const refusalOf = (terms: CircleTerms, events: readonly CircleEvent[], event: CircleEvent): CircleRefusal | null => refusalAfter(machine(terms), events, event)

/** The first of the events that stand which could not have happened when it was recorded; null where all could. */
export const firstImpossible = (terms: CircleTerms, events: readonly CircleEvent[]): { event: CircleEvent; refusal: CircleRefusal } | null => firstImpossibleIn(machine(terms), events)

/** What an event books in its circle's own book. @param before what was recorded before it, whether it stands by now or not */
export function linesOf(terms: CircleTerms, before: readonly CircleEvent[], event: Happened): CircleLine[] {
  const state = circleOf(terms, before)
  return parts.flatMap((part) => part.lines(terms, state, event))
}

/** Whether a circle's life is over: of each of its parts. One that keeps no money of its own goes on until its people end it. */
export function isFinished(terms: CircleTerms, state: CircleState): boolean {
  const its = partsOf(terms.rules)
  return state.members.length > 0 && its.length > 0 && its.every((part) => part.isFinished(terms, state))
}

/** What the accounts of a circle's book stand at by its events: several parts may keep their money in one. */
export function balancesOf(terms: CircleTerms, state: CircleState): Balances {
  const sums = new Map<CircleAccountCode, number>()
  for (const balances of partsOf(terms.rules).map((part) => part.balances(terms, state))) {
    for (const { code } of circleAccounts) if (balances[code] !== undefined) sums.set(code, (sums.get(code) ?? 0) + balances[code])
  }
  return Object.fromEntries(sums)
}

/** The accounts that a circle's book has: those of its parts. */
export const accountsOf = (rules: CircleRules): (typeof circleAccounts)[number][] => circleAccounts.filter(({ code }) => partsOf(rules).some(({ accounts }) => accounts.includes(code)))
