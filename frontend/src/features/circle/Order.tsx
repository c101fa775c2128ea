import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { AskSwap } from './AskSwap.tsx'
import { Grain } from './Grain.tsx'
import type { MyCircle } from './queries.ts'
import { mayAskFor, turnsOf, type Turn } from './turns.ts'

/** Who receives and when, each turn painted as in the wheel; whoever has not received can be asked to change. */
export function Order({ circle }: { readonly circle: MyCircle }) {
  const t = useTranslations('circle.order')
  const dates = useDates()
  const [asked, setAsked] = useState<Turn | null>(null)
  const turns = turnsOf(circle)
  if (turns.length === 0) return null
  return (
    <Sheet title={t('title')}>
      <ol className="turn-list">
        {turns.map((turn) => (
          <li key={turn.turn} data-me={turn.isMe || undefined} aria-current={turn.state === 'now' ? 'step' : undefined}>
            <Grain part={turn.state} mine={turn.isMe} number={turn.turn} />
            <span className="turn-who">
              <b>{turn.isMe ? t('you') : turn.name}</b>
              <span className="small soft">{t(turn.state === 'mine' ? 'waiting' : turn.state, { day: dates.short(turn.dueOn, turn.dueOn) })}</span>
            </span>
            {mayAskFor(circle, turn) && (
              <Button kind="quiet" fit aria-label={t('swapWith', { name: turn.name })} onPress={() => setAsked(turn)}>
                {t('swap')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {asked !== null && <AskSwap key={asked.turn} circle={circle} turn={asked} onClose={() => setAsked(null)} />}
    </Sheet>
  )
}
