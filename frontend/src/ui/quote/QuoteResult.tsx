import './quote.css'
import { useTranslations } from 'use-intl'
import type { Product, Quote } from '#frontend/api/quote.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Ledger, LedgerRow } from '../Ledger.tsx'
import { Money } from '../Money.tsx'
import { Sign } from '../Sign.tsx'
import { useRateText } from '../use-rate-text.ts'
import { usePeriodWords } from './use-period-words.ts'

interface QuoteResultProps {
  readonly product: Product
  readonly quote: Quote
}

/** What it would be: one payment on the painted sign, and under it the whole bill in dollars, rates second. */
export function QuoteResult({ product, quote }: QuoteResultProps) {
  const t = useTranslations('quote')
  const periodWords = usePeriodWords()
  const rateText = useRateText()
  const first = quote.installments[0]
  const last = quote.installments.at(-1)
  if (first === undefined || last === undefined) return null
  const free = quote.financeChargeCents === 0
  return (
    <>
      <Sign
        tone="turquoise"
        centred
        live
        lead={t('wouldPay')}
        amount={<Money cents={first.totalCents} />}
        note={t('times', { every: periodWords(product.terms.period).toLowerCase(), count: quote.installments.length })}
      />
      <Ledger>
        <LedgerRow label={t('receives')} value={<Money cents={quote.amountFinancedCents} />} />
        <LedgerRow label={free ? t('free') : t('costs', { rate: rateText(product.terms.annualRatePercent) })} value={<Money cents={quote.financeChargeCents} />} />
        <LedgerRow label={t('total')} value={<Money cents={quote.totalOfPaymentsCents} />} total />
      </Ledger>
      <p className="small soft section-note">
        {last.totalCents !== first.totalCents && <>{t('lastDiffers', { amount: formatMoney(last.totalCents) })} </>}
        {free ? t('exampleFree') : t('example')}
      </p>
    </>
  )
}
