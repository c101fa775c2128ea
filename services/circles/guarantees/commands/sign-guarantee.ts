import { CircleGuaranteeSignature, Person } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { isInTheFuture, signatureFaults, signingEvidence, type SignedFrom } from '#services/loans/index.ts'
import { herGuarantee, isToBeSigned, paperToSign } from '../her-guarantee.ts'
import { guaranteeView } from '../queries/my-guarantees.ts'
import type { MyGuarantee, SignGuarantee } from '../schemas.ts'

/**
 * A member signs that she answers for another's loan, with the evidence of an agreement's signature and the hash of the
 * notice to cosigners that she opened first. Signing twice answers with the first signature.
 * @throws 404; 409 `guarantee-over` once the money is out, the loan is gone or she has left; 422 `signature-refused` with all that is wrong
 */
export async function signGuarantee(ctx: Context, { guaranteeId, ...input }: SignGuarantee & { guaranteeId: string }, from: SignedFrom): Promise<MyGuarantee> {
  const guarantee = await herGuarantee(ctx, guaranteeId)
  await ctx.em.execute('select from loan where id = ? for update', [guarantee.loanId])
  if (await ctx.em.count(CircleGuaranteeSignature, { guaranteeId }) > 0) return guaranteeView(ctx, guarantee)
  if (!await isToBeSigned(ctx, guarantee)) throw problem('guarantee-over', { status: 409 })
  const [paper, notice] = [await paperToSign(ctx, guarantee.documentId), await paperToSign(ctx, guarantee.noticeDocumentId)]
  const { locale } = await ctx.em.findOneOrFail(Person, { id: guarantee.personId })
  const signer = { name: guarantee.signerName, locale }
  const faults = [
    ...signatureFaults(ctx, input, paper, signer),
    ...input.noticeSha256.toLowerCase() === notice.sha256 ? [] : [{ path: 'noticeSha256', code: 'document-differs' }],
    ...isInTheFuture(ctx, input.openedNoticeAt) ? [{ path: 'openedNoticeAt', code: 'in-the-future' }] : [],
  ]
  if (faults.length > 0) throw problem('signature-refused', { status: 422, errors: faults })
  const evidence = { ...await signingEvidence(ctx, paper, input, signer), notice: { ...notice, openedAt: input.openedNoticeAt } }
  ctx.em.create(CircleGuaranteeSignature, {
    id: input.id, guaranteeId, personId: guarantee.personId, typedName: input.typedName, documentSha256: paper.sha256, noticeSha256: notice.sha256,
    consentTextVersion: input.consentTextVersion, openedNoticeAt: new Date(input.openedNoticeAt), consentedAt: new Date(input.consentedAt),
    openedDocumentAt: new Date(input.openedDocumentAt), evidence, ...from, signedAt: ctx.now,
  })
  await ctx.em.flush()
  await audit(ctx, { action: 'guarantee-signed', subjectKind: 'circle', subjectId: guarantee.circleId, detail: { guaranteeId, signatureId: input.id } })
  return guaranteeView(ctx, guarantee)
}
