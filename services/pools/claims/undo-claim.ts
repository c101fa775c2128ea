import { PoolClaim } from '#db/entities/index.ts'
import { claimTakenBackLines, poolBook } from '#domain/ledger/pool-book.ts'
import { sumCents } from '#domain/money/cents.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { bookEntry, entryOf } from '#services/ledger/index.ts'
import { moveParts } from './move-parts.ts'
import { partsOf, type StandingClaim } from './standing-claim.ts'

/**
 * Takes a claim back by a row that names it: the pledges have again what they bear of it. For whoever holds the locks of loan and
 * pool. @param reason null where the charge-off was taken back, by the event
 */
export async function undoClaim(ctx: Context, claim: StandingClaim, { id, reason, loanEventId }: { id: string; reason: string | null; loanEventId: string | null }): Promise<void> {
  const { poolId, loanId, amountCents, waterfall } = claim
  const parts = await partsOf(ctx, claim)
  const borneCents = sumCents(parts.map((part) => part.borneCents))
  ctx.em.create(PoolClaim, { id, poolId, loanId, amountCents: -amountCents, waterfall, claimedOn: ctx.businessDate, askedBy: ctx.actor.personId, agreedBy: null, reverses: claim.id, reason })
  await ctx.em.flush()
  await moveParts(ctx, { claimId: claim.id, kind: 'taken-back', loanEventId, parts: parts.map((part) => ({ pledgeId: part.pledgeId, amountCents: part.borneCents })) })
  const made = await entryOf(ctx, { book: poolBook(poolId), sourceKind: 'pool-claim', sourceId: claim.id })
  await bookEntry(ctx, {
    book: poolBook(poolId), kind: 'claim-taken-back', sourceKind: 'pool-claim', sourceId: id, effectiveOn: ctx.businessDate, reversesEntryId: made, lines: claimTakenBackLines(amountCents, borneCents),
  })
  await audit(ctx, { action: 'claim-taken-back', subjectKind: 'pool', subjectId: poolId, detail: { claimId: claim.id, amountCents } })
}
