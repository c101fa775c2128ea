import { useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { mustFill } from '#domain/application/budget.ts'
import { readMoney } from '#frontend/i18n/money-text.ts'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { sumTyped, type BudgetValues } from './budget-values.ts'

/** One figure: all that comes in when a month is bad. What goes out is taken as the same. */
export function BadMonth() {
  const t = useTranslations('apply.budget.bad')
  const { getValues } = useFormContext<BudgetValues>()
  const notAbove = (value: unknown): string | null => {
    const read = typeof value === 'string' ? readMoney(value) : null
    return read?.kind === 'amount' && read.cents > sumTyped<string>(getValues('in'), mustFill.in).cents ? 'above-normal-month' : null
  }
  return (
    <Sheet title={t('title')}>
      <FormMoney row name="badMonth" label={t('in')} hint={t('hint')} rule={notAbove} required />
    </Sheet>
  )
}
