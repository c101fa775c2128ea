import { isCents, sumCents } from '#domain/money/cents.ts'
import type { Happened } from '../events.ts'
import { moved } from '../lines.ts'
import { part } from '../part.ts'
import { absence, finesInBox } from '../state.ts'
import { fineKinds } from './events.ts'
import { finesOwedCents } from './state.ts'

const kinds: readonly string[] = fineKinds

/**
 * A member owes a fine from when it is given, and pays it when she can, also after she has left. Who should not have been fined
 * is no more once it is reversed.
 */
export const finesPart = part({
  key: 'fines',
  owns: (event: Happened): event is Extract<Happened, { kind: (typeof fineKinds)[number] }> => kinds.includes(event.kind),
  accounts: ['1220', '4020'],
  refusal: (terms, state, { kind, memberId, amountCents }) => {
    if (!state.members.includes(memberId)) return 'not-a-member'
    if (!isCents(amountCents) || amountCents < 1) return 'not-a-sum'
    if (finesInBox(terms) && state.savings.sharedOut !== null) return 'shared-out'
    if (kind === 'fine') return absence(state, memberId)
    const owed = finesOwedCents(state.fines, memberId)
    if (owed === 0) return 'nothing-owed'
    return amountCents > owed ? 'more-than-owed' : null
  },
  take: (terms, { fines, savings, fund }, { kind, memberId, amountCents }) => {
    const before = finesOwedCents(fines, memberId)
    fines.owed.set(memberId, kind === 'fine' ? before + amountCents : before - amountCents)
    if (kind === 'fine') fines.givenCents += amountCents
    else if (finesInBox(terms)) savings.boxCents += amountCents
    else fund.boxCents += amountCents
  },
  lines: (terms, _, { kind, amountCents }) => {
    const inBox = finesInBox(terms)
    return kind === 'fine' ? moved('1220', inBox ? '4020' : '2040', amountCents) : moved(inBox ? '1010' : '1020', '1220', amountCents)
  },
  isFinished: (_, { fines }) => sumCents(fines.owed.values()) === 0,
  balances: (terms, { fines }) => {
    const owed = sumCents(fines.owed.values())
    return { 1220: owed, ...finesInBox(terms) ? { 4020: -fines.givenCents } : { 2040: -owed } }
  },
})
