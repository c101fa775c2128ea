import { useTranslations } from 'use-intl'
import type { LoanEvent } from '#frontend/api/loans.ts'
import { useEventValues } from '#frontend/ui/use-event-values.ts'
import { useMethodWords } from '#frontend/ui/use-method-words.ts'

/** What a line of the ledger is: "Payment 3, cash". */
export function useLineWords(): (event: LoanEvent, number: number | null) => string {
  const t = useTranslations('loans.ledger')
  const methodWords = useMethodWords('name')
  const valuesOf = useEventValues()
  const wordsOf = (event: LoanEvent, number: number | null): string => {
    if (event.kind === 'payment') return number === null ? t('payment') : t('paymentNumber', { number })
    return event.kind === 'reversal' ? t('undoing') : t(`kind.${event.kind}`, valuesOf(event))
  }
  return (event, number) => {
    const by = methodWords(event.method)
    const what = wordsOf(event, number)
    return by === '' ? what : t('whatBy', { what, by })
  }
}
