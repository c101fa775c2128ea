import { queryOptions } from '@tanstack/react-query'
import { answer, api, intentHeader } from './client.ts'
import { queries } from './queries.ts'
import { useIntent } from './use-intent.ts'

/** Whether she wants texts on her phone. */
export const textConsentQuery = queryOptions({ queryKey: ['text-consent'], queryFn: () => answer(api.GET('/api/me/text-consent')) })

/** Her yes or no to texts. @param onDone once it is kept */
export function useTextConsent(onDone: () => void = () => {}) {
  return useIntent({
    run: ({ input, key }: { input: { given: boolean }; key: string }) => answer(api.PUT('/api/me/text-consent', { params: intentHeader(key), body: input })),
    onDone: (now) => {
      queries.setQueryData(textConsentQuery.queryKey, now)
      onDone()
    },
  })
}
