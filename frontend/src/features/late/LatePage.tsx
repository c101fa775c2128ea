import './late.css'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { lateQuery, type LateList } from '#frontend/api/late.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { chosenFrom, isShown, LateFilters, type Chosen } from './LateFilters.tsx'
import { LateTable } from './LateTable.tsx'
import { useRowKeys } from './use-row-keys.ts'

function Work({ list, chosen }: { readonly list: LateList; readonly chosen: Chosen }) {
  const t = useTranslations('late')
  const go = useNavigate()
  const table = useRef<HTMLDivElement>(null)
  useRowKeys(table, (loanId) => void go(`/loans/${loanId}`))
  const rows = list.rows.filter((row) => isShown(row, chosen))
  if (rows.length === 0) return list.rows.length === 0 ? <EmptyState title={t('none')} why={t('noneWhy')} /> : <EmptyState title={t('noneLike')} why={t('noneLikeWhy')} />
  return (
    <div ref={table}>
      <LateTable rows={rows} today={list.businessDate} />
    </div>
  )
}

const keys = [['J', 'next'], ['K', 'previous'], ['Enter', 'open']] as const

/** The keys that work here; not on the phone. */
function Keys() {
  const t = useTranslations('late.keys')
  return (
    <p className="late-keys">
      {keys.map(([key, word]) => (
        <span key={key}>
          <kbd>{key}</kbd> {t(word)}
        </span>
      ))}
    </p>
  )
}

function Limits({ list }: { readonly list: LateList }) {
  const t = useTranslations('late')
  const dates = useDates()
  return (
    <p className="late-limits small soft">
      {t('limits', { most: list.limits.maxPerWeek, from: dates.hour(list.limits.quietFrom), until: dates.hour(list.limits.quietUntil) })} {list.stopped > 0 && t('stopped', { count: list.stopped })}
    </p>
  )
}

/** Who is late today: whom to call first, what she promised, how often she was called. */
export default function LatePage() {
  const t = useTranslations('late')
  const dates = useDates()
  const [search, setSearch] = useSearchParams()
  const chosen = chosenFrom(search)
  const list = useQuery(lateQuery)
  const heading = usePageTitle(t('title'))
  const choose = (next: Chosen) => setSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')), { replace: true })
  return (
    <div className="late">
      <header className="late-head">
        <div className="late-title">
          <h1 ref={heading} tabIndex={-1}>
            {t('title')}
          </h1>
          {list.data !== undefined && <p className="soft">{t('lead', { date: dates.day(list.data.businessDate) })}</p>}
        </div>
        <LateFilters chosen={chosen} list={list.data} onChoose={choose} />
      </header>
      <Answer query={list} loading={t('loading')}>
        {(found) => (
          <>
            <Work list={found} chosen={chosen} />
            <Limits list={found} />
            {found.rows.length > 0 && <Keys />}
          </>
        )}
      </Answer>
    </div>
  )
}
