import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { LoanInstallment } from '#domain/loan/loan-state.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'

/**
 * Reminds of installments due so many days after a morning, and on it, those who are to pay them; a guarantor is not
 * reminded. What is already covered is left alone. Each reminder is sent once, whatever runs twice.
 * @param daysBefore dated setting of the programme; the due date itself is always announced
 * @returns how many were sent now
 */
export async function remindOfDueDates(ctx: Context, loans: readonly LoanRecord[], morning: string, daysBefore: readonly number[]): Promise<number> {
  let sent = 0
  for (const loan of loans) {
    for (const days of new Set([...daysBefore, 0])) {
      const installment = openInstallmentOn(loan, addDays(morning, days), addDays(morning, -1))
      if (installment) sent += await remind(ctx, loan, installment, days)
    }
  }
  return sent
}

function openInstallmentOn(loan: LoanRecord, dueOn: string, asOf: string): LoanInstallment | undefined {
  return stateOf(loan, asOf)?.installments.find((one) => one.dueDate === dueOn && leftOf(one) > 0)
}

const leftOf = (one: LoanInstallment): number => one.principalCents + one.interestCents + one.feesCents - one.paidCents

async function remind(ctx: Context, loan: LoanRecord, installment: LoanInstallment, days: number): Promise<number> {
  const kind = days === 0 ? 'payment-due-today' : 'payment-due-soon'
  const params = { reference: loan.reference, amount: { cents: leftOf(installment) }, dueOn: { date: installment.dueDate } }
  let sent = 0
  for (const { personId, role } of loan.parties) {
    if (role === 'guarantor') continue
    const occurrence = `${loan.id}:${installment.dueDate}:${days}`
    if (await sendNotice(ctx, { personId, kind, occurrence, loanId: loan.id, params })) sent += 1
  }
  return sent
}
