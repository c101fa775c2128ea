import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from './Loading.tsx'
import { ProblemNote } from './ProblemNote.tsx'

interface AnswerProps<Data> {
  readonly query: UseQueryResult<Data>
  /** What is being got, in words: "Buscando sus pagos". */
  readonly loading?: string
  readonly children: (data: Data) => ReactNode
}

/** Shows what a query answered; before that, that it is coming; if it cannot, why and how to try again. */
export function Answer<Data>({ query, loading, children }: AnswerProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) {
    return (
      <div className="pad pad-block">
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    )
  }
  return <Loading {...(loading === undefined ? {} : { what: loading })} />
}
