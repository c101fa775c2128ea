import { useTranslations } from 'use-intl'
import { languages } from '#domain/languages.ts'
import { classOfFee } from '#domain/product/fee-class.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { usePeriodWords } from '#frontend/ui/quote/use-period-words.ts'
import { useRateText } from '#frontend/ui/use-rate-text.ts'
import type { ProductContent } from './queries.ts'
import { useFeeName } from './use-fee-name.ts'
import { useMonthNames } from './use-month-names.ts'

/** What a version says, to be read. */
export function ProductFacts({ content }: { readonly content: ProductContent }) {
  const t = useTranslations('products')
  const rate = useRateText()
  const period = usePeriodWords()
  const feeName = useFeeName()
  const months = useMonthNames()
  const { terms, lateFee, returnedPaymentFee } = content
  const skipped = months.filter(({ month }) => terms.skipMonths?.includes(month)).map(({ whole }) => whole)
  return (
    <>
      <Sheet title={t('sections.money')}>
        <Ledger>
          {languages.map(({ code, name }) => <LedgerRow key={code} label={t('fields.name', { language: name })} value={content.name[code]} />)}
          <LedgerRow label={t('amounts')} value={t('fromTo', { from: formatMoney(content.minAmountCents, { whole: true }), to: formatMoney(content.maxAmountCents, { whole: true }) })} />
          <LedgerRow label={t('fields.choices')} value={content.installmentChoices.join(', ')} />
          <LedgerRow label={t('fields.rate')} value={rate(terms.annualRatePercent)} />
          <LedgerRow label={t('fields.accrual')} value={t(`accrual.${content.interestAccrual}`)} />
        </Ledger>
      </Sheet>
      <Sheet title={t('sections.calendar')}>
        <Ledger>
          <LedgerRow label={t('fields.every')} value={period(terms.period)} />
          <LedgerRow label={t('fields.months')} value={skipped.length === 0 ? t('noMonths') : skipped.join(', ')} />
        </Ledger>
      </Sheet>
      <Sheet title={t('sections.fees')}>
        <Ledger>
          {(terms.fees ?? []).map((fee) => (
            <LedgerRow key={`${fee.kind} ${fee.how} ${fee.amountCents}`} label={feeName(fee.kind)} hint={`${t(`how.${fee.how}`)} · ${t(`class.${classOfFee(fee)}`)}`} value={formatMoney(fee.amountCents)} />
          ))}
          <LedgerRow label={t('fields.late')} value={lateFee === null ? t('noFee') : formatMoney(lateFee.amountCents)} {...(lateFee && { hint: t('fields.lateAfter', { days: lateFee.graceDays }) })} />
          <LedgerRow label={t('fields.returned')} value={returnedPaymentFee === null ? t('noFee') : formatMoney(returnedPaymentFee.amountCents)} />
        </Ledger>
      </Sheet>
      <Sheet title={t('sections.payments')}>
        <Ledger>
          <LedgerRow label={t('fields.order')} value={content.allocation.map((part) => t(`part.${part}`)).join(', ')} />
          <LedgerRow label={t('fields.ahead')} value={t(`ahead.${content.ahead}`)} />
        </Ledger>
      </Sheet>
    </>
  )
}
