import '#frontend/ui/sheet.css'
import './messages.css'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Loading } from '#frontend/ui/Loading.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'

const pageSize = 30

const messagesQuery = infiniteQueryOptions({
  queryKey: ['local-messages'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/local/messages', { params: { query: { limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) } } })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ messages }) => (messages.length < pageSize ? null : (messages.at(-1)?.id ?? null)),
})

function Messages() {
  const t = useTranslations('operations.messages')
  const dates = useDates()
  const pages = useInfiniteQuery(messagesQuery)
  if (pages.isError) return <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading what={t('loading')} />
  const messages = pages.data.pages.flatMap((page) => page.messages)
  if (messages.length === 0) return <EmptyState title={t('none')} why={t('why')} />
  return (
    <>
      {messages.map((message) => (
        <article key={message.id} className="sheet">
          <p className="soft small">{t('to', { name: message.to, when: dates.moment(message.sentAt), language: message.locale })}</p>
          <div className="message-both">
            {(['es', 'en'] as const).map((language) => (
              <div key={language} lang={language}>
                <h2>{message.subject[language]}</h2>
                <p>{message.body[language]}</p>
              </div>
            ))}
          </div>
        </article>
      ))}
      {pages.hasNextPage && (
        <Button kind="quiet" fit isPending={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  )
}

/** On a demo: every message as its person would have got it, both languages side by side. */
export default function MessagesPage() {
  const t = useTranslations('operations.messages')
  return (
    <div className="messages">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Messages />
    </div>
  )
}
