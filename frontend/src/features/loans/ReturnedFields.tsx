import { useTranslations } from 'use-intl'
import { reversalCauses } from '#domain/payment/returned-payment.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { FormCheck } from '#frontend/ui/form/FormCheck.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { saysWhy, type UndoValues } from './undo-values.ts'

interface ReturnedFieldsProps {
  /** What is chosen so far. */
  readonly values: UndoValues
  /** What the return would cost; 0 for nothing. */
  readonly feeCents: number
}

/** Of money that a bank can send back: whether it did, what that costs, and why it is not charged this time. */
export function ReturnedFields({ values: { cause, charge }, feeCents }: ReturnedFieldsProps) {
  const t = useTranslations('loans.undo')
  const fee = formatMoney(feeCents)
  return (
    <>
      <FormChoice name="cause" label={t('cause')} required choices={reversalCauses.map((value) => ({ value, label: t(`causes.${value}`) }))} />
      {cause === 'returned' && (feeCents > 0 ? <FormCheck name="charge" label={t('charge', { fee })} /> : <p className="soft">{t('noFee')}</p>)}
      {cause === 'returned' && feeCents > 0 && !charge && (
        <FormText name="withoutFee" label={t('withoutFee')} hint={t('withoutFeeHint')} required maxLength={300} autoComplete="off" rule={saysWhy} words={(code) => (code === 'too-short' ? t('reasonShort') : undefined)} />
      )}
    </>
  )
}
