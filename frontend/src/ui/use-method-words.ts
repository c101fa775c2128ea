import { useTranslations } from 'use-intl'
import { paymentMethods } from '#domain/payment/payment-method.ts'

/**
 * How money came or went, in words; nothing where it is not known.
 *
 * @param as `name`: "cash", after a comma; `choice`: "Cash", where one is chosen; `by`: "in cash", after what came
 */
export function useMethodWords(as: 'name' | 'choice' | 'by'): (method: string | null) => string {
  const t = useTranslations('methods')
  return (method) => {
    const known = paymentMethods.find((one) => one === method)
    return known === undefined ? '' : t(`${as}.${known}`)
  }
}
