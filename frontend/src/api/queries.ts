import { QueryClient } from '@tanstack/react-query'
import { Problem } from './problem.ts'

/** A refusal will be the same the second time; a broken line or server may not. */
const worthAnotherTry = (error: unknown): boolean => !(error instanceof Problem) || error.status === 0 || error.status >= 500

/** Everything the server answered, kept while the page is open. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && worthAnotherTry(error),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
