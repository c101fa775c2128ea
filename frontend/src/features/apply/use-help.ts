import { useNavigate } from 'react-router'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { applicationQuery } from '#frontend/api/applications.ts'
import { documentsQuery } from '#frontend/api/documents.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { drop } from '#frontend/queue/index.ts'
import { paperOf } from '#frontend/ui/papers/paper-kind.ts'
import { useDraft } from './draft-context.ts'
import type { StepName } from './interview.ts'

/** What a helper's device knows of an application, with photos that have not gone yet. */
export async function forgetHers(applicationId: string): Promise<void> {
  await drop((entry) => paperOf(entry)?.applicationId === applicationId)
  for (const { queryKey } of [applicationQuery(applicationId), documentsQuery(applicationId)]) queries.removeQueries({ queryKey })
}

/** Ends the help: on the helper's device nothing of hers stays behind. */
export function useEndHelp() {
  const { application, keeper } = useDraft()
  const navigate = useNavigate()
  return useIntent({
    run: async ({ key }) => {
      await keeper.flush()
      return answer(api.POST('/api/applications/{applicationId}/help/end', { params: { path: { applicationId: application.id }, ...intentHeader(key) } }))
    },
    onDone: async () => {
      if (application.help?.iHelp === true) {
        keeper.forget()
        await forgetHers(application.id)
        await navigate('/assist', { replace: true })
        return
      }
      await queries.invalidateQueries({ queryKey: applicationQuery(application.id).queryKey })
    },
  })
}

/** She confirms, by her name, the sections she looked through with whoever helps. */
export function useConfirm(sections: readonly StepName[]) {
  const { application, keeper } = useDraft()
  return useIntent({
    run: async ({ input, key }: { input: { typedName: string }; key: string }) => {
      await keeper.flush()
      return answer(
        api.POST('/api/applications/{applicationId}/help/confirmation', {
          params: { path: { applicationId: application.id }, ...intentHeader(key) },
          body: { version: keeper.version, typedName: input.typedName.trim(), sections: [...sections] },
        }),
      )
    },
    onDone: (confirmed) => {
      queries.setQueryData(applicationQuery(application.id).queryKey, confirmed)
    },
  })
}
