import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { useGoOn } from '../interview.ts'
import { StepFoot, StepTop } from '../StepFrame.tsx'

/** Who can vouch for her: asked once vouching has its page (the list does not show this one yet). */
export function VouchersStep() {
  const t = useTranslations('apply')
  const goOn = useGoOn('vouchers')
  return (
    <>
      <StepTop />
      <PageTitle>{t('steps.vouchers')}</PageTitle>
      <StepFoot>
        <Button onPress={() => void goOn()} iconAfter="arrow-right-bold">
          {t('next')}
        </Button>
      </StepFoot>
    </>
  )
}
