import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { useLanguage } from '#frontend/i18n/use-language.ts'
import { FormCheck } from '#frontend/ui/form/FormCheck.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Answers } from '../answers.ts'
import { useDraft } from '../draft-context.ts'
import { StepForm } from '../StepForm.tsx'
import { TextsChoice } from '../TextsChoice.tsx'
import { useStepForm } from '../use-step-form.ts'

interface Values {
  electronic: boolean
  truth: boolean
}

/** What she agrees to before she sends. A tick is kept as the version of the words beside it. */
export function ConsentsStep() {
  const t = useTranslations('apply')
  const locale = useLanguage()
  const { application, answers } = useDraft()
  const texts = application.consentTexts
  const answersOf = useCallback(
    ({ electronic, truth }: Values): Answers => ({
      consents: { electronic: electronic ? (texts?.electronic.version ?? '') : '', truth: truth ? (texts?.truth.version ?? '') : '' },
    }),
    [texts],
  )
  const ticked = (kind: keyof Values): boolean => texts !== null && answers.consents?.[kind] === texts[kind].version
  const { form, goOn } = useStepForm<Values>('consents', { electronic: ticked('electronic'), truth: ticked('truth') }, answersOf)
  const words = (code: string): string | undefined => (code === 'required' ? t('consents.mark') : undefined)
  const text = (kind: keyof Values): string => (locale === 'en' ? texts?.[kind].text.en : texts?.[kind].text.es) ?? ''
  return (
    <StepForm form={form} onSubmit={goOn} title={t('consents.title')} lead={t('consents.lead')}>
      <Sheet title={t('consents.electronic')}>
        <p className="apply-words">{text('electronic')}</p>
        <FormCheck name="electronic" label={t('consents.yes')} required words={words} />
      </Sheet>
      <Sheet title={t('consents.truth')}>
        <p className="apply-words">{text('truth')}</p>
        <FormCheck name="truth" label={t('consents.true')} required words={words} />
      </Sheet>
      {application.isApplicant && <TextsChoice />}
    </StepForm>
  )
}
