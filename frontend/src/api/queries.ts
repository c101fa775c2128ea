import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from './problem.ts'

/** A refusal will be the same the second time; a broken line or server may not. */
const worthAnotherTry = (error: unknown): boolean => !(error instanceof Problem) || error.status === 0 || error.status >= 500

/** Whoever is told to sign in is nobody here any more: the frame then sends her to the sign-in page. */
function onRefusal(error: unknown): void {
  if (error instanceof Problem && error.code === 'sign-in-required') queries.setQueryData(['me'], null)
}

/** Everything the server answered, kept while the page is open. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: onRefusal }),
  mutationCache: new MutationCache({ onError: onRefusal }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && worthAnotherTry(error),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
