import { useTranslations } from 'use-intl'
import { businessDayRules } from '#domain/banking-days/adjust.ts'
import { monthEnds } from '#domain/calendar-date/months.ts'
import { periodUnits } from '#domain/calendar-date/period.ts'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { isWhole } from './field-rules.ts'
import { SkippedMonths } from './SkippedMonths.tsx'

/** When it is paid back: how often, which months not, and what is different at the beginning and at the end. */
export function CalendarSection({ method, unit }: { readonly method: string; readonly unit: string }) {
  const t = useTranslations('products')
  return (
    <Sheet title={t('sections.calendar')} aside={<span className="soft small">{t('sections.calendarNote')}</span>}>
      <SkippedMonths />
      <div className="product-pair">
        <FormText name="terms.period.every" label={t('fields.every')} required rule={isWhole} inputMode="numeric" autoComplete="off" />
        <FormSelect name="terms.period.unit" label={t('fields.unit')} required choices={periodUnits.map((value) => ({ value, label: t(`unit.${value}`) }))} />
        <FormSelect name="terms.businessDay" label={t('fields.businessDay')} required choices={businessDayRules.map((value) => ({ value, label: t(`businessDay.${value}`) }))} />
        {unit === 'month' && <FormSelect name="terms.monthEnd" label={t('fields.monthEnd')} required choices={monthEnds.map((value) => ({ value, label: t(`monthEnd.${value}`) }))} />}
        <FormText name="terms.gracePrincipalInstallments" label={t('fields.grace')} hint={t('fields.graceHint')} rule={isWhole} inputMode="numeric" autoComplete="off" />
        {method !== 'fixed-principal' && <FormMoney name="terms.finalInstallmentCents" label={t('fields.balloon')} hint={t('fields.balloonHint')} />}
        <FormMoney name="terms.installmentMultipleCents" label={t('fields.multiple')} hint={t('fields.multipleHint')} />
      </div>
    </Sheet>
  )
}
