import { CircleGuarantee, CircleGuaranteeSignature, type Circle } from '#db/entities/index.ts'
import { sharesOfLoss, type Share } from '#domain/circle/guarantee/shares-of-a-loss.ts'
import type { Context } from '#platform/context/index.ts'
import type { GroupLoan } from './group-loans.ts'

export interface Loss { loan: GroupLoan; shares: Share[] }

/** What was lost of a group's loans and is not recovered, and who owes what of it by her own signature; shares by guarantee. */
export async function lossesOf(ctx: Context, circle: Circle, loans: readonly GroupLoan[]): Promise<Loss[]> {
  const rules = circle.rules.guarantee
  if (rules === undefined) return []
  const lost = loans.filter(({ lostCents }) => lostCents > 0)
  const papers = await ctx.em.find(CircleGuarantee, { loanId: { $in: lost.map(({ loanId }) => loanId) } })
  const signatures = await ctx.em.find(CircleGuaranteeSignature, { guaranteeId: { $in: papers.map(({ id }) => id) } }, { orderBy: { signedAt: 'asc', id: 'asc' } })
  return lost.map((loan) => {
    const signed = signatures.flatMap(({ guaranteeId }) => papers.filter(({ id, loanId }) => id === guaranteeId && loanId === loan.loanId))
    return { loan, shares: sharesOfLoss(rules, loan.lostCents, signed) }
  })
}
