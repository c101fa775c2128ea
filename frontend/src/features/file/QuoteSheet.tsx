import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProducts, useQuote } from '#frontend/api/quote.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { QuotePicker, type Wish } from '#frontend/ui/quote/QuotePicker.tsx'
import { useRateText } from '#frontend/ui/use-rate-text.ts'
import type { ApplicationFile } from './queries.ts'

/** The same numbers they saw, and room to try others. */
export function QuoteSheet({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.quote')
  const dates = useDates()
  const rate = useRateText()
  const [isTrying, setIsTrying] = useState(false)
  const { quote } = file
  return (
    <section className="file-part">
      <h2>{t('title')}</h2>
      <Ledger>
        <LedgerRow label={t('receive')} value={<Money cents={quote.amountFinancedCents} />} />
        <LedgerRow label={t('pays', { count: quote.installments })} value={<Money cents={quote.installmentCents} />} />
        <LedgerRow label={t('apr')} value={rate(quote.annualPercentageRate)} />
        <LedgerRow label={t('financeCharge')} value={<Money cents={quote.financeChargeCents} />} />
        <LedgerRow total label={t('total')} value={<Money cents={quote.totalOfPaymentsCents} />} />
      </Ledger>
      <p className="soft small">{t('dates', { first: dates.day(quote.firstDueOn, file.receivedOn), last: dates.day(quote.lastDueOn, '') })}</p>
      <Button kind="quiet" fit onPress={() => setIsTrying(!isTrying)}>
        {t(isTrying ? 'enough' : 'try')}
      </Button>
      {isTrying && <Trial file={file} />}
    </section>
  )
}

/** Another amount, product or number of payments, by the same function as the agreement. */
function Trial({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.quote')
  const products = useProducts().data ?? []
  const [wish, setWish] = useState<Wish>({ productVersionId: file.productVersionId, amountCents: file.amountCents, installments: file.installments })
  const product = products.find(({ productVersionId }) => productVersionId === wish.productVersionId)
  const quote = useQuote(product === undefined ? null : { product, amountCents: wish.amountCents, installments: wish.installments, startsOn: file.quote.advanceOn })
  return (
    <>
      <QuotePicker products={products} wish={wish} onChange={setWish} />
      {quote.data !== undefined && (
        <Ledger>
          <LedgerRow label={t('pays', { count: wish.installments })} value={<Money cents={quote.data.installments[0]?.totalCents ?? 0} />} />
          <LedgerRow label={t('financeCharge')} value={<Money cents={quote.data.financeChargeCents} />} />
          <LedgerRow total label={t('total')} value={<Money cents={quote.data.totalOfPaymentsCents} />} />
        </Ledger>
      )}
    </>
  )
}
