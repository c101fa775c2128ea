import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'

/** A loan out of the box; it is open while something of it is owed. */
export interface BoxLoan {
  /** Of the event that lent it. */
  loanId: string
  memberId: string
  lentOn: CalendarDate
  dueOn: CalendarDate
  amountCents: number
  chargeCents: number
  repaidCents: number
  /** Given up when she left owing more than her shares cost. */
  lostCents: number
  /** The day on which nothing of it was owed any more. */
  settledOn: CalendarDate | null
}

/** What a circle has saved, as all its events leave it. */
export interface Savings {
  /** What is in the box, the social fund apart. */
  boxCents: number
  shares: Map<string, number>
  /** By member and day: the shares of one meeting. */
  boughtOn: Map<string, number>
  loans: BoxLoan[]
  chargesCents: number
  costsCents: number
  lostCents: number
  /** Who left, and what she received. */
  left: Map<string, number>
  /** By member, what the share-out gave her; null before it. */
  sharedOut: ReadonlyMap<string, number> | null
}

/** Of a circle of which nothing is recorded. */
export const nothingSaved = (): Savings => ({ boxCents: 0, shares: new Map(), boughtOn: new Map(), loans: [], chargesCents: 0, costsCents: 0, lostCents: 0, left: new Map(), sharedOut: null })

export const dayKey = (memberId: string, on: CalendarDate): string => `${memberId} ${on}`

export const sharesOf = ({ shares }: Pick<Savings, 'shares'>, memberId: string): number => shares.get(memberId) ?? 0

/** What is owed of a loan: what was lent and its charge, less what came back. */
export const outstandingCents = ({ amountCents, chargeCents, repaidCents, lostCents }: BoxLoan): number => amountCents + chargeCents - repaidCents - lostCents

/** The loan that a member has to repay; there is one at a time. */
export const openLoan = ({ loans }: Pick<Savings, 'loans'>, memberId: string): BoxLoan | undefined => loans.find((loan) => loan.memberId === memberId && loan.settledOn === null)

export const lentCents = ({ loans }: Pick<Savings, 'loans'>): number => loans.reduce((sum, loan) => sum + outstandingCents(loan), 0)
