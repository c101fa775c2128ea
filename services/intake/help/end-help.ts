import type { Context } from '#platform/context/index.ts'
import { lockDraft } from '../case/application-for.ts'
import { closeAssistance } from './close-assistance.ts'

/** Ends the help that is open today, by her or by whoever helps: she goes on with the same draft. Twice is once. @throws 404; 409 `assistance-ended` */
export async function endHelp(ctx: Context, { applicationId }: { applicationId: string }): Promise<{ ended: boolean }> {
  const { application, assistance } = await lockDraft(ctx, applicationId)
  await closeAssistance(ctx, application.id, assistance === null ? 'ended-by-her' : 'ended-by-helper')
  return { ended: true }
}
