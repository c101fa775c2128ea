import type { Context } from '#platform/context/index.ts'

/** What a claim takes from pledges or gives back to them: one row for each that moves. */
export interface PartsMoved {
  claimId: string
  kind: 'made' | 'recovered' | 'taken-back'
  loanEventId: string | null
  parts: readonly { pledgeId: string; amountCents: number }[]
}

/** Writes parts of a claim, in one statement: the database looks at them together. */
export async function moveParts(ctx: Context, { claimId, kind, loanEventId, parts }: PartsMoved): Promise<void> {
  const rows = parts.filter(({ amountCents }) => amountCents !== 0).map(({ pledgeId, amountCents }) => ({ pledge_id: pledgeId, amount_cents: amountCents }))
  await ctx.em.execute(
    `insert into pool_claim_part (claim_id, pledge_id, kind, amount_cents, moved_on, loan_event_id)
     select ?, pledge_id, ?, amount_cents, ?::date, ? from jsonb_to_recordset(?::jsonb) as part(pledge_id uuid, amount_cents bigint)`,
    [claimId, kind, ctx.businessDate, loanEventId, JSON.stringify(rows)], 'run',
  )
}
