import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { lookAgain, type Help } from './queries.ts'

/** She asked for help: somebody says that she takes it, and later that it is taken care of. */
export function HelpAsked({ help }: { readonly help: Help }) {
  const t = useTranslations('people')
  const about = useTranslations('coaching.about')
  const dates = useDates()
  const params = { path: { helpRequestId: help.helpRequestId } }
  const move = useIntent({
    run: ({ input, key }: { input: 'answer' | 'closing'; key: string }) => (input === 'answer'
      ? answer(api.POST('/api/help-requests/{helpRequestId}/answer', { params: { ...params, ...intentHeader(key) } }))
      : answer(api.POST('/api/help-requests/{helpRequestId}/closing', { params: { ...params, ...intentHeader(key) } }))),
    onDone: lookAgain,
  })
  return (
    <section className="coach-part coach-help">
      <h2>{t('person.helpTitle')}</h2>
      <p>{t('help', { date: dates.short(help.askedOn) })}</p>
      {help.about !== null && <p>{[about(help.about), help.body].filter(Boolean).join(': ')}</p>}
      {move.error && <ProblemNote error={move.error} />}
      {help.state === 'open' ? (
        <Button kind="second" fit isPending={move.isPending} onPress={() => move.mutate('answer')}>
          {t('person.answer')}
        </Button>
      ) : (
        <p className="soft small">{t('person.answered')}</p>
      )}
      <Button kind="quiet" fit onPress={() => move.mutate('closing')}>
        {t('person.closeHelp')}
      </Button>
    </section>
  )
}
