import { Circle, CircleGuarantee, CircleGuaranteeSignature, Document, Loan } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import type { PaperFile } from '#platform/documents/index.ts'
import { consentText } from '#services/loans/index.ts'
import { borrowerOf, herGuarantee, isToBeSigned, paperToSign } from '../her-guarantee.ts'
import { groupLoans } from '../group-loans.ts'
import { lossesOf } from '../losses.ts'
import type { MyGuarantee } from '../schemas.ts'

/** What the actor was asked to answer for, the newest first. */
export async function myGuarantees(ctx: Context): Promise<MyGuarantee[]> {
  const found = await ctx.em.find(CircleGuarantee, { personId: ctx.actor.personId ?? '' }, { orderBy: { offeredAt: 'desc', id: 'asc' } })
  const views: MyGuarantee[] = []
  for (const guarantee of found) views.push(await guaranteeView(ctx, guarantee))
  return views
}

export async function guaranteeView(ctx: Context, guarantee: CircleGuarantee): Promise<MyGuarantee> {
  const { id: guaranteeId, circleId, loanId, setting, capCents, signerName } = guarantee
  const circle = await ctx.em.findOneOrFail(Circle, { id: circleId })
  const { amountCents: loanCents } = await ctx.em.findOneOrFail(Loan, { id: loanId })
  const signature = await ctx.em.findOne(CircleGuaranteeSignature, { guaranteeId })
  const loss = (await lossesOf(ctx, circle, await groupLoans(ctx, circle.id))).find(({ loan }) => loan.loanId === loanId)
  const mine = loss?.shares.find(({ id }) => id === guaranteeId)
  return {
    guaranteeId, circleId, circleName: circle.name, borrower: await borrowerOf(ctx, loanId), signerName, setting, loanCents, capCents,
    toBeSigned: signature === null && await isToBeSigned(ctx, guarantee), signedAt: signature?.signedAt.toISOString() ?? null,
    owesCents: mine?.owesCents ?? 0, jointly: mine?.jointly ?? setting === 'joint_and_several',
    sha256: (await paperToSign(ctx, guarantee.documentId)).sha256, noticeSha256: (await paperToSign(ctx, guarantee.noticeDocumentId)).sha256,
    consent: { version: consentText.version, statements: [...consentText.statements] },
  }
}

/** One of the two papers. @throws 404 */
export async function guaranteePaper(ctx: Context, guaranteeId: string, which: 'paper' | 'notice'): Promise<PaperFile & { documentId: string }> {
  const { documentId, noticeDocumentId } = await herGuarantee(ctx, guaranteeId)
  const { id, fileName, content } = await ctx.em.findOneOrFail(Document, { id: which === 'paper' ? documentId : noticeDocumentId })
  return { documentId: id, fileName, content: Buffer.from(content) }
}
