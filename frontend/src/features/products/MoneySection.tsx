import { useTranslations } from 'use-intl'
import { languages } from '#domain/languages.ts'
import { methods } from '#domain/loan/terms.ts'
import { dayCounts } from '#domain/rate/day-count.ts'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { isCounts, isRate } from './field-rules.ts'
import { accruals } from './product-values.ts'

/** What it is called, how much can be asked for, in how many payments, and what it costs. */
export function MoneySection({ method }: { readonly method: string }) {
  const t = useTranslations('products')
  return (
    <Sheet title={t('sections.money')} aside={<span className="soft small">{t('sections.moneyNote')}</span>}>
      <div className="product-pair">
        {languages.map(({ code, name }) => (
          <FormText key={code} name={`name.${code}`} label={t('fields.name', { language: name })} required maxLength={80} autoComplete="off" />
        ))}
        <FormMoney name="minAmountCents" label={t('fields.least')} required />
        <FormMoney name="maxAmountCents" label={t('fields.most')} required />
      </div>
      <FormText name="installmentChoices" label={t('fields.choices')} hint={t('fields.choicesHint')} required rule={isCounts} autoComplete="off" />
      <FormSelect name="terms.method" label={t('fields.method')} required choices={methods.map((value) => ({ value, label: t(`method.${value}`) }))} />
      {method === 'fixed-principal' && <FormMoney name="terms.principalPerInstallmentCents" label={t('fields.principalPart')} required />}
      <div className="product-pair">
        <FormText name="terms.annualRatePercent" label={t('fields.rate')} hint={t('fields.rateHint')} required rule={isRate} inputMode="decimal" autoComplete="off" />
        <FormSelect name="terms.dayCount" label={t('fields.dayCount')} required choices={dayCounts.map((value) => ({ value, label: t(`dayCount.${value}`) }))} />
      </div>
      <FormChoice name="interestAccrual" label={t('fields.accrual')} look="segments" choices={accruals.map((value) => ({ value, label: t(`accrual.${value}`) }))} />
    </Sheet>
  )
}
