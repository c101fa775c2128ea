import { balancesByAccount } from '#domain/ledger/loan-position.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import { positionOf, stateOf } from '#services/loans/index.ts'
import { dollars, type Finding, type FindingCode } from './finding.ts'
import type { Cached, LoanFacts } from './loan-facts.ts'
import { nightFindings } from './night-of-loan.ts'
import { scheduleFindings } from './schedule-checks.ts'

/** A loan is the fold of its events: its cached balances, its books, its payments and its schedule all say the same. */
export function loanFindings(loan: LoanFacts): Finding[] {
  const { reference: subject } = loan.record
  const found = (code: FindingCode, detail: string): Finding => ({ code, subject, detail })
  try {
    const details = [...scheduleFindings(loan), ...(loan.record.disbursedOn === null ? unfunded(loan) : funded(loan, loan.record.disbursedOn))]
    return details.map(([code, detail]) => found(code, detail))
  } catch (error) {
    return [found('loan-unreadable', error instanceof Error ? error.message : String(error))]
  }
}

export type Detail = [FindingCode, string]

function unfunded({ record, cached, ledger }: LoanFacts): Detail[] {
  const owes = Object.entries(cached).filter(([, value]) => value !== 0 && value !== null).map(([name]) => name)
  const has = [...(record.events.length ? [`${record.events.length} events`] : []), ...owes, ...Object.keys(ledger).map((code) => `account ${code}`)]
  return has.length ? [['unfunded-owes', has.join(', ')]] : []
}

function funded(loan: LoanFacts, disbursedOn: string): Detail[] {
  const asOf = loan.balancesAsOf ?? disbursedOn
  const state = stateOf(loan.record, asOf)
  return state ? [...cachedDiffers(loan, state), ...ledgerDiffers(loan, state, asOf), ...nightFindings(loan)] : []
}

function cachedDiffers({ record, cached, balancesAsOf }: LoanFacts, state: LoanState): Detail[] {
  const events: Cached = {
    ...state.outstanding, creditCents: state.creditCents, nextDueOn: state.nextDue?.dueDate ?? null, nextDueCents: state.nextDue?.amountCents ?? 0,
    pastDueCents: state.pastDueCents, daysPastDue: state.daysPastDue,
  }
  const pairs: [string, unknown, unknown][] = [
    ['status', record.status, state.status],
    ...(Object.keys(events) as (keyof Cached)[]).map((name): [string, unknown, unknown] => [name, cached[name], events[name]]),
  ]
  const different = pairs.filter(([, kept, folded]) => kept !== folded).map(([name, kept, folded]) => `${name} ${String(kept)}, events say ${String(folded)}`)
  return different.length ? [['cached-balance-differs', `as of ${balancesAsOf ?? 'no day'}: ${different.join('; ')}`]] : []
}

function ledgerDiffers({ record, ledger }: LoanFacts, state: LoanState, asOf: string): Detail[] {
  const events = Object.fromEntries(balancesByAccount(positionOf(record, asOf, state)).map(({ account, amountCents }) => [account, amountCents]))
  const accounts = [...new Set([...Object.keys(ledger), ...Object.keys(events)])].toSorted()
  const different = accounts.filter((code) => (ledger[code] ?? 0) !== (events[code] ?? 0))
  return different.length
    ? [['ledger-differs', different.map((code) => `account ${code}: ${dollars(ledger[code] ?? 0)}, events say ${dollars(events[code] ?? 0)}`).join('; ')]]
    : []
}
