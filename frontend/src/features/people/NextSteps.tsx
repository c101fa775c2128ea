import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { lookAgain, type Coached } from './queries.ts'

/** What she does next; she ticks it off on her own page. */
export function NextSteps({ person }: { readonly person: Coached }) {
  const t = useTranslations('people.person')
  const dates = useDates()
  const drop = useIntent({
    run: ({ input: stepId, key }: { input: string; key: string }) =>
      answer(api.DELETE('/api/loans/{loanId}/coaching/next-steps/{stepId}', { params: { path: { loanId: person.loanId, stepId }, ...intentHeader(key) } })),
    onDone: lookAgain,
  })
  return (
    <section className="coach-part">
      <h2>{t('steps')}</h2>
      {person.nextSteps.length === 0 && <p className="soft">{t('noSteps')}</p>}
      <ul>
        {person.nextSteps.map(({ stepId, body, dueOn, done }) => (
          <li key={stepId} className="coach-row" data-done={done || undefined}>
            <span>
              {done && <Icon name="check-circle-fill" />} {body} <span className="soft small">{done ? t('stepDone') : dueOn === null ? '' : t('by', { date: dates.short(dueOn) })}</span>
            </span>
            {!done && (
              <Button kind="quiet" fit aria-label={`${t('drop')}: ${body}`} onPress={() => drop.mutate(stepId)}>
                {t('drop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
