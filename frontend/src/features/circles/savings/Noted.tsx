import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { newId } from '#frontend/api/new-id.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepCircle, nameOf, type Circle } from '../queries.ts'
import { WithReason } from '../WithReason.tsx'

type Event = Circle['noted'][number]

/** What was written down of savings, fines and fund, the last first; what was wrong is undone with its reason. */
export function Noted({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('circle-savings.noted')
  const dates = useDates()
  const [undoing, setUndoing] = useState<Event | null>(null)
  const undo = useIntent({
    run: ({ input: { eventId, reason, id }, key }: { input: { eventId: string; reason: string; id: string }; key: string }) =>
      answer(api.POST('/api/circles/{circleId}/events/{circleEventId}/reversal', { params: { path: { circleId: circle.id, circleEventId: eventId }, ...intentHeader(key) }, body: { id, reason } })),
    onDone: async (now) => {
      await keepCircle(now)
      say(t('done'))
    },
  })
  const what = ({ kind, memberId, amountCents, shares }: Event): string => (
    t(`kind.${kind}`, { name: memberId === null ? '' : nameOf(circle, memberId), amount: formatMoney(amountCents ?? 0), count: String(shares ?? 0) })
  )
  if (circle.noted.length === 0) return null
  return (
    <Sheet label={t('title')}>
      <details className="circle-more">
        <summary>{t('title')}</summary>
        {undo.error !== null && <ProblemNote error={undo.error} />}
        <ul className="circle-list">
          {circle.noted.map((event) => (
            <li key={event.eventId}>
              <span>{t('line', { day: dates.day(event.on), what: what(event) })}</span>
              <Button kind="quiet" fit aria-label={t('undoOf', { what: what(event) })} onPress={() => setUndoing(event)}>
                {t('undo')}
              </Button>
            </li>
          ))}
        </ul>
      </details>
      <WithReason
        title={t('dialog')} result={undoing === null ? '' : what(undoing)} go={t('go')} isOpen={undoing !== null} onClose={() => setUndoing(null)}
        onYes={(reason) => undoing !== null && undo.mutate({ eventId: undoing.eventId, reason, id: newId() })}
      />
    </Sheet>
  )
}
