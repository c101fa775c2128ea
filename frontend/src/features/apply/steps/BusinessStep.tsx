import { useTranslations } from 'use-intl'
import { entrepreneurTypes } from '#domain/application/submission.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Answers } from '../answers.ts'
import { useDraft } from '../draft-context.ts'
import { StepFoot, StepTop } from '../StepFrame.tsx'
import { useStepForm } from '../use-step-form.ts'

interface Values {
  businessName: string
  entrepreneurType: string
}

const answersOf = (values: Values): Answers => values

/** What the business is, and which of SourceLink's four kinds it is most like, in plain words. */
export function BusinessStep() {
  const t = useTranslations('apply')
  const { answers } = useDraft()
  const { form, goOn } = useStepForm<Values>('business', { businessName: answers.businessName ?? '', entrepreneurType: answers.entrepreneurType ?? '' }, answersOf)
  return (
    <Form form={form} onSubmit={goOn} restIsSaved>
      <StepTop />
      <div className="pad">
        <FormSummary />
      </div>
      <PageTitle lead={t('business.lead')}>{t('business.title')}</PageTitle>
      <Sheet label={t('steps.business')}>
        <FormText name="businessName" label={t('business.name')} hint={t('business.nameHint')} autoComplete="organization" maxLength={120} required />
        <FormChoice
          name="entrepreneurType"
          label={t('business.type')}
          required
          choices={entrepreneurTypes.map((value) => ({ value, label: t(`business.types.${value}`), hint: t(`business.typeHints.${value}`) }))}
        />
      </Sheet>
      <StepFoot>
        <Button type="submit" iconAfter="arrow-right-bold">
          {t('next')}
        </Button>
      </StepFoot>
    </Form>
  )
}
