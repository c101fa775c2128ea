import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { talkChanged } from '#frontend/api/repaying.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

const days = 30

/** A charge-off that was proposed is not done now: it is asked again later. */
export function PutOff({ loanId }: { readonly loanId: string }) {
  const t = useTranslations('late.next')
  const dates = useDates()
  const [id] = useState(newId)
  const putOff = useIntent({
    run: ({ key }) => answer(api.POST('/api/loans/{loanId}/charge-off-proposal/postponement', { params: { path: { loanId }, ...intentHeader(key) }, body: { id, days } })),
    onDone: async ({ until }) => {
      say(t('putOffDone', { date: dates.day(until) }))
      await talkChanged(loanId)
    },
  })
  return (
    <>
      <Button kind="quiet" fit isPending={putOff.isPending} onPress={() => putOff.mutate()}>
        {t('putOff', { days })}
      </Button>
      {putOff.error !== null && <ProblemNote error={putOff.error} />}
    </>
  )
}
