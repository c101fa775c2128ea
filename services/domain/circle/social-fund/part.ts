import { isCents } from '#domain/money/cents.ts'
import type { Happened } from '../events.ts'
import { moved } from '../lines.ts'
import { part } from '../part.ts'
import { absence } from '../state.ts'
import { socialFundKinds } from './events.ts'

const kinds: readonly string[] = socialFundKinds

/** Members pay into a fund that helps who needs it. It outlives the cycle: it is finished at any time, and never shared out. */
export const socialFundPart = part({
  key: 'socialFund',
  owns: (event: Happened): event is Extract<Happened, { kind: (typeof socialFundKinds)[number] }> => kinds.includes(event.kind),
  accounts: ['1020', '2040'],
  refusal: ({ rules: { socialFund } }, state, { kind, memberId, amountCents }) => {
    const absent = absence(state, memberId)
    if (absent !== null) return absent
    if (!isCents(amountCents) || amountCents < 1) return 'not-a-sum'
    if (kind === 'fund-paid') return null
    if (amountCents > (socialFund?.mostGrantCents ?? amountCents)) return 'over-grant-limit'
    return amountCents > state.fund.boxCents ? 'fund-too-small' : null
  },
  take: (_, { fund }, { kind, amountCents }) => {
    fund.boxCents += kind === 'grant' ? -amountCents : amountCents
    if (kind === 'grant') fund.grantedCents += amountCents
    else fund.paidInCents += amountCents
  },
  lines: (_, __, { kind, amountCents }) => (kind === 'grant' ? moved('2040', '1020', amountCents) : moved('1020', '2040', amountCents)),
  isFinished: () => true,
  balances: (_, { fund }) => ({ 1020: fund.boxCents, 2040: -fund.boxCents }),
})
