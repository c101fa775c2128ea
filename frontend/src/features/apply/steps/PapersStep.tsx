import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { useGoOn } from '../interview.ts'
import { StepFoot, StepTop } from '../StepFrame.tsx'

/** Her papers, by photo: asked once papers have their page (the list does not show this one yet). */
export function PapersStep() {
  const t = useTranslations('apply')
  const goOn = useGoOn('papers')
  return (
    <>
      <StepTop />
      <PageTitle>{t('steps.papers')}</PageTitle>
      <StepFoot>
        <Button onPress={() => void goOn()} iconAfter="arrow-right-bold">
          {t('next')}
        </Button>
      </StepFoot>
    </>
  )
}
