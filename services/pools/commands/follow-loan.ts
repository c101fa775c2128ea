import { newId } from '#db/new-id.ts'
import { poolBook, recoveryLines } from '#domain/ledger/pool-book.ts'
import { sumCents } from '#domain/money/cents.ts'
import { claimMoves } from '#domain/pool/claim.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { bookEntry } from '#services/ledger/index.ts'
import { moveParts } from '../claims/move-parts.ts'
import { partsOf, standingClaimFor, type StandingClaim } from '../claims/standing-claim.ts'
import { undoClaim } from '../claims/undo-claim.ts'
import { lockPool } from './lock-room.ts'

/** What a money event made of a loan that is, or was, charged off. */
export interface LoanMoved {
  loanId: string
  eventId: string
  /** Outstanding after it. */
  principalCents: number
  /** Whether a charge-off of it stands. */
  isChargedOff: boolean
}

/**
 * A loan that was claimed moved: what is recovered of its principal goes back to the pledges, who bore last first, and a recovery
 * that is taken back is borne again; a charge-off that is taken back takes its claim with it. In the transaction of the event, whose
 * loan is locked.
 */
export async function followLoan(ctx: Context, moved: LoanMoved): Promise<void> {
  const claim = await standingClaimFor(ctx, moved.loanId)
  if (!claim) return
  await lockPool(ctx, claim.poolId)
  if (moved.isChargedOff) await settle(ctx, claim, moved)
  else await undoClaim(ctx, claim, { id: newId(), reason: null, loanEventId: moved.eventId })
}

async function settle(ctx: Context, claim: StandingClaim, { eventId, principalCents }: LoanMoved): Promise<void> {
  const parts = await partsOf(ctx, claim)
  const moves = claimMoves(parts, principalCents, claim.waterfall)
  const amountCents = sumCents(moves)
  if (moves.every((cents) => cents === 0)) return
  await moveParts(ctx, { claimId: claim.id, kind: 'recovered', loanEventId: eventId, parts: parts.map(({ pledgeId }, index) => ({ pledgeId, amountCents: moves[index] ?? 0 })) })
  // Between two pledges alone nothing of the pool's moves.
  if (amountCents !== 0) await bookEntry(ctx, {
    book: poolBook(claim.poolId), kind: amountCents > 0 ? 'recovery' : 'recovery-taken-back', sourceKind: 'pool-recovery', sourceId: eventId, effectiveOn: ctx.businessDate, lines: recoveryLines(amountCents),
  })
  await audit(ctx, { action: 'claim-recovered', subjectKind: 'pool', subjectId: claim.poolId, detail: { claimId: claim.id, eventId, amountCents } })
}
