import './loans.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Loading } from '#frontend/ui/Loading.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { SearchField } from '#frontend/ui/SearchField.tsx'
import { useSearchWord, withSearchWord } from '#frontend/ui/use-search-word.ts'
import { Filters } from './Filters.tsx'
import { LoansTable } from './LoansTable.tsx'
import { loanFilters, staffLoansQuery, type LoanFilter } from './queries.ts'

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
  const search = useSearchWord()
  const filter = loanFilters.find((one) => one === address.get('status')) ?? 'all'
  const heading = usePageTitle(t('title'))
  const look = (nextFilter: LoanFilter, word: string) => setAddress(nextFilter === 'all' ? {} : { status: nextFilter }, { replace: true, state: withSearchWord(word) })
  return (
    <div className="loans">
      <header className="loans-head">
        <div className="loans-title">
          <h1 ref={heading} tabIndex={-1}>
            {t('title')}
          </h1>
          <search>
            <SearchField label={t('search')} placeholder={t('searchHint')} search={search} onSearch={(word) => look(filter, word)} />
          </search>
        </div>
        <Filters filter={filter} onFilter={(next) => look(next, search)} />
      </header>
      <Found search={search} filter={filter} />
    </div>
  )
}
