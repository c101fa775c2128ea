import { answer, api, intentHeader } from './client.ts'
import { useIntent } from './use-intent.ts'

/** Says of a letter that it is in the mail. @param onDone once it is kept */
export function usePosting(onDone: () => void | Promise<void>) {
  return useIntent({
    run: ({ input: deliveryId, key }: { input: string; key: string }) =>
      answer(api.POST('/api/deliveries/{deliveryId}/posting', { params: { path: { deliveryId }, ...intentHeader(key) } })),
    onDone,
  })
}
