import { useTranslations } from 'use-intl'
import { feeKinds } from './product-values.ts'

/** What a kind of fee is called; one that no catalogue knows is shown as it was written. */
export function useFeeName(): (kind: string) => string {
  const t = useTranslations('products')
  return (kind) => {
    const known = feeKinds.find((one) => one === kind)
    return known === undefined ? kind : t(`fee.${known}`)
  }
}
