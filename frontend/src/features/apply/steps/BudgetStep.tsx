import { useTranslations } from 'use-intl'
import { moneyInCodes, moneyOutCodes } from '#domain/application/budget.ts'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { BadMonth } from '../BadMonth.tsx'
import { budgetAnswers, budgetValues, type BudgetValues } from '../budget-values.ts'
import { BudgetLines } from '../BudgetLines.tsx'
import { BudgetFitBar } from '../BudgetFitBar.tsx'
import { useDraft } from '../draft-context.ts'
import { StepTop } from '../StepFrame.tsx'
import { useStepForm } from '../use-step-form.ts'

/** One normal month: what comes in, what goes out, and whether this payment fits; then whether it does in a bad month. */
export function BudgetStep() {
  const t = useTranslations('apply')
  const { answers } = useDraft()
  const { form, goOn } = useStepForm<BudgetValues>('budget', budgetValues(answers), budgetAnswers)
  return (
    <Form form={form} onSubmit={goOn} restIsSaved>
      <StepTop />
      <div className="pad">
        <FormSummary />
      </div>
      <PageTitle lead={t('budget.lead')}>{t('budget.title')}</PageTitle>
      <BudgetLines side="in" codes={moneyInCodes} title={t('budget.in')} total={t('budget.totalIn')} icon="arrow-circle-down-fill" />
      <BudgetLines side="out" codes={moneyOutCodes} title={t('budget.out')} total={t('budget.totalOut')} icon="arrow-circle-up-fill" />
      <BadMonth />
      <BudgetFitBar />
    </Form>
  )
}
