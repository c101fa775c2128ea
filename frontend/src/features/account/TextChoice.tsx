import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { textConsentQuery, useTextConsent } from '#frontend/api/text-consent.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ChoiceGroup } from '#frontend/ui/ChoiceGroup.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

/** Whether texts come to her phone: her own yes or no, changed at one press, and by STOP or ALTO from the phone itself. */
export function TextChoice() {
  const t = useTranslations('account.texts')
  const consent = useQuery(textConsentQuery)
  const set = useTextConsent(() => say(t('done')))
  return (
    <Answer query={consent}>
      {({ given }) => (
        <>
          <ChoiceGroup
            label={t('title')}
            hint={t('lead')}
            look="segments"
            value={given ? 'yes' : 'no'}
            choices={[{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }]}
            onChange={(choice) => set.mutate({ given: choice === 'yes' })}
          />
          {set.error !== null && <ProblemNote error={set.error} />}
        </>
      )}
    </Answer>
  )
}
