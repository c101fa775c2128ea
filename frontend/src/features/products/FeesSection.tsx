import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { feePayments } from '#domain/loan/terms.ts'
import { startFeeClasses } from '#domain/product/fee-class.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { isWhole } from './field-rules.ts'
import { emptyFee, feeKinds, type ProductValues } from './product-values.ts'
import { useFeeName } from './use-fee-name.ts'

/** Fees at the start, each with its class, and those of what may happen later. */
export function FeesSection({ hasLateFee }: { readonly hasLateFee: boolean }) {
  const t = useTranslations('products')
  const { control } = useFormContext<ProductValues>()
  const fees = useFieldArray({ control, name: 'terms.fees' })
  return (
    <Sheet title={t('sections.fees')} aside={<span className="soft small">{t('sections.feesNote')}</span>}>
      {fees.fields.map(({ id }, index) => (
        <FeeFields key={id} index={index} onRemove={() => fees.remove(index)} />
      ))}
      <Button kind="quiet" fit onPress={() => fees.append(emptyFee)}>
        {t('fields.addFee')}
      </Button>
      <div className="product-pair">
        <FormMoney name="lateFee.amountCents" label={t('fields.late')} hint={t('fields.lateHint')} />
        <FormMoney name="returnedPaymentFee.amountCents" label={t('fields.returned')} hint={t('fields.returnedHint')} />
        {hasLateFee && <FormText name="lateFee.graceDays" label={t('fields.graceDays')} required rule={isWhole} inputMode="numeric" autoComplete="off" />}
        {hasLateFee && <FormText name="lateFee.capPercent" label={t('fields.lateCap')} hint={t('fields.lateCapHint')} rule={isWhole} inputMode="numeric" autoComplete="off" />}
      </div>
    </Sheet>
  )
}

function FeeFields({ index, onRemove }: { readonly index: number; readonly onRemove: () => void }) {
  const t = useTranslations('products')
  const feeName = useFeeName()
  const at = `terms.fees.${index}`
  return (
    <fieldset className="product-fee">
      <legend>{t('fields.fee', { number: String(index + 1) })}</legend>
      <div className="product-pair">
        <FormSelect name={`${at}.kind`} label={t('fields.feeKind')} required choices={feeKinds.map((value) => ({ value, label: feeName(value) }))} />
        <FormMoney name={`${at}.amountCents`} label={t('fields.feeAmount')} required />
        <FormSelect name={`${at}.how`} label={t('fields.how')} required choices={feePayments.map((value) => ({ value, label: t(`how.${value}`) }))} />
        <FormSelect name={`${at}.as`} label={t('fields.class')} required choices={startFeeClasses.map((value) => ({ value, label: t(`class.${value}`) }))} />
      </div>
      <Button kind="quiet" fit aria-label={t('fields.removeFeeNumber', { number: String(index + 1) })} onPress={onRemove}>
        {t('fields.removeFee')}
      </Button>
    </fieldset>
  )
}
