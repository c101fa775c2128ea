import { useTranslations } from 'use-intl'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSelect } from '#frontend/ui/form/FormSelect.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { aheads, orders } from './product-values.ts'

const orderNames = { 'fees,interest,principal': 'first', 'interest,fees,principal': 'between', 'interest,principal,fees': 'last' } as const

/** What a payment pays first, and what becomes of money that comes early. */
export function PaymentsSection() {
  const t = useTranslations('products')
  return (
    <Sheet title={t('sections.payments')}>
      <FormSelect name="allocation" label={t('fields.order')} required choices={orders.map((value) => ({ value, label: t(`order.${orderNames[value]}`) }))} />
      <FormChoice name="ahead" label={t('fields.ahead')} choices={aheads.map((value) => ({ value, label: t(`ahead.${value}`), hint: t(`aheadHint.${value}`) }))} />
    </Sheet>
  )
}
