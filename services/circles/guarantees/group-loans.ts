import { CircleLoan } from '#db/entities/index.ts'
import { lastLateOn } from '#domain/loan/last-late-on.ts'
import { paymentRecord } from '#domain/loan/payment-record.ts'
import type { Context } from '#platform/context/index.ts'
import { historyOf, loanRecords, stateOf, type LoanRecord } from '#services/loans/index.ts'

/** A loan of a group as it stands today: the fold of its events, nothing of it kept here. */
export interface GroupLoan {
  loanId: string
  memberId: string
  cycle: number
  status: LoanRecord['status']
  amountCents: number
  disbursedOn: string | null
  daysPastDue: number
  lastLateOn: string | null
  paymentsDue: number
  paymentsOnTime: number
  /** Of a loan that was given up: the principal that nobody has paid. */
  lostCents: number
}

/** The loans of a group in the order in which they were approved; those that were cancelled never were. */
export async function groupLoans(ctx: Context, circleId: string): Promise<GroupLoan[]> {
  const rows = await ctx.em.find(CircleLoan, { circleId }, { orderBy: { recordedAt: 'asc', loanId: 'asc' } })
  const records = rows.length === 0 ? new Map<string, LoanRecord>() : await loanRecords(ctx, rows.map(({ loanId }) => loanId))
  return rows.flatMap(({ loanId, memberId, cycle }) => {
    const record = records.get(loanId)
    return record === undefined || record.status === 'cancelled' ? [] : [{ loanId, memberId, cycle, ...standingOf(record, ctx.businessDate) }]
  })
}

function standingOf(record: LoanRecord, today: string): Omit<GroupLoan, 'loanId' | 'memberId' | 'cycle'> {
  const { status, amountCents, disbursedOn } = record
  const state = stateOf(record, today)
  if (state === null) return { status, amountCents, disbursedOn, daysPastDue: 0, lastLateOn: null, paymentsDue: 0, paymentsOnTime: 0, lostCents: 0 }
  const history = historyOf(record, today)
  const { due, onTime } = paymentRecord(history)
  return {
    status, amountCents, disbursedOn, daysPastDue: state.daysPastDue, lastLateOn: lastLateOn(history), paymentsDue: due, paymentsOnTime: onTime,
    lostCents: status === 'charged-off' ? state.outstanding.principalCents : 0,
  }
}

/** Approved, and not all paid or given up. */
export const isOpen = ({ status }: Pick<GroupLoan, 'status'>): boolean => status === 'approved' || status === 'signed' || status === 'active'
