import { isLocale } from '#domain/languages.ts'
import type { Context } from '#platform/context/index.ts'
import { lockDraft, requireMove, requireVersion } from '../case/application-for.ts'
import { closeAssistance } from '../help/close-assistance.ts'
import { keepable } from '../keepable.ts'
import type { Answers } from '../schemas/answers.ts'

/**
 * Keeps a draft's answers as typed, valid or not, all of them at once. What she types on her own takes over from whoever
 * was helping her.
 * @throws 404; 409 `assistance-ended`, `application-not-open` once it was submitted; 409 `stale-version` with the version it has
 */
export async function saveAnswers(
  ctx: Context, input: { applicationId: string; version: number; answers: Answers },
): Promise<{ version: number; savedAt: string }> {
  const { application, assistance } = await lockDraft(ctx, input.applicationId)
  requireMove(application, 'save-answers')
  requireVersion(application, input.version)
  if (assistance === null) await closeAssistance(ctx, application.id, 'taken-over')
  const { locale } = input.answers
  application.answers = keepable(input.answers)
  if (isLocale(locale)) application.locale = locale
  application.version += 1
  await ctx.em.flush()
  return { version: application.version, savedAt: ctx.now.toISOString() }
}
