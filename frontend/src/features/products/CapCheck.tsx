import { useTranslations } from 'use-intl'
import type { CapRules } from '#domain/product/rate-cap.ts'
import type { CapVerdict } from '#domain/product/worst-case.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useRateText } from '#frontend/ui/use-rate-text.ts'
import type { ProductContent } from './queries.ts'
import { useCapVerdicts } from '#frontend/ui/use-cap-verdicts.ts'

interface CapCheckProps {
  /** Null while what is typed is no product. */
  readonly content: ProductContent | null
  readonly rules: CapRules
}

/** What the law lets a year of it cost, and the loan of the product that comes nearest to that. */
export function CapCheck({ content, rules }: CapCheckProps) {
  const t = useTranslations('products.cap')
  const today = useProgramme().data?.businessDate ?? ''
  const verdicts = useCapVerdicts(content, rules, today)
  return (
    <Sheet title={t('title')}>
      <div className="product-cap" aria-live="polite">
        {verdicts === null && <p className="soft small">{t(content === null ? 'unfinished' : 'trying')}</p>}
        {verdicts?.length === 0 && <p className="small">{t('nothing')}</p>}
        {verdicts?.map((verdict) => <Verdict key={`${verdict.cap.fromCents} ${verdict.cap.annualPercent}`} verdict={verdict} />)}
      </div>
    </Sheet>
  )
}

/** Percent of the bar's width: its end is a third above the cap. */
const along = (ratePercent: string | null, capPercent: string): number => Math.min(100, ((ratePercent === null ? Infinity : Number(ratePercent)) / (Number(capPercent) * 1.33)) * 100)

function Verdict({ verdict }: { readonly verdict: CapVerdict }) {
  const t = useTranslations('products.cap')
  const rate = useRateText()
  const dates = useDates()
  const { cap, worst, ratePercent, isBroken, tried } = verdict
  const words = {
    rate: ratePercent === null ? t('beyond') : rate(ratePercent, 2), cap: rate(cap.annualPercent), count: worst.installments,
    amount: formatMoney(worst.amountCents, { whole: true }), day: dates.day(worst.startsOn), tried,
  }
  return (
    <div className="product-verdict" data-broken={isBroken || undefined}>
      <p className="soft small">{t('law', { state: cap.state, through: formatMoney(cap.throughCents, { whole: true }), cap: words.cap })}</p>
      <div className="product-meter" aria-hidden="true">
        <i style={{ inlineSize: `${along(ratePercent, cap.annualPercent)}%` }} />
        <b style={{ insetInlineStart: `${100 / 1.33}%` }} />
      </div>
      <p className="product-verdict-words">
        <Icon name={isBroken ? 'warning-octagon-fill' : 'check-circle-fill'} />
        <span>{t(isBroken ? 'breaks' : 'holds', words)}</span>
      </p>
    </div>
  )
}
