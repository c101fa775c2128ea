import '#frontend/ui/sheet.css'
import './messages.css'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api } from '#frontend/api/client.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { Loading } from '#frontend/ui/Loading.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Message } from './Message.tsx'

const pageSize = 30
/** Somebody waits here for a code. */
const lookAgainMs = 3_000

const messagesQuery = infiniteQueryOptions({
  queryKey: ['local-messages'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/local/messages', { params: { query: { limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) } } })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ messages }) => (messages.length < pageSize ? null : (messages.at(-1)?.id ?? null)),
  refetchInterval: lookAgainMs,
})

function Messages() {
  const t = useTranslations('operations.messages')
  const pages = useInfiniteQuery(messagesQuery)
  if (pages.isError) return <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading what={t('loading')} />
  const messages = pages.data.pages.flatMap((page) => page.messages)
  if (messages.length === 0) return <EmptyState title={t('none')} why={t('why')} />
  return (
    <>
      {messages.map((message) => (
        <Message key={message.id} message={message} />
      ))}
      {pages.hasNextPage && (
        <Button kind="quiet" fit isPending={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  )
}

/** On a demo: every message and code as its person would have got it, both languages side by side, and which way each goes. */
export default function MessagesPage() {
  const t = useTranslations('operations.messages')
  return (
    <div className="messages">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Messages />
    </div>
  )
}
