import { ApplicationConsent, type Application, type Assistance } from '#db/entities/index.ts'
import { consentKinds } from '#domain/application/consents.ts'
import type { Context } from '#platform/context/index.ts'
import { applyingTexts } from '../words/applying.ts'
import { lenderInWords } from '../words/lender.ts'

/** Where it came from, as the edge saw it. */
export interface GivenFrom { ip: string | null; userAgent: string | null }

/**
 * Keeps what she agreed to, with the evidence of regulation.md part h: the version of the words and the hash of exactly what
 * was shown in her language, when, on whose device, and where from.
 */
export async function keepConsents(ctx: Context, application: Application, assistance: Assistance | null, from: GivenFrom): Promise<void> {
  const texts = applyingTexts(await lenderInWords(ctx))
  for (const kind of consentKinds) {
    const { version, sha256 } = texts[kind]
    ctx.em.create(ApplicationConsent, {
      applicationId: application.id, personId: application.applicantId, kind, textVersion: version, textSha256: sha256[application.locale],
      locale: application.locale, givenAt: ctx.now, assistanceId: assistance?.id ?? null, ...from,
    })
  }
  await ctx.em.flush()
}
