import { useTranslations } from 'use-intl'
import { entrepreneurTypes } from '#domain/application/submission.ts'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Answers } from '../answers.ts'
import { useDraft } from '../draft-context.ts'
import { StepForm } from '../StepForm.tsx'
import { useStepForm } from '../use-step-form.ts'

interface Values {
  entrepreneurType: string
}

const answersOf = (values: Values): Answers => values

/** Which of SourceLink's four kinds it is most like, in plain words. */
export function KindStep() {
  const t = useTranslations('apply')
  const { answers } = useDraft()
  const { form, goOn } = useStepForm<Values>('kind', { entrepreneurType: answers.entrepreneurType ?? '' }, answersOf)
  return (
    <StepForm form={form} onSubmit={goOn} title={t('kind.title')} lead={t('kind.lead')}>
      <Sheet label={t('steps.kind')}>
        <FormChoice
          name="entrepreneurType"
          label={t('kind.type')}
          required
          choices={entrepreneurTypes.map((value) => ({ value, label: t(`kind.types.${value}`), hint: t(`kind.typeHints.${value}`) }))}
        />
      </Sheet>
    </StepForm>
  )
}
