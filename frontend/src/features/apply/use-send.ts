import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { Problem } from '#frontend/api/problem.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDraft, type Application } from './draft-context.ts'
import { forgetHers } from './use-help.ts'
import { applicationQuery } from '#frontend/api/applications.ts'

/** Sends the draft for good: first what is still on the phone, then the submission. */
export function useSend(onSent: (sent: Application) => void | Promise<void>) {
  const { application, keeper } = useDraft()
  return useIntent<Application>({
    run: async ({ key }) => {
      if (!(await keeper.flush())) throw keeper.state().refused ?? new Problem('no-signal', 0)
      return answer(
        api.POST('/api/applications/{applicationId}/submission', {
          params: { path: { applicationId: application.id }, ...intentHeader(key) },
          body: { version: keeper.version },
        }),
      )
    },
    onDone: async (sent) => {
      keeper.forget()
      if (application.help?.iHelp === true) {
        // Nothing of hers stays behind on the helper's device.
        await onSent(sent)
        await forgetHers(sent.id)
        return
      }
      queries.setQueryData(applicationQuery(sent.id).queryKey, sent)
      await queries.invalidateQueries({ queryKey: ['applications'] })
      await onSent(sent)
    },
  })
}
