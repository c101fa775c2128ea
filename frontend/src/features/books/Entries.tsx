import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Link } from 'react-router'
import { answer, api } from '#frontend/api/client.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Loading } from '#frontend/ui/Loading.tsx'
import { Money } from '#frontend/ui/Money.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useAccountName } from './use-account-name.ts'

const pageSize = 20

const entriesQuery = infiniteQueryOptions({
  queryKey: ['books', 'lender', 'entries'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/books/{bookCode}/entries', {
    params: { path: { bookCode: 'lender' }, query: { limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) } },
  })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ entries }) => (entries.length < pageSize ? null : (entries.at(-1)?.id ?? null)),
})

/** What was booked, newest first; each line leads to its loan. */
export function Entries() {
  const t = useTranslations('books')
  const accountName = useAccountName()
  const pages = useInfiniteQuery(entriesQuery)
  if (pages.isError) return <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading what={t('loading')} />
  const lines = pages.data.pages.flatMap(({ entries }) => entries).flatMap((entry) => entry.postings.map((posting, index) => ({ entry, posting, index })))
  return (
    <Sheet title={t('entries')}>
      {lines.length === 0 ? (
        <EmptyState title={t('none')} why={t('noneWhy')} />
      ) : (
        <div className="books-pairs">
          <PlainTable
            label={t('entries')}
            rows={lines}
            keyOf={({ entry, index }) => `${entry.id} ${index}`}
            columns={[
              { key: 'on', head: t('day'), cell: ({ entry, index }) => (index === 0 ? <BookedOn {...entry} /> : '') },
              { key: 'what', head: t('what'), cell: ({ entry, index, posting }) => (index > 0 ? '' : posting.loanId === null ? t(`kind.${kindOf(entry.kind)}`) : <Link to={`/loans/${posting.loanId}`}>{t(`kind.${kindOf(entry.kind)}`)}</Link>) },
              { key: 'account', head: t('account'), cell: ({ posting }) => accountName(posting.account) },
              { key: 'debit', head: t('debit'), figures: true, cell: ({ posting }) => (posting.amountCents > 0 ? <Money cents={posting.amountCents} /> : '') },
              { key: 'credit', head: t('credit'), figures: true, cell: ({ posting }) => (posting.amountCents < 0 ? <Money cents={-posting.amountCents} /> : '') },
            ]}
          />
        </div>
      )}
      {pages.hasNextPage && (
        <Button kind="quiet" fit isPending={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </Sheet>
  )
}

/** The day it counts on, and under it the day it happened, where that month was closed already. */
function BookedOn({ effectiveOn, causeOn }: { readonly effectiveOn: string; readonly causeOn: string | null }) {
  const t = useTranslations('books')
  const dates = useDates()
  return (
    <>
      {dates.short(effectiveOn, '')}
      {causeOn !== null && <span className="books-cause small soft">{t('of', { date: dates.short(causeOn, '') })}</span>}
    </>
  )
}

const kinds = ['advance', 'accrual', 'payment', 'reversal', 'fee', 'waiver', 'charge-off', 'recovery', 'refund', 'rate-change'] as const
const kindOf = (kind: string): (typeof kinds)[number] | 'other' => kinds.find((known) => known === kind) ?? 'other'
