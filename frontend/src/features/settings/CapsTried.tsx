import { useTranslations } from 'use-intl'
import type { CapRules } from '#domain/product/rate-cap.ts'
import { useProducts, type Product } from '#frontend/api/quote.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { useCapVerdicts } from '#frontend/ui/use-cap-verdicts.ts'
import { useRateText } from '#frontend/ui/use-rate-text.ts'

interface CapsTriedProps {
  /** Null while something that was typed cannot be read. */
  readonly rules: CapRules | null
  /** The day from which they would hold. */
  readonly from: string
}

/** Which of the loans that are offered now would break the caps that are typed, before they are set. */
export function CapsTried({ rules, from }: CapsTriedProps) {
  const t = useTranslations('settings.caps')
  const products = useProducts().data ?? []
  return (
    <div className="setting-tried" aria-live="polite">
      <h3>{t('tried')}</h3>
      {rules === null || from === '' ? <p className="soft small">{t('unfinished')}</p> : products.map((product) => <ProductTried key={product.productVersionId} product={product} rules={rules} from={from} />)}
    </div>
  )
}

function ProductTried({ product, rules, from }: { readonly product: Product; readonly rules: CapRules; readonly from: string }) {
  const t = useTranslations('settings.caps')
  const language = useLanguage()
  const rate = useRateText()
  const dates = useDates()
  const verdicts = useCapVerdicts(product, rules, from)
  const name = product.name[language]
  if (verdicts === null) return <p className="soft small">{t('trying', { name })}</p>
  const broken = verdicts.find(({ isBroken }) => isBroken)
  if (!broken) return <p className="setting-holds"><Icon name="check-circle-fill" /> <span>{t(verdicts.length === 0 ? 'noCap' : 'holds', { name })}</span></p>
  const { cap, worst, ratePercent } = broken
  return (
    <p className="setting-breaks">
      <Icon name="warning-octagon-fill" />{' '}
      <span>
        {t('breaks', {
          name, amount: formatMoney(worst.amountCents, { whole: true }), count: worst.installments, day: dates.day(worst.startsOn, from),
          rate: ratePercent === null ? t('beyond') : rate(ratePercent, 2), state: cap.state, cap: rate(cap.annualPercent),
        })}
      </span>
    </p>
  )
}
