import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { asProblem } from '#frontend/api/problem.ts'
import { BadLink } from './BadLink.tsx'
import { Loading } from './Loading.tsx'
import { PageOnItsWay } from './PageOnItsWay.tsx'
import { PageTitle } from './PageTitle.tsx'
import { ProblemNote } from './ProblemNote.tsx'

interface AnswerProps<Data> {
  readonly query: UseQueryResult<Data>
  /** What is being got, in words: "Buscando sus pagos". */
  readonly loading?: string
  /** The page's heading comes with the answer: until then what is being got is the heading, read aloud only. */
  readonly page?: boolean
  /** The page is opened by a link that somebody made for her: where it is wrong, she is told to ask for another. */
  readonly link?: boolean
  readonly children: (data: Data) => ReactNode
}

/** Shows what a query answered; before that, that it is coming; if it cannot, why and how to try again. */
export function Answer<Data>({ query, loading, page = false, link = false, children }: AnswerProps<Data>) {
  const t = useTranslations('ui')
  if (query.data !== undefined) return children(query.data)
  const words = loading === undefined ? {} : { what: loading }
  if (query.isError) {
    const { status, code } = asProblem(query.error)
    // A link that was cut off is not even one that could be looked up.
    if (link && (status === 404 || code === 'invalid-request')) return <BadLink />
    return (
      <>
        {page && <PageTitle>{status === 404 ? t('notFound.title') : t('errors.refused')}</PageTitle>}
        <div className="pad pad-block">
          {/* What is not hers, or not there, is so the second time too. */}
          {status === 403 || status === 404 ? <ProblemNote error={query.error} /> : <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
        </div>
      </>
    )
  }
  return page ? <PageOnItsWay {...words} /> : <Loading {...words} />
}
