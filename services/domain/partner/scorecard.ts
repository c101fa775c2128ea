import { daysBetween, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { multiplyRounded } from '#domain/money/rounding.ts'

/** One request to an organisation; `settledOn` is the day of its word, or of its no. */
export interface Asked { requestedOn: CalendarDate; settledOn: CalendarDate | null }

/** A loan that an organisation stands behind with its word, at the end of the last night that was closed. */
export interface EndorsedLoan {
  principalCents: number
  daysPastDue: number
  /** It was more than 30 days past due at some time. */
  passed30: boolean
}

/** How an organisation's word turned out. Of a share that is of nothing: null. */
export interface Scorecard {
  asked: number
  answered: number
  /** From the day she asked to its answer, the middle one; of an even number the longer of the two in the middle. */
  medianDays: number | null
  loans: number
  /** How they are paid. Null where it is not told. */
  paid: HowPaid | null
}

export interface HowPaid {
  outstandingCents: number
  par30Cents: number
  /** Outstanding principal more than 30 days past due ÷ all outstanding principal (domain.md 6), in tenths of a percent. */
  par30PerMille: number | null
  passed30: number
  /** Of those that passed 30 days, how many are current again or paid off. */
  cured: number
}

/** The scorecard of one organisation (domain.md 2: time to endorse, PAR30, cure rate). Of people it says nothing. */
export function scorecardOf(requests: readonly Asked[], loans: readonly EndorsedLoan[]): Scorecard {
  const days = requests.flatMap(({ requestedOn, settledOn }) => (settledOn === null ? [] : [daysBetween(requestedOn, settledOn)])).toSorted((a, b) => a - b)
  const passed = loans.filter(({ passed30 }) => passed30)
  const outstandingCents = sumOf(loans)
  const par30Cents = sumOf(loans.filter(({ daysPastDue }) => daysPastDue > 30))
  return {
    asked: requests.length, answered: days.length, medianDays: days[Math.floor(days.length / 2)] ?? null,
    loans: loans.length,
    paid: {
      outstandingCents, par30Cents, par30PerMille: outstandingCents === 0 ? null : multiplyRounded(par30Cents, 1, { times: 1000, per: outstandingCents }, 'half-up'),
      passed30: passed.length, cured: passed.filter(({ daysPastDue }) => daysPastDue === 0).length,
    },
  }
}

/** As the organisation itself sees it: it knows whom it recommended, so that a figure of fewer loans would tell how one person pays. */
export const asItSees = (scorecard: Scorecard, fewestLoans: number): Scorecard => (scorecard.loans < fewestLoans ? { ...scorecard, paid: null } : scorecard)

const sumOf = (loans: readonly EndorsedLoan[]): number => loans.reduce((sum, { principalCents }) => sum + principalCents, 0)
