import { isoInstant } from '#db/iso-instant.ts'
import { typedNameMatches } from '#domain/agreement/typed-name.ts'
import type { Context } from '#platform/context/index.ts'
import type { FieldProblem } from '#platform/errors/index.ts'
import type { SignAgreement } from './schemas/agreement.ts'
import { consentText } from './words/consent.ts'

/** Where the signature came from, as the edge saw it. */
export interface SignedFrom { ip: string | null; userAgent: string | null }

/** The exact bytes that are signed. */
export interface PaperToSign { documentId: string; sha256: string; byteLength: number }

/** `name` as the paper shows it. */
export interface Signer { name: string; locale: string }

/** What somebody sends to sign a paper on a screen. */
export type SignatureGiven = Omit<SignAgreement, 'id'>

/** Clocks of phones are wrong by minutes; an instant further ahead than this is no evidence. */
const aheadMs = 10 * 60_000

/** Whether an instant that a phone sent lies further ahead than clocks go wrong. */
export const isInTheFuture = ({ now }: Pick<Context, 'now'>, instant: string): boolean => Date.parse(instant) > now.getTime() + aheadMs

/** Everything that is wrong with a signature; nothing where it is good. */
export function signatureFaults(ctx: Context, input: SignatureGiven, { sha256 }: PaperToSign, { name }: Signer): FieldProblem[] {
  const checks: [boolean, FieldProblem][] = [
    [!typedNameMatches(input.typedName, name), { path: 'typedName', code: 'name-differs' }],
    [input.documentSha256.toLowerCase() !== sha256, { path: 'documentSha256', code: 'document-differs' }],
    [input.consentTextVersion !== consentText.version, { path: 'consentTextVersion', code: 'consent-text-outdated', params: { current: consentText.version } }],
    [isInTheFuture(ctx, input.openedDocumentAt), { path: 'openedDocumentAt', code: 'in-the-future' }],
    [isInTheFuture(ctx, input.consentedAt), { path: 'consentedAt', code: 'in-the-future' }],
  ]
  return checks.filter(([wrong]) => wrong).map(([, fault]) => fault)
}

/** What is kept beside a signature: which bytes, who in which session, when it was served, opened, consented to and signed. */
export async function signingEvidence(ctx: Context, paper: PaperToSign, input: SignatureGiven, { locale }: Signer): Promise<Record<string, unknown>> {
  const [served] = await ctx.em.execute<{ at: string }[]>(
    `select ${isoInstant('at')} as at from audit_event where subject_kind = 'document' and subject_id = ? and actor_id = ? order by id desc limit 1`,
    [paper.documentId, ctx.actor.personId],
  )
  const steps = [
    { step: 'document-opened', at: input.openedDocumentAt },
    { step: 'consented', at: input.consentedAt },
    { step: 'signed', at: ctx.now.toISOString() },
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return {
    documentId: paper.documentId, byteLength: paper.byteLength, personId: ctx.actor.personId, sessionId: ctx.actor.sessionId, requestId: ctx.requestId,
    locale, documentServedAt: served?.at ?? null, pages: input.pages ?? [], steps,
  }
}
