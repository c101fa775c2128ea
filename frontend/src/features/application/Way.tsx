import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Application } from '#frontend/api/applications.ts'
import { loanQuery, type Loan } from '#frontend/api/loans.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'

interface Stop {
  readonly name: 'received' | 'complete' | 'decided' | 'signed' | 'funded'
  readonly done: boolean
  readonly on: string | null
  readonly by: string | null
}

const over = new Set<Application['status']>(['draft', 'declined', 'withdrawn', 'closed'])

function stopsOf({ receivedOn, completedOn, decidedOn, answerBy }: Application, loan: Loan | undefined): readonly Stop[] {
  return [
    { name: 'received', done: receivedOn !== null, on: receivedOn, by: null },
    { name: 'complete', done: completedOn !== null, on: completedOn, by: null },
    { name: 'decided', done: decidedOn !== null, on: decidedOn, by: answerBy },
    { name: 'signed', done: loan !== undefined && loan.status !== 'approved', on: null, by: null },
    { name: 'funded', done: loan?.disbursedOn != null, on: loan?.disbursedOn ?? null, by: null },
  ]
}

/** The stops on the way to the money: what is behind, where we are, what is to come and by when. */
export function Way({ application }: { readonly application: Application }) {
  const t = useTranslations('application.way')
  const dates = useDates()
  const loan = useQuery({ ...loanQuery(application.loanId ?? ''), enabled: application.loanId !== null }).data
  if (over.has(application.status)) return null
  const stops = stopsOf(application, loan)
  const now = stops.find((stop) => !stop.done)
  return (
    <Sheet title={t('title')}>
      <ol className="way">
        {stops.map((stop) => (
          <li key={stop.name} data-state={stop.done ? 'done' : stop === now ? 'now' : 'later'} {...(stop === now ? { 'aria-current': 'step' as const } : {})}>
            <span className="way-dot" aria-hidden="true">
              {stop.done && <Icon name="check-bold" size={16} />}
            </span>
            <b>{t(stop.name)}</b>
            {stop.on !== null && <span className="small soft">{dates.day(stop.on)}</span>}
            {!stop.done && stop.by !== null && <span className="small soft">{t('by', { date: dates.day(stop.by) })}</span>}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
