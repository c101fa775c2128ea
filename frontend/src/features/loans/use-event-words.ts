import { useTranslations } from 'use-intl'
import { paymentMethods } from '#domain/payment/payment-method.ts'
import type { LoanEvent } from '#frontend/api/loans.ts'

const kinds = ['advance', 'fee'] as const

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
  return ({ kind, method }, number) => {
    const by = methodWords(method)
    const what = kind === 'payment' ? (number === null ? t('payment') : t('paymentNumber', { number })) : t(`kind.${kinds.find((one) => one === kind) ?? 'other'}`)
    return by === '' ? what : t('whatBy', { what, by })
  }
}
