import { sumCents } from '#domain/money/cents.ts'
import { potCents } from '../net-position.ts'
import type { RotationRules } from './rules.ts'
import type { Rotation, RoundOfPlace } from './state.ts'

type Of = Pick<RotationRules, 'contributionCents'>

const potOf = ({ contributionCents }: Of, { order }: Rotation): number => potCents({ contributionCents, memberCount: order.length })

const sumOf = ({ places }: Rotation, centsOf: (round: RoundOfPlace) => number): number => (
  sumCents([...places.values()].flatMap((rounds) => [...rounds.values()].map(centsOf)))
)

/** What is in the circle's box or account: all that was put in, less the pots that went out and what the guarantor has back. */
export function boxCents(rules: Of, rotation: Rotation): number {
  const came = sumOf(rotation, ({ paid, advance }) => rules.contributionCents * (Number(paid) + Number(advance !== null) - Number(advance === 'returned')))
  return came - rotation.received.size * potOf(rules, rotation)
}

/** What members have put in, less the pots that went out: what the circle owes them, below nothing where some have received before they put in. */
export function pooledCents(rules: Of, rotation: Rotation): number {
  return sumOf(rotation, ({ paid, advance }) => (paid || advance === 'lost' ? rules.contributionCents : 0)) - rotation.received.size * potOf(rules, rotation)
}

/** What the circle owes the guarantor: put in for members, not back and not lost. */
export const advancedCents = (rules: Of, rotation: Rotation): number => sumOf(rotation, ({ advance }) => (advance === 'open' ? rules.contributionCents : 0))

/** What the guarantor lost for good. */
export const lostCents = (rules: Of, rotation: Rotation): number => sumOf(rotation, ({ advance }) => (advance === 'lost' ? rules.contributionCents : 0))

/**
 * What the guarantor stands behind: over the members who have received, what each still has to put in (domain.md 3b). What
 * he has lost is no longer at stake.
 */
export function guarantorExposureCents({ contributionCents }: Of, { order, received, places }: Rotation): number {
  const settled = (memberId: string) => [...places.get(memberId)?.values() ?? []].filter(({ paid, advance }) => paid || advance === 'lost').length
  return sumCents([...received.keys()].map((memberId) => contributionCents * (order.length - settled(memberId))))
}

/**
 * What a member has put in less what she received, over the rounds up to `round`, in cents; what the guarantor put in for her
 * counts as in. Once those rounds' pots are out it is the published net position of her turn.
 */
export function netCents(rules: Of, rotation: Rotation, memberId: string, round = rotation.order.length): number {
  const rounds = [...rotation.places.get(memberId) ?? []].filter(([each, { paid, advance }]) => each <= round && (paid || advance !== null))
  const received = rotation.received.get(memberId)
  return rounds.length * rules.contributionCents - (received !== undefined && received <= round ? potOf(rules, rotation) : 0)
}

/** What she gets back who leaves before she has received: what she herself put in. Whoever takes her place gives it to her. */
export function leavingCents({ contributionCents }: Of, { places }: Rotation, memberId: string): number {
  return contributionCents * [...places.get(memberId)?.values() ?? []].filter(({ paid }) => paid).length
}
