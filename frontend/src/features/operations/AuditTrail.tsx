import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Loading } from '#frontend/ui/Loading.tsx'
import { PlainTable } from '#frontend/ui/PlainTable.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { useAuditWords } from './use-audit-words.ts'

const pageSize = 50

const auditQuery = infiniteQueryOptions({
  queryKey: ['audit-events'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/audit-events', { params: { query: { limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) } } })),
  initialPageParam: null as number | null,
  getNextPageParam: ({ events }) => (events.length < pageSize ? null : (events.at(-1)?.number ?? null)),
})

/** Who did or looked at what, newest first. */
export function AuditTrail() {
  const t = useTranslations('operations')
  const dates = useDates()
  const words = useAuditWords()
  const pages = useInfiniteQuery(auditQuery)
  if (pages.isError) return <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading what={t('loading')} />
  return (
    <Sheet title={t('audit.title')}>
      <PlainTable
        label={t('audit.title')}
        rows={pages.data.pages.flatMap(({ events }) => events)}
        keyOf={({ number }) => String(number)}
        columns={[
          { key: 'at', head: t('when'), cell: ({ at }) => dates.moment(at) },
          { key: 'who', head: t('audit.who'), cell: ({ actorName }) => actorName ?? t('audit.molino') },
          { key: 'what', head: t('what'), cell: ({ action }) => words.action(action) },
          { key: 'subject', head: t('audit.subject'), cell: ({ subjectKind, subjectId }) => `${words.kind(subjectKind)} ${subjectId?.slice(-8) ?? ''}` },
        ]}
      />
      {pages.hasNextPage && (
        <Button kind="quiet" fit isPending={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </Sheet>
  )
}
