import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { textConsentQuery, useTextConsent } from '#frontend/api/text-consent.ts'
import { CheckField } from '#frontend/ui/CheckField.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

/** Whether she wants texts: nothing that she has to say, unmarked until she marks it, kept as she does, and ended by STOP or ALTO. */
export function TextsChoice() {
  const t = useTranslations('apply.consents')
  const consent = useQuery(textConsentQuery).data
  const set = useTextConsent()
  if (consent === undefined) return null
  return (
    <Sheet title={t('texts')}>
      <p className="small soft">{t('textsLead')}</p>
      <CheckField id="texts" isSelected={set.isPending ? set.variables.given : consent.given} onChange={(given) => set.mutate({ given })}>
        {t('textsYes')}
      </CheckField>
      {set.error !== null && <ProblemNote error={set.error} />}
    </Sheet>
  )
}
