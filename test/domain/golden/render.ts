import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { quote } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { dollarsText } from '#domain/money/dinero-edge.ts'

/** Columns as wide as their widest cell, figures to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')).join('\n')
}

const money = dollarsText

function termsInWords(terms: Terms): string {
  const { method, annualRatePercent, installments, period, dayCount, advances, monthEnd, roundingMode, ...rest } = terms
  const more = Object.entries(rest)
    .filter(([name, value]) => !(name === 'gracePrincipalInstallments' && value === 0) && !(name === 'installmentMultipleCents' && value === 1))
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
  return [
    advances.map(({ date, amountCents }) => `${money(amountCents)} on ${date}`).join(' and '),
    `${annualRatePercent} % ${dayCount}, ${method}, ${installments} every ${period.every} ${period.unit}, ${monthEnd}, ${roundingMode}`,
    ...more,
  ].join('\n')
}

/** A quote as a table that a person can check. */
export function renderQuote(terms: Terms): string {
  const { installments, amountFinancedCents, financeChargeCents, totalOfPaymentsCents, annualPercentageRate } = quote(terms)
  const rows = installments.map((row) => [String(row.number), row.dueDate, ...[row.principalCents, row.interestCents, row.totalCents, row.balanceCents].map(money)])
  return [
    termsInWords(terms), '',
    table([['#', 'due', 'principal', 'interest', 'total', 'balance'], ...rows]), '',
    `financed ${money(amountFinancedCents)}  charge ${money(financeChargeCents)}  payments ${money(totalOfPaymentsCents)}  APR ${annualPercentageRate} %`, '',
  ].join('\n')
}

const detailOf = (event: Exclude<LoanEvent, { kind: 'reversal' }>): string => {
  if (event.kind === 'rate-change') return `${event.annualRatePercent} % from ${event.from}`
  if (event.kind === 'pause') return `${event.from} to ${event.to}`
  if (event.kind === 'charge-off') return ''
  if (event.kind === 'due-date-change') return `from ${event.from} to ${event.to}, ${event.moves}`
  if (event.kind === 'ahead-choice') return event.ahead
  if (event.kind === 'plan-change') return `over ${event.installments}${event.lowerCents === undefined ? '' : `, ${event.lowerInstallments ?? 0} of them of ${money(event.lowerCents)}`}`
  return event.kind === 'waiver' ? `${money(event.amountCents)} of ${event.of}` : money(event.amountCents)
}

const eventInWords = (event: LoanEvent): string => (
  event.kind === 'reversal' ? `${event.date}  ${event.id} undoes ${event.of}` : `${event.date}  ${event.id} ${event.kind} ${detailOf(event)}`.trimEnd()
)

/** A life as it stands on its day: events, where each payment went, the installments, what is owed. */
export function renderLife(history: LoanHistory): string {
  const { terms, events, interestAccrual, allocation, ahead, asOf } = history
  const state = foldLoan(history)
  const { principalCents, interestCents, feesCents } = state.outstanding
  const split = state.allocations.map((part) => [part.event, ...[part.interestCents, part.principalCents, part.feesCents, part.creditCents].map(money)])
  const rows = state.installments.map((row) => [String(row.number), row.dueDate, ...[row.principalCents, row.interestCents, row.feesCents, row.paidCents].map(money)])
  const next = state.nextDue ? `next ${money(state.nextDue.amountCents)} on ${state.nextDue.dueDate}` : 'nothing next'
  return [
    termsInWords(terms), `interest ${interestAccrual}, pays ${allocation.join(' → ')}, money ahead: ${ahead}`, '',
    ...events.map(eventInWords), '',
    table([['payment', 'interest', 'principal', 'fees', 'credit'], ...split]), '',
    `As of ${asOf}`,
    table([['#', 'due', 'principal', 'interest', 'fees', 'paid'], ...rows]), '',
    `${state.status}, ${state.daysPastDue} days past due, ${next}`,
    `outstanding ${money(principalCents)} + ${money(interestCents)} interest + ${money(feesCents)} fees, credit ${money(state.creditCents)}`,
    `due now ${money(state.dueNowCents)}, past due ${money(state.pastDueCents)}, payoff ${money(state.payoffCents)}`, '',
  ].join('\n')
}
