import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { AskInOne } from './AskInOne.tsx'
import { AskForPaper } from './AskForPaper.tsx'
import { fileChanged, type ApplicationFile } from './queries.ts'

/** What was asked for and when it is due; what has come is ticked off here. */
export function Missing({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.missing')
  const words = useTranslations('documents')
  const dates = useDates()
  const [isAsking, setIsAsking] = useState(false)
  const { applicationId } = file
  const resolve = useIntent({
    run: ({ input: itemId, key }: { input: string; key: string }) =>
      answer(api.POST('/api/applications/{applicationId}/missing-items/{itemId}/resolution', { params: { path: { applicationId, itemId }, ...intentHeader(key) } })),
    onDone: () => {
      say(t('came'))
      return fileChanged(applicationId)
    },
  })
  const canAsk = file.authority.limitCents > 0 && (file.status === 'incomplete' || file.status === 'complete')
  return (
    <section className="file-part">
      <h2 id="papers" tabIndex={-1}>
        {t('title')}
      </h2>
      {resolve.isError && <ProblemNote error={resolve.error} />}
      {file.missing.length === 0 && <p className="soft">{t('none')}</p>}
      <ul className="file-list">
        {file.missing.map((item) => (
          <li key={item.id} data-open={item.resolvedOn === null || undefined}>
            <Icon name={item.resolvedOn === null ? 'hourglass-medium-bold' : 'check-circle-fill'} />
            <span>
              <b>{t(`kind.${item.kind}`)}</b>
              {item.of !== null && item.kind !== 'party' && <span>{t('of', { name: item.of })}</span>}
              {item.reason !== null && <span>{words(`asked.${item.reason}`)}</span>}
              {item.note !== null && <span lang={file.locale}>{item.note}</span>}
              <span className="soft">{item.resolvedOn === null ? t(item.state === 'sent' ? 'toLookAt' : item.state === 'rejected' ? 'sentBack' : 'due', { date: dates.day(item.dueOn) }) : t('cameOn', { date: dates.short(item.resolvedOn) })}</span>
            </span>
            {item.resolvedOn === null && item.kind !== 'party' && item.kind !== 'vouch' && canAsk && (
              <Button kind="quiet" fit aria-label={t('hasComeOf', { item: t(`kind.${item.kind}`) })} isPending={resolve.isPending && resolve.variables === item.id} onPress={() => resolve.mutate(item.id)}>
                {t('hasCome')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {canAsk && !isAsking && <AskInOne file={file} />}
      {canAsk && !isAsking && (
        <Button kind="quiet" fit icon="file-dashed-fill" onPress={() => setIsAsking(true)}>
          {t('ask')}
        </Button>
      )}
      {isAsking && <AskForPaper file={file} onLeave={() => setIsAsking(false)} />}
    </section>
  )
}
