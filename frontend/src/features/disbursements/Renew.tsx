import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { waitingQuery } from './queries.ts'

/** An agreement whose date has passed is made anew for today, and signed again. */
export function Renew({ loanId }: { readonly loanId: string }) {
  const t = useTranslations('disbursements.renew')
  const renew = useIntent({
    run: ({ key }) => answer(api.POST('/api/loans/{loanId}/agreement', { params: { path: { loanId }, ...intentHeader(key) }, body: {} })),
    onDone: async () => {
      say(t('done'))
      await queries.invalidateQueries({ queryKey: waitingQuery.queryKey })
    },
  })
  return (
    <>
      <p className="section-note">{t('why')}</p>
      {renew.isError && <ProblemNote error={renew.error} />}
      <Button kind="second" fit isPending={renew.isPending} onPress={() => renew.mutate()}>
        {t('again')}
      </Button>
    </>
  )
}
