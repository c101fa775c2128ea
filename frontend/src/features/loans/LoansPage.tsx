import './loans.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Loading } from '#frontend/ui/Loading.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { TextField } from '#frontend/ui/TextField.tsx'
import { Filters } from './Filters.tsx'
import { LoansTable } from './LoansTable.tsx'
import { loanFilters, staffLoansQuery, type LoanFilter } from './queries.ts'

/** How long the hand rests before the search is asked, in milliseconds. */
const rest = 250

function Found({ search, filter }: { readonly search: string; readonly filter: LoanFilter }) {
  const t = useTranslations('loans')
  const pages = useInfiniteQuery(staffLoansQuery(search, filter))
  if (pages.data === undefined) {
    return pages.isError ? <div className="pad pad-block"><ProblemNote error={pages.error} onRetry={() => void pages.refetch()} /></div> : <Loading what={t('loading')} />
  }
  const loans = pages.data.pages.flat()
  return (
    <>
      <output className="only-read-aloud">{t('found', { count: loans.length })}</output>
      {loans.length === 0 ? (
        <EmptyState title={search === '' ? t('none') : t('notFound', { search })} why={t(search === '' ? 'noneWhy' : 'notFoundWhy')} />
      ) : (
        <LoansTable loans={loans} />
      )}
      {pages.hasNextPage && (
        <div className="pad pad-block">
          <Button kind="quiet" fit isPending={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
            {t('older')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Every loan of the programme: find one by a name, a business or its number. */
export default function LoansPage() {
  const t = useTranslations('loans')
  const [address, setAddress] = useSearchParams()
  const search = address.get('search') ?? ''
  const filter = loanFilters.find((one) => one === address.get('status')) ?? 'all'
  const [typed, setTyped] = useState(search)
  const heading = usePageTitle(t('title'))
  useEffect(() => {
    if (typed.trim() === search) return undefined
    const ask = setTimeout(() => setAddress((now) => changed(now, 'search', typed.trim()), { replace: true }), rest)
    return () => clearTimeout(ask)
  }, [typed, search, setAddress])
  return (
    <div className="loans">
      <header className="loans-head">
        <div className="loans-title">
          <h1 ref={heading} tabIndex={-1}>
            {t('title')}
          </h1>
          <search>
            <TextField type="search" label={t('search')} placeholder={t('searchHint')} value={typed} onChange={setTyped} maxLength={100} autoComplete="off" />
          </search>
        </div>
        <Filters filter={filter} onFilter={(next) => setAddress((now) => changed(now, 'status', next === 'all' ? '' : next), { replace: true })} />
      </header>
      <Found search={search} filter={filter} />
    </div>
  )
}

function changed(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address)
  if (value === '') next.delete(name)
  else next.set(name, value)
  return next
}
