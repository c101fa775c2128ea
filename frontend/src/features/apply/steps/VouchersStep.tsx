import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { VouchingSheets } from '#frontend/ui/vouching/VouchingSheets.tsx'
import { useDraft } from '../draft-context.ts'
import { useGoOn } from '../interview.ts'
import { StepFoot, StepTop } from '../StepFrame.tsx'

/** Who can vouch for her. She can go on before anybody has answered: they have time until after it is sent in. */
export function VouchersStep() {
  const t = useTranslations('apply')
  const goOn = useGoOn('vouchers')
  const { application } = useDraft()
  return (
    <>
      <StepTop />
      <PageTitle lead={t('vouchers.lead', { count: application.vouchesNeeded })}>{t('vouchers.title')}</PageTitle>
      <VouchingSheets applicationId={application.id} />
      <StepFoot>
        <Button onPress={() => void goOn()} iconAfter="arrow-right-bold">
          {t('next')}
        </Button>
      </StepFoot>
    </>
  )
}
