import './desk.css'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { Filters } from './Filters.tsx'
import { Keys } from './Keys.tsx'
import { Peek } from './Peek.tsx'
import { queueFilters, queueQuery, type Queue } from './queries.ts'
import { QueueTable } from './QueueTable.tsx'
import { useQueueKeys } from './use-queue-keys.ts'

function Work({ queue }: { readonly queue: Queue }) {
  const t = useTranslations('desk')
  const go = useNavigate()
  const table = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string>()
  const row = queue.rows.find(({ applicationId }) => applicationId === chosen) ?? queue.rows[0]
  useQueueKeys(table, (applicationId) => void go(`/applications/${applicationId}`))
  if (row === undefined) return <EmptyState title={t('none')} why={t('noneWhy')} />
  return (
    <div className="desk-work">
      <div className="desk-list" ref={table}>
        <QueueTable queue={queue} chosen={row.applicationId} onChoose={setChosen} />
      </div>
      <Peek row={row} />
    </div>
  )
}

/** The officer's day: what waits for a decision, the nearest deadline of the law first, with a look at one beside it. */
export default function DeskPage() {
  const t = useTranslations('desk')
  const dates = useDates()
  const [search, setSearch] = useSearchParams()
  const filter = queueFilters.find((one) => one === search.get('filter')) ?? 'all'
  const queue = useQuery(queueQuery(filter))
  const heading = usePageTitle(t('title'))
  return (
    <div className="desk">
      <header className="desk-head">
        <div className="desk-title">
          <h1 ref={heading} tabIndex={-1}>
            {t('title')}
          </h1>
          {queue.data !== undefined && <p className="soft">{t('lead', { date: dates.day(queue.data.businessDate) })}</p>}
        </div>
        <Filters filter={filter} counts={queue.data?.counts} onFilter={(next) => setSearch(next === 'all' ? {} : { filter: next }, { replace: true })} />
      </header>
      <Answer query={queue} loading={t('loading')}>
        {(data) => <Work queue={data} />}
      </Answer>
      <Keys />
    </div>
  )
}
