import { useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { mustFill, type MoneyInCode, type MoneyOutCode } from '#domain/application/budget.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { FormMoney } from '#frontend/ui/form/FormMoney.tsx'
import type { IconName } from '#frontend/ui/icon-names.ts'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { sumTyped, type BudgetValues } from './budget-values.ts'

type Code = MoneyInCode | MoneyOutCode

/** Lines that say more about themselves under their name. */
const hinted = ['business-sales', 'other-work', 'other-help', 'car', 'debts', 'business-costs', 'other'] as const
const isHinted = (code: Code): code is (typeof hinted)[number] => hinted.some((each) => each === code)

interface BudgetLinesProps {
  readonly side: 'in' | 'out'
  readonly codes: readonly Code[]
  readonly title: string
  readonly total: string
  readonly icon: IconName
}

/** One side of the month as a ledger to fill in, with its sum under a double rule. */
export function BudgetLines({ side, codes, title, total, icon }: BudgetLinesProps) {
  const t = useTranslations('apply.budget')
  const typed: Readonly<Record<string, string>> = useWatch<BudgetValues, 'in' | 'out'>({ name: side })
  const required: readonly Code[] = mustFill[side]
  const sum = sumTyped<string>(typed, required)
  const words = (code: string): string | undefined => (code === 'required' ? t('orZero') : code === 'not-an-amount' ? t('onlyNumbers') : undefined)
  return (
    <Sheet title={title} icon={icon}>
      {codes.map((code) => (
        <FormMoney
          key={code}
          row
          name={`${side}.${code}`}
          label={t(`lines.${code}`)}
          {...(isHinted(code) ? { hint: t(`hints.${code}`) } : {})}
          required={required.includes(code)}
          words={words}
        />
      ))}
      <div className="budget-sum">
        <span>{total}</span>
        <output className="money">{sum.missing > 0 ? t('missing', { count: sum.missing }) : formatMoney(sum.cents, { whole: true })}</output>
      </div>
    </Sheet>
  )
}
