import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepCircle, nameOf, type Circle } from './queries.ts'

interface Settle { readonly swapId: string; readonly outcome: 'agreed' | 'refused' }

/** Changes of turns that members asked for: once the other said yes, who keeps the circle agrees or refuses. */
export function Swaps({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('circles.swaps')
  const circleId = circle.id
  const settle = useIntent({
    run: ({ input: { swapId, outcome }, key }: { input: Settle; key: string }) =>
      answer(api.PUT('/api/circles/{circleId}/swaps/{swapId}/outcome', { params: { path: { circleId, swapId }, ...intentHeader(key) }, body: { outcome } })),
    onDone: async (now, { outcome }) => {
      await keepCircle(now)
      say(t(`done.${outcome}`))
    },
  })
  if (circle.swaps.length === 0) return null
  const turnOf = (memberId: string): string => String(circle.members.find(({ id }) => id === memberId)?.turn ?? '')
  return (
    <Sheet title={t('title')}>
      {settle.error !== null && <ProblemNote error={settle.error} />}
      <ul className="circle-list">
        {circle.swaps.map(({ swapId, memberId, withMemberId, answer: said }) => (
          <li key={swapId}>
            <span>
              <b>{t('ask', { name: nameOf(circle, memberId), turn: turnOf(memberId), other: nameOf(circle, withMemberId), otherTurn: turnOf(withMemberId) })}</b>
              <span className="small soft">{said === 'yes' ? t('bothWant') : t('waits', { other: nameOf(circle, withMemberId) })}</span>
            </span>
            <span className="circle-actions">
              {said === 'yes' && (
                <Button kind="second" fit aria-label={t('agreeOf', { name: nameOf(circle, memberId) })} onPress={() => settle.mutate({ swapId, outcome: 'agreed' })}>
                  {t('agree')}
                </Button>
              )}
              <Button kind="quiet" fit aria-label={t('refuseOf', { name: nameOf(circle, memberId) })} onPress={() => settle.mutate({ swapId, outcome: 'refused' })}>
                {t('refuse')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
