import { useTranslations } from 'use-intl'
import type { Application } from '#frontend/api/applications.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

interface Stop {
  readonly name: 'received' | 'complete' | 'decided' | 'signed' | 'funded'
  readonly on: string | null
  readonly by: string | null
}

const over = new Set<Application['status']>(['draft', 'declined', 'withdrawn', 'closed'])

function stopsOf({ receivedOn, completedOn, decidedOn, answerBy }: Application): readonly Stop[] {
  return [
    { name: 'received', on: receivedOn, by: null },
    { name: 'complete', on: completedOn, by: null },
    { name: 'decided', on: decidedOn, by: answerBy },
    { name: 'signed', on: null, by: null },
    { name: 'funded', on: null, by: null },
  ]
}

/** The stops on the way to the money: what is behind, where we are, what is to come and by when. */
export function Way({ application }: { readonly application: Application }) {
  const t = useTranslations('application.way')
  const dates = useDates()
  if (over.has(application.status)) return null
  const stops = stopsOf(application)
  const now = stops.find((stop) => stop.on === null)
  return (
    <Sheet title={t('title')}>
      <ol className="way">
        {stops.map((stop) => (
          <li key={stop.name} data-state={stop.on !== null ? 'done' : stop === now ? 'now' : 'later'} {...(stop === now ? { 'aria-current': 'step' as const } : {})}>
            <span className="way-dot" aria-hidden="true">
              {stop.on !== null && <Icon name="check-bold" size={16} />}
            </span>
            <b>{t(stop.name)}</b>
            {stop.on !== null && <span className="small soft">{dates.day(stop.on)}</span>}
            {stop.on === null && stop.by !== null && <span className="small soft">{t('by', { date: dates.day(stop.by) })}</span>}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
