import { CircleGuarantee, CircleLoan, CircleMember, Document, Loan, Person } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound } from '#platform/errors/index.ts'
import { wholeName } from '#services/identity/index.ts'

/** A guarantee that was laid before the actor. @throws 404 */
export async function herGuarantee(ctx: Context, guaranteeId: string): Promise<CircleGuarantee> {
  const { personId } = ctx.actor
  if (personId === null) throw forbidden()
  const found = await ctx.em.findOne(CircleGuarantee, { id: guaranteeId, personId })
  if (!found) throw notFound()
  return found
}

/** Whether a paper can still be signed: the money is not out, and she is in the group. */
export async function isToBeSigned({ em }: Context, { loanId, memberId }: Pick<CircleGuarantee, 'loanId' | 'memberId'>): Promise<boolean> {
  const loan = await em.findOneOrFail(Loan, { id: loanId })
  const member = await em.findOneOrFail(CircleMember, { id: memberId })
  return (loan.status === 'approved' || loan.status === 'signed') && member.leftOn === null
}

/** The hash of the exact bytes of a paper, and how many they are. */
export async function paperToSign({ em }: Context, documentId: string): Promise<{ documentId: string; sha256: string; byteLength: number }> {
  const { sha256, content } = await em.findOneOrFail(Document, { id: documentId })
  return { documentId, sha256, byteLength: content.length }
}

/** Whose loan it is that she answers for: her whole name, as the paper has it. */
export async function borrowerOf({ em }: Context, loanId: string): Promise<string> {
  const { memberId } = await em.findOneOrFail(CircleLoan, { loanId })
  const { personId } = await em.findOneOrFail(CircleMember, { id: memberId })
  return wholeName(await em.findOneOrFail(Person, { id: personId ?? '' }))
}
