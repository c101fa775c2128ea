import type { Context } from '#platform/context/index.ts'
import { lockOwnApplication, requireMove, requireVersion } from '../case/application-for.ts'
import { keepable } from '../keepable.ts'
import type { Answers } from '../schemas/answers.ts'

/**
 * Keeps a draft's answers as typed, valid or not, all of them at once.
 * @throws 404; 409 `application-not-open` once it was submitted; 409 `stale-version` with the version it has
 */
export async function saveAnswers(
  ctx: Context, input: { applicationId: string; version: number; answers: Answers },
): Promise<{ version: number; savedAt: string }> {
  const application = await lockOwnApplication(ctx, input.applicationId)
  requireMove(application, 'save-answers')
  requireVersion(application, input.version)
  const { locale } = input.answers
  application.answers = keepable(input.answers)
  if (locale === 'en' || locale === 'es') application.locale = locale
  application.version += 1
  await ctx.em.flush()
  return { version: application.version, savedAt: ctx.now.toISOString() }
}
