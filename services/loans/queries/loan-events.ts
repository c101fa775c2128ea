import { isoInstant } from '#db/iso-instant.ts'
import { principalCentsOf } from '#domain/loan/terms.ts'
import type { Context } from '#platform/context/index.ts'
import { visibleLoan } from '../access.ts'
import { stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'
import type { Allocation, TimelineEvent } from '../schemas/payments.ts'

type Row = Omit<TimelineEvent, 'allocation' | 'reversedByEventId' | 'principalAfterCents'>

/**
 * Everything that happened to a loan, newest first: how each payment is split as things stand, and what was undone, by
 * which event and why.
 * @throws 404 `not-found`
 */
export async function loanEvents(ctx: Context, loanId: string): Promise<TimelineEvent[]> {
  const record = await visibleLoan(ctx, loanId)
  const splits = splitsOf(record, ctx.businessDate)
  const reversedBy = reversals(record)
  return (await rows(ctx, loanId)).map((row) => {
    const split = splits.get(row.eventId)
    return {
      ...row, reversedByEventId: reversedBy.get(row.eventId) ?? null,
      allocation: split?.allocation ?? null,
      principalAfterCents: row.kind === 'advance' ? principalCentsOf(record.terms) : split?.principalAfterCents ?? null,
    }
  })
}

function rows(ctx: Context, loanId: string): Promise<Row[]> {
  return ctx.em.execute<Row[]>(
    `select e.id as "eventId", e.kind, e.effective_on as "effectiveOn", e.recorded_on as "recordedOn", ${isoInstant('e.recorded_at')} as "recordedAt",
       n.given_names || ' ' || n.family_names as "recordedByName", e.amount_cents as "amountCents",
       coalesce(p.method, d.method, e.data ->> 'method') as method, coalesce(p.reference, d.reference, e.data ->> 'reference') as reference, p.receipt_number as "receiptNumber",
       e.target_event_id as "reversesEventId", e.data ->> 'reason' as reason, e.data ->> 'annualRatePercent' as "annualRatePercent",
       e.data ->> 'from' as "from", e.data ->> 'to' as "to", e.data ->> 'of' as waived,
       e.data ->> 'moves' as moves, (e.data ->> 'installments')::integer as installments, (e.data ->> 'lowerInstallments')::integer as "lowerInstallments",
       (e.data ->> 'lowerCents')::bigint as "lowerCents", e.data ->> 'ahead' as ahead, (e.data ->> 'installment')::integer as installment,
       e.data ->> 'cause' as cause, e.data ->> 'forEventId' as "forEventId", e.data ->> 'withoutFee' as "withoutFee"
     from loan_event e left join payment p on p.event_id = e.id left join disbursement d on d.event_id = e.id
     left join person n on n.id = e.recorded_by
     where e.loan_id = ? order by e.effective_on desc, e.sequence desc`, [loanId],
  )
}

/** By payment and recovery: its parts, and the principal left right after it. */
function splitsOf(record: LoanRecord, asOf: string): Map<string, { allocation: Allocation; principalAfterCents: number }> {
  let principalAfterCents = principalCentsOf(record.terms)
  const splits = new Map<string, { allocation: Allocation; principalAfterCents: number }>()
  for (const { event, ...allocation } of stateOf(record, asOf)?.allocations ?? []) {
    principalAfterCents -= allocation.principalCents
    splits.set(event, { allocation, principalAfterCents })
  }
  return splits
}

const reversals = (record: LoanRecord): Map<string, string> => (
  new Map(record.events.flatMap((event): [string, string][] => (event.kind === 'reversal' && event.targetEventId ? [[event.targetEventId, event.id]] : [])))
)
