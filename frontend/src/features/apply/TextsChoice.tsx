import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { CheckField } from '#frontend/ui/CheckField.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

const consentQuery = queryOptions({ queryKey: ['text-consent'], queryFn: () => answer(api.GET('/api/me/text-consent')) })

/** Whether she wants texts: nothing that she has to say, unmarked until she marks it, kept as she does, and ended by STOP or ALTO. */
export function TextsChoice() {
  const t = useTranslations('apply.consents')
  const consent = useQuery(consentQuery).data
  const set = useIntent({
    run: ({ input, key }: { input: { given: boolean }; key: string }) => answer(api.PUT('/api/me/text-consent', { params: intentHeader(key), body: input })),
    onDone: (now) => {
      queries.setQueryData(consentQuery.queryKey, now)
    },
  })
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
