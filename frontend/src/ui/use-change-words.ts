import { useTranslations } from 'use-intl'
import type { components } from '#frontend/api/schema.d.ts'
import { useEventValues, type EventFigures } from './use-event-values.ts'

type Change = components['schemas']['ProposedChange']

const none: Omit<EventFigures, 'effectiveOn' | 'recordedOn'> = {
  amountCents: null, from: null, to: null, annualRatePercent: null, waived: null, moves: null, installments: null, lowerInstallments: null, lowerCents: null, ahead: null, installment: null, cause: null,
}

/** A change in words, as its event will be told: `money.history.kind` to her, `loans.ledger.kind` to staff. */
export function useChangeWords(voice: 'money.history.kind' | 'loans.ledger.kind'): (change: Change) => string {
  const hers = useTranslations('money.history.kind')
  const ours = useTranslations('loans.ledger.kind')
  const valuesOf = useEventValues()
  return (change) => {
    const values = valuesOf({ ...none, ...change, recordedOn: change.effectiveOn, waived: change.kind === 'waiver' ? change.of : null })
    return voice === 'money.history.kind' ? hers(change.kind, values) : ours(change.kind, values)
  }
}
