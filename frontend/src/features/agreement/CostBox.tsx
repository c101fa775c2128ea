import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useRateText } from '#frontend/ui/use-rate-text.ts'
import type { Agreement } from './agreement.ts'

interface RowProps {
  readonly name: string
  readonly hint?: string
  readonly value: string
  /** Annual rate and finance charge stand out (12 CFR 1026.17(a)(2)). */
  readonly loud?: boolean
}

function Row({ name, hint, value, loud = false }: RowProps) {
  return (
    <div className="box-row" data-loud={loud || undefined}>
      <dt>
        {name}
        {hint !== undefined && <span className="box-hint">{hint}</span>}
      </dt>
      <dd className={loud ? 'sign-voice' : 'money'}>{value}</dd>
    </div>
  )
}

/** The fair box of regulation.md, part b: the same figures, to the cent, as in the PDF. */
export function CostBox({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslations('agreement.box')
  const dates = useDates()
  const rateText = useRateText()
  const { box, quote, advanceOn } = agreement
  const first = quote.installments[0]
  const last = quote.installments.at(-1)
  if (first === undefined || last === undefined) return null
  const span = { amount: formatMoney(last.totalCents), first: dates.short(first.dueDate, advanceOn), end: dates.short(last.dueDate, advanceOn) }
  const { lateFee } = box
  const lateCap = lateFee?.capPercent === undefined ? [] : [t('lateCap', { percent: String(lateFee.capPercent) })]
  const lateHint = lateFee === null ? t('lateNone') : [t('lateHint', { days: lateFee.graceDays }), ...lateCap].join(' ')
  return (
    <Sheet title={t('title')}>
      <dl className="box">
        <Row loud name={t('rate')} hint={t('rateHint')} value={rateText(box.annualPercentageRate, 2)} />
        <Row loud name={t('finance')} hint={t('financeHint')} value={formatMoney(box.financeChargeCents)} />
        <Row name={t('funding')} value={formatMoney(box.fundingProvidedCents)} />
        <Row name={t('deductions')} value={formatMoney(box.deductionsCents)} />
        <Row name={t('receives')} value={formatMoney(box.netToBorrowerCents)} />
        <Row name={t('payments')} hint={t('last', span)} value={t('paymentsValue', { count: quote.installments.length, amount: formatMoney(first.totalCents) })} />
        <Row name={t('total')} value={formatMoney(box.totalOfPaymentsCents)} />
        <Row name={t('early')} hint={t('earlyHint')} value={formatMoney(0)} />
        <Row
          name={t('late')}
          hint={lateHint}
          value={formatMoney(box.lateFee?.amountCents ?? 0)}
        />
        <Row name={t('collateral')} value={t('none')} />
      </dl>
      <p className="small soft section-note">{t('both')}</p>
    </Sheet>
  )
}
