import { useTranslations } from 'use-intl'
import { paymentMethods } from '#domain/payment/payment-method.ts'
import type { LoanEvent } from '#frontend/api/loans.ts'
import { useEventValues } from '#frontend/ui/use-event-values.ts'

/** How money came or went, after a comma: "cash"; nothing where it is not known. */
export function useMethodWords(): (method: string | null) => string {
  const t = useTranslations('loans.methods')
  return (method) => {
    const known = paymentMethods.find((one) => one === method)
    return known === undefined ? '' : t(known)
  }
}

/** What a line of the ledger is: "Payment 3, cash". */
export function useLineWords(): (event: LoanEvent, number: number | null) => string {
  const t = useTranslations('loans.ledger')
  const methodWords = useMethodWords()
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
