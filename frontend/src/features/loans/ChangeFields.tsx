import { useTranslations } from 'use-intl'
import { aheadChoices, movedInstallments, waivedParts } from '#domain/loan/loan-events.ts'
import type { ChangeKind } from '#domain/loan-change/change.ts'
import { paymentMethods } from '#domain/payment/payment-method.ts'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { useMethodWords } from '#frontend/ui/use-method-words.ts'
import { fieldsOf } from './change-values.ts'

/** What a kind of change needs to be said of it. */
export function ChangeFields({ kind, method }: { readonly kind: ChangeKind; readonly method: string }) {
  const t = useTranslations('loans.change')
  const pay = useTranslations('loans.pay')
  const methodWords = useMethodWords('choice')
  const has = (field: (typeof fieldsOf)[ChangeKind][number]) => fieldsOf[kind].includes(field)
  return (
    <>
      {has('of') && <FormChoice name="of" label={t('of')} required look="segments" choices={waivedParts.map((value) => ({ value, label: t(`part.${value}`) }))} />}
      {has('moves') && <FormChoice name="moves" label={t('moves')} required look="segments" choices={movedInstallments.map((value) => ({ value, label: t(`moved.${value}`) }))} />}
      {has('ahead') && <FormChoice name="ahead" label={t('ahead')} required choices={aheadChoices.map((value) => ({ value, label: t(`aheads.${value}`) }))} />}
      <div className="loan-pay-fields">
        {has('installments') && <FormText name="installments" label={t('installments')} hint={t('installmentsHint')} required inputMode="numeric" maxLength={4} autoComplete="off" />}
        {has('lowerInstallments') && <FormText name="lowerInstallments" label={t('lowerInstallments')} hint={t('lowerHint')} inputMode="numeric" maxLength={4} autoComplete="off" />}
        {has('lower') && <FormMoney name="lower" label={t('lower')} />}
        {has('annualRatePercent') && <FormText name="annualRatePercent" label={t('rate')} hint={t('rateHint')} required inputMode="decimal" maxLength={12} autoComplete="off" />}
        {has('amount') && <FormMoney name="amount" label={t('amount')} required />}
        {has('from') && <FormText name="from" label={t('from')} {...(kind === 'pause' ? {} : { hint: t(kind === 'rate-change' ? 'fromHint' : 'movedFromHint') })} type="date" required />}
        {has('to') && <FormText name="to" label={t('to')} hint={t(kind === 'pause' ? 'toHint' : 'movedToHint')} type="date" required />}
        <FormText name="effectiveOn" label={t('effectiveOn')} hint={t('effectiveOnHint')} type="date" required />
      </div>
      {has('method') && <FormChoice name="method" label={t('method')} required look="segments" choices={paymentMethods.map((value) => ({ value, label: methodWords(value) }))} />}
      {has('reference') && method !== '' && method !== 'cash' && <FormText name="reference" label={pay('reference')} hint={pay('referenceHint')} maxLength={100} autoComplete="off" />}
      <FormText name="reason" label={t('reason')} hint={t('reasonHint')} required maxLength={300} autoComplete="off" rule={(typed) => (String(typed).trim().length < 3 ? 'too-short' : null)} words={(code) => (code === 'too-short' ? t('reasonShort') : undefined)} />
    </>
  )
}
