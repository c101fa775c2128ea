import type { AllocationPart, LateFee } from '#db/entities/shapes.ts'
import type { ReturnedPaymentFee } from '#domain/product/fees-along-the-way.ts'
import { type Context, runPrepared } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { LoanStatus, PartyRole, LoanEventKind, Terms } from './shapes.ts'

/** One event as recorded. `method` and what follows belong to payments. Amounts in cents. */
export interface RecordedEvent {
  id: string
  sequence: number
  kind: LoanEventKind
  effectiveOn: string
  recordedOn: string
  amountCents: number | null
  targetEventId: string | null
  data: Record<string, unknown>
  recordedBy: string | null
  method: string | null
  reference: string | null
  receiptNumber: number | null
}

/** Money that came, with how it came beside it: it is receipted. */
export const isReceived = ({ kind }: Pick<RecordedEvent, 'kind'>): boolean => kind === 'payment' || kind === 'recovery'

/** A loan as the database holds it, with the rules of its product and all its events: everything the fold reads. */
export interface LoanRecord {
  id: string
  programmeId: string
  reference: string
  /** Null, as the decision, of a loan that was brought in from elsewhere. */
  applicationId: string | null
  decisionId: string | null
  productVersionId: string
  version: number
  status: LoanStatus
  amountCents: number
  terms: Terms
  disbursedOn: string | null
  interestAccrual: 'scheduled' | 'daily'
  allocation: readonly AllocationPart[]
  ahead: 'fewer' | 'smaller' | 'next'
  lateFee: LateFee | null
  returnedPaymentFee: ReturnedPaymentFee | null
  parties: readonly { personId: string; role: PartyRole }[]
  events: readonly RecordedEvent[]
}

/**
 * A loan of the actor's programme under the lock of its row, which lasts until the transaction ends: whoever else would
 * change it waits, and then sees what was written here. Who may do what is the command's to check.
 * @throws 404 `not-found`
 */
export async function loanForChange(ctx: Context, loanId: string): Promise<LoanRecord> {
  const [loan] = await loansForChange(ctx, [loanId])
  if (!loan) throw notFound()
  return loan
}

/** The same of several loans, in no order; of one that is not there, or not the programme's, nothing. */
export async function loansForChange(ctx: Context, loanIds: readonly string[]): Promise<LoanRecord[]> {
  const rows = await ctx.em.execute<{ record: LoanRecord }[]>('select loans_for_change(?, ?::uuid[]) as record', [ctx.actor.programmeId, `{${loanIds.join(',')}}`])
  return rows.map(({ record }) => record)
}

const readMany = { name: 'loan-records', text: 'select loan_records($1::uuid[]) as record' }

/** Loans by their ids, unlocked, in whatever programme, by a statement that stays prepared. */
export async function loanRecords(ctx: Context, loanIds: readonly string[]): Promise<Map<string, LoanRecord>> {
  const rows = await runPrepared<{ record: LoanRecord }>(ctx.em, readMany, [loanIds])
  return new Map(rows.map(({ record }) => [record.id, record]))
}

/** A loan by its id, unlocked, in whatever programme: for those who have already checked who asks. */
export async function loanRecord(ctx: Context, loanId: string): Promise<LoanRecord> {
  const [row] = await ctx.em.execute<{ record: LoanRecord | null }[]>('select loan_record(?) as record', [loanId])
  if (!row?.record) throw notFound()
  return row.record
}

/** The application that a loan was made for. @throws for a loan that was brought in: those are never approved, signed or cancelled here */
export function applicationOf({ id, applicationId }: Pick<LoanRecord, 'id' | 'applicationId'>): string {
  if (applicationId === null) throw new Error(`The loan ${id} was not made here`)
  return applicationId
}
