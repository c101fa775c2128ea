import { useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { businessAges, businessPlaces, longestName } from '#domain/application/submission.ts'
import { FormChoice } from '#frontend/ui/form/FormChoice.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Answers } from '../answers.ts'
import { useDraft } from '../draft-context.ts'
import { StepForm } from '../StepForm.tsx'
import { useStepForm } from '../use-step-form.ts'

interface Values {
  businessSince: string
  sells: string
  place: string
  businessName: string
}

const answersOf = (values: Values): Answers => values

/** The name; an idea may have none yet. */
function Name() {
  const t = useTranslations('apply.business')
  const idea = useWatch<Values, 'businessSince'>({ name: 'businessSince' }) === 'idea'
  return <FormText name="businessName" label={t(idea ? 'nameOfIdea' : 'name')} {...(idea ? {} : { hint: t('nameHint') })} autoComplete="organization" maxLength={longestName} required={!idea} />
}

/** Since when, what she sells, where. No licence is asked; an idea counts. */
export function BusinessStep() {
  const t = useTranslations('apply')
  const { answers } = useDraft()
  const { businessSince = '', sells = '', place = '', businessName = '' } = answers
  const { form, goOn } = useStepForm<Values>('business', { businessSince, sells, place, businessName }, answersOf)
  return (
    <StepForm form={form} onSubmit={goOn} title={t('business.title')} lead={t('business.lead')}>
      <Sheet label={t('steps.business')}>
        <FormChoice
          name="businessSince"
          label={t('business.since')}
          required
          choices={businessAges.map((value) => ({ value, label: t(`business.ages.${value}`) }))}
        />
        <FormText name="sells" label={t('business.sells')} hint={t('business.sellsHint')} maxLength={longestName} required />
        <FormChoice name="place" label={t('business.place')} required choices={businessPlaces.map((value) => ({ value, label: t(`business.places.${value}`) }))} />
        <Name />
      </Sheet>
    </StepForm>
  )
}
