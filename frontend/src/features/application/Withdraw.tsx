import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { applicationQuery, applicationsQuery, type Application } from '#frontend/api/applications.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Dialog } from '#frontend/ui/Dialog.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'

/** The way out. It cannot be undone (a new application has a new day of receipt), so it shows the result first. */
export function Withdraw({ application }: { readonly application: Application }) {
  const t = useTranslations('application.withdraw')
  const [asking, setAsking] = useState(false)
  const withdraw = useIntent({
    run: ({ key }) => answer(api.POST('/api/applications/{applicationId}/withdrawal', { params: { path: { applicationId: application.id }, ...intentHeader(key) } })),
    onDone: (changed) => {
      setAsking(false)
      queries.setQueryData(applicationQuery(application.id).queryKey, changed)
      say(t('done'))
      return queries.invalidateQueries({ queryKey: applicationsQuery.queryKey })
    },
  })
  if (!application.mayDo.includes('withdraw')) return null
  return (
    <div className="pad pad-block">
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {t('ask')}
      </Button>
      <Dialog title={t('title')} isOpen={asking} onClose={() => setAsking(false)}>
        <div className="buttons">
          <p>{t('result', { reference: application.reference })}</p>
          {withdraw.error !== null && <ProblemNote error={withdraw.error} />}
          <Button kind="second" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
            {t('go')}
          </Button>
          <Button kind="second" onPress={() => setAsking(false)}>
            {t('back')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
