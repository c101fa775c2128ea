import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { ChoiceGroup } from '#frontend/ui/ChoiceGroup.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

const consentQuery = queryOptions({ queryKey: ['text-consent'], queryFn: () => answer(api.GET('/api/me/text-consent')) })

/** Whether texts come to her phone: her own yes or no, changed at one press, and by STOP or ALTO from the phone itself. */
export function TextChoice() {
  const t = useTranslations('account.texts')
  const consent = useQuery(consentQuery)
  const set = useIntent({
    run: ({ input, key }: { input: { given: boolean }; key: string }) => answer(api.PUT('/api/me/text-consent', { params: intentHeader(key), body: input })),
    onDone: (now) => {
      queries.setQueryData(consentQuery.queryKey, now)
      say(t('done'))
    },
  })
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
