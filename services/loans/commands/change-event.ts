import type { LoanChangeInput } from '../schemas/changes.ts'
import type { HowItCame, NewMoneyEvent } from './record-money-event.ts'

/** A change as the event that is written: its amount, and what else its kind needs beside the reason. */
export function eventOfChange(change: LoanChangeInput): NewMoneyEvent {
  const { id, kind, effectiveOn, reason } = change
  return { id, kind, effectiveOn, amountCents: 'amountCents' in change ? change.amountCents : null, data: { ...dataOf(change), reason } }
}

function dataOf(change: LoanChangeInput): Record<string, string | number> {
  switch (change.kind) {
    case 'pause': return { from: change.from, to: change.to }
    case 'rate-change': return { annualRatePercent: change.annualRatePercent, from: change.from }
    case 'due-date-change': return { from: change.from, to: change.to, moves: change.moves }
    case 'plan-change': {
      const { installments, lowerInstallments, lowerCents } = change
      return { installments, ...(lowerInstallments !== undefined && { lowerInstallments }), ...(lowerCents !== undefined && { lowerCents }) }
    }
    case 'ahead-choice': return { ahead: change.ahead }
    case 'waiver': return { of: change.of }
    case 'refund': return { method: change.method, ...(change.reference !== undefined && { reference: change.reference }) }
    default: return {}
  }
}

/** How money recovered came: it is receipted like a payment. */
export const howItCame = (change: LoanChangeInput): HowItCame | null => (
  change.kind === 'recovery' ? { method: change.method, reference: change.reference ?? null } : null
)
