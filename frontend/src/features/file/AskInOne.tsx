import { useTranslations } from 'use-intl'
import type { MissingItemKind } from '#domain/application/completeness.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { fileChanged, type ApplicationFile } from './queries.ts'

type Kind = MissingItemKind

/** What is asked for most, each with the reason that goes with it. */
const most = [['identity', 'everyone-sends-it'], ['bank-statements', 'to-confirm-it'], ['price-quote', 'to-see-the-price'], ['address-proof', 'everyone-sends-it']] as const
const daysToSend = 7

/** Asks for a paper in one press: the usual reason in her language, a week from today. */
export function AskInOne({ file }: { readonly file: ApplicationFile }) {
  const t = useTranslations('file.missing')
  const today = useProgramme().data?.businessDate ?? file.receivedOn
  const ask = useIntent({
    run: ({ input: kind, key }: { input: Kind; key: string }) => {
      const reason = most.find(([one]) => one === kind)?.[1] ?? 'everyone-sends-it'
      return answer(api.POST('/api/applications/{applicationId}/missing-items', {
        params: { path: { applicationId: file.applicationId }, ...intentHeader(key) },
        body: { items: [{ id: newId(), kind, reason, dueOn: addDays(today, daysToSend) }] },
      }))
    },
    onDone: () => {
      say(t('asked'))
      return fileChanged(file.applicationId)
    },
  })
  const isAsked = (kind: Kind) => file.missing.some((item) => item.kind === kind && item.resolvedOn === null)
  const left = most.filter(([kind]) => !isAsked(kind))
  if (left.length === 0) return null
  return (
    <>
      {ask.isError && <ProblemNote error={ask.error} />}
      <p className="small soft">{t('inOne')}</p>
      <div className="ask-quick">
        {left.map(([kind]) => (
          <Button key={kind} kind="quiet" fit aria-label={t('askOf', { item: t(`kind.${kind}`) })} isPending={ask.isPending && ask.variables === kind} onPress={() => ask.mutate(kind)}>
            {t(`kind.${kind}`)}
          </Button>
        ))}
      </div>
    </>
  )
}
