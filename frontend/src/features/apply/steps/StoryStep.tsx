import { useTranslations } from 'use-intl'
import { longestPurpose, longestStory } from '#domain/application/submission.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Answers } from '../answers.ts'
import { useDraft } from '../draft-context.ts'
import { StepFoot, StepTop } from '../StepFrame.tsx'
import { useStepForm } from '../use-step-form.ts'

interface Values {
  purpose: string
  story: string
}

const answersOf = (values: Values): Answers => values

/** What the money is for, and how the business is going, in the person's own words. */
export function StoryStep() {
  const t = useTranslations('apply')
  const { answers } = useDraft()
  const { form, goOn } = useStepForm<Values>('story', { purpose: answers.purpose ?? '', story: answers.story ?? '' }, answersOf)
  return (
    <Form form={form} onSubmit={goOn} restIsSaved>
      <StepTop />
      <div className="pad">
        <FormSummary />
      </div>
      <PageTitle lead={t('story.lead')}>{t('story.title')}</PageTitle>
      <Sheet label={t('steps.story')}>
        <FormText name="purpose" label={t('story.purpose')} hint={t('story.purposeHint')} maxLength={longestPurpose} lines={2} required />
        <FormText name="story" label={t('story.story')} hint={t('story.storyHint')} maxLength={longestStory} lines={6} required />
      </Sheet>
      <StepFoot>
        <Button type="submit" iconAfter="arrow-right-bold">
          {t('next')}
        </Button>
      </StepFoot>
    </Form>
  )
}
