import './desk.css'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { Filters } from './Filters.tsx'
import { GiveBar } from './GiveBar.tsx'
import { Keys } from './Keys.tsx'
import { OfficerFilter } from './OfficerFilter.tsx'
import { Peek } from './Peek.tsx'
import { queueQuery, type Queue } from './queries.ts'
import { QueueSearch } from './QueueSearch.tsx'
import { QueueTable } from './QueueTable.tsx'
import { SavedViews } from './SavedViews.tsx'
import { useQueueKeys } from './use-queue-keys.ts'
import { useQueueView } from './use-queue-view.ts'

function Work({ queue, onAll }: { readonly queue: Queue; readonly onAll: (() => void) | undefined }) {
  const me = useMe()
  const mayGive = holds(me, 'officer')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const go = useNavigate()
  const table = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string>()
  const row = queue.rows.find(({ applicationId }) => applicationId === chosen) ?? queue.rows[0]
  useQueueKeys(table, (applicationId) => void go(`/applications/${applicationId}`))
  // What is no longer shown is no longer marked: nobody gives away what she does not see.
  const picked = new Set(queue.rows.map(({ applicationId }) => applicationId).filter((id) => marked.has(id)))
  if (row === undefined) return <NothingHere all={queue.counts.all ?? 0} onAll={onAll} />
  return (
    <div className="desk-work">
      <div className="desk-list" ref={table}>
        <QueueTable queue={queue} chosen={row.applicationId} onChoose={setChosen} {...(mayGive ? { picked, onPick: setMarked } : {})} />
        {picked.size > 0 && <GiveBar picked={picked} onDone={() => setMarked(new Set())} />}
      </div>
      <Peek row={row} toPapers={mayGive} />
    </div>
  )
}

/** Nothing of hers, or nothing that this filter shows; where there is more, the way to it. */
function NothingHere({ all, onAll }: { readonly all: number; readonly onAll: (() => void) | undefined }) {
  const t = useTranslations('desk')
  if (onAll === undefined || all === 0) return <EmptyState title={t('none')} why={t('noneWhy')} />
  return <EmptyState title={t('noneMine')} why={t('noneMineWhy')} action={<Button kind="second" fit onPress={onAll}>{t('seeAll', { count: all })}</Button>} />
}

/** The officer's day: what waits for a decision, the nearest deadline of the law first, with a look at one beside it. */
export default function DeskPage() {
  const t = useTranslations('desk')
  const dates = useDates()
  const [view, setView] = useQueueView()
  const queue = useQuery(queueQuery(view))
  const title = t(view.filter === 'all' ? 'titleAll' : 'title')
  const heading = usePageTitle(title)
  return (
    <div className="desk">
      <header className="desk-head">
        <div className="desk-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {queue.data !== undefined && <p className="soft">{t('lead', { date: dates.day(queue.data.businessDate) })}</p>}
          <Link className="desk-team" to="/team">
            {t('team')}
          </Link>
        </div>
        <div className="desk-find">
          <QueueSearch search={view.search ?? ''} onSearch={(search) => setView({ ...view, search })} />
          <OfficerFilter officerId={view.officerId} onOfficer={(officerId) => setView(officerId === undefined ? { filter: view.filter, ...(view.search !== undefined && { search: view.search }) } : { ...view, officerId })} />
        </div>
        <Filters filter={view.filter} counts={queue.data?.counts} onFilter={(filter) => setView({ ...view, filter })} />
        <SavedViews view={view} onView={setView} />
      </header>
      <Answer query={queue} loading={t('loading')}>
        {(data) => <Work queue={data} onAll={view.filter === 'mine' ? () => setView({ ...view, filter: 'all' }) : undefined} />}
      </Answer>
      <Keys />
    </div>
  )
}
