import { useTranslations } from 'use-intl'
import type { Quote } from '#domain/loan/quote.ts'
import { Money } from '#frontend/ui/Money.tsx'
import { useRateText } from '#frontend/ui/use-rate-text.ts'

/** The four figures of the box (12 CFR 1026.18), the two that the law wants to stand out on top. */
export function CostBox({ quoted }: { readonly quoted: Quote }) {
  const t = useTranslations('products.box')
  const rate = useRateText()
  return (
    <dl className="product-box">
      <div data-big>
        <dt>{t('apr')}</dt>
        <dd>{rate(quoted.annualPercentageRate, 2)}</dd>
      </div>
      <div data-big>
        <dt>{t('financeCharge')}</dt>
        <dd><Money cents={quoted.financeChargeCents} /></dd>
      </div>
      <div>
        <dt>{t('financed')}</dt>
        <dd><Money cents={quoted.amountFinancedCents} /></dd>
      </div>
      <div>
        <dt>{t('total')}</dt>
        <dd><Money cents={quoted.totalOfPaymentsCents} /></dd>
      </div>
    </dl>
  )
}
