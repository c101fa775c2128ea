import type { Attendance } from '#domain/circle/attendance/attendance-rules.ts'
import { typedCents } from '#frontend/i18n/money-text.ts'
import type { SheetInput, Unsettled } from '#frontend/ui/meeting-sheet/sheet-input.ts'
import type { MeetingSheet } from './queries.ts'
import type { SheetDraft } from './sheet-draft.ts'

type Member = MeetingSheet['members'][number]

/** How something on the sheet stands: written here, waiting on this phone, or with the server. */
export type Standing = 'open' | 'here' | 'to-send' | 'sent'

export interface ShownRound { readonly round: number; readonly dueOn: string; readonly standing: Standing }
export interface ShownLoan { readonly loan: Member['loans'][number]; readonly typed: string; readonly waitingCents: number; readonly paidCents: number; readonly standing: Standing }

/** One member on the sheet as it is shown: what the server said, with what waits on this phone and what was just written laid over. */
export interface ShownRow {
  readonly member: Member
  readonly mark: Attendance | null
  readonly markStands: Standing
  /** The mark that a new one is written over. */
  readonly below: Attendance | null
  readonly rounds: readonly ShownRound[]
  readonly loans: readonly ShownLoan[]
  readonly unsettled: readonly Unsettled[]
  /** All that she brought. */
  readonly cents: number
  readonly standing: Standing | 'to-resolve'
}

export interface OnPhone { readonly draft: SheetDraft; readonly waiting: readonly SheetInput[]; readonly apart: readonly SheetInput[] }

const rank: Record<Standing, number> = { open: 0, sent: 1, 'to-send': 2, here: 3 }

export function rowsOf(sheet: MeetingSheet, phone: OnPhone): readonly ShownRow[] {
  return sheet.members.map((member) => rowOf(sheet, member, phone))
}

function rowOf(sheet: MeetingSheet, member: Member, { draft, waiting, apart }: OnPhone): ShownRow {
  const { memberId } = member
  const waits = waiting.flatMap(({ attendance }) => attendance).findLast((mark) => mark.memberId === memberId)
  const here = draft.marks[memberId]
  const below = waits === undefined ? member.attendance : waits.now
  const mark = here === undefined ? below : here.now
  const markStands: Standing = here !== undefined ? 'here' : waits !== undefined ? 'to-send' : mark === null ? 'open' : 'sent'
  const rounds = member.rounds.map(({ round, dueOn, paid }): ShownRound => {
    const isHere = draft.rounds[`${memberId} ${String(round)}`] !== undefined
    const isWaiting = waiting.some(({ contributions }) => contributions.some((line) => line.memberId === memberId && line.round === round))
    return { round, dueOn, standing: paid !== null ? 'sent' : isWaiting ? 'to-send' : isHere ? 'here' : 'open' }
  })
  const loans = member.loans.map((loan): ShownLoan => {
    const typed = draft.payments[loan.loanId]?.typed ?? ''
    const waitingCents = sumOf(waiting.flatMap(({ payments }) => payments).filter(({ loanId }) => loanId === loan.loanId).map(({ amountCents }) => amountCents))
    const paidCents = sumOf(loan.paid.map(({ amountCents }) => amountCents))
    return { loan, typed, waitingCents, paidCents, standing: typed !== '' ? 'here' : waitingCents > 0 ? 'to-send' : paidCents > 0 ? 'sent' : 'open' }
  })
  const unsettled = apart.flatMap((one) => one.unsettled.filter((each) => isAbout(one, each, member)))
  const standings = [markStands, ...rounds.map(({ standing }) => standing), ...loans.map(({ standing }) => standing)]
  return {
    member, mark, markStands, below, rounds, loans, unsettled,
    cents: rounds.filter(({ standing }) => standing !== 'open').length * sheet.contributionCents + sumOf(loans.map(({ typed, waitingCents, paidCents }) => typedCents(typed) + waitingCents + paidCents)),
    standing: unsettled.length > 0 ? 'to-resolve' : standings.reduce((most, one) => (rank[one] > rank[most] ? one : most)),
  }
}

/** Whether what has to be settled is this member's: her mark, her contribution, or a payment on a loan of hers. */
function isAbout(sheet: SheetInput, { what, id }: Unsettled, { memberId, loans }: Member): boolean {
  if (what === 'attendance') return id === memberId
  if (what === 'contribution') return sheet.contributions.some((line) => line.id === id && line.memberId === memberId)
  return sheet.payments.some((line) => line.id === id && loans.some(({ loanId }) => loanId === line.loanId))
}

const sumOf = (cents: readonly number[]): number => cents.reduce((sum, one) => sum + one, 0)

/** What the meeting brought together, and of it what is only on this phone. */
export function totalsOf(rows: readonly ShownRow[], contributionCents: number): { readonly cents: number; readonly marked: number; readonly newCents: number } {
  const newRounds = rows.flatMap(({ rounds }) => rounds).filter(({ standing }) => standing === 'here').length
  return {
    cents: sumOf(rows.map((row) => row.cents)), marked: rows.filter(({ mark }) => mark !== null).length,
    newCents: newRounds * contributionCents + sumOf(rows.flatMap(({ loans }) => loans.map(({ typed }) => typedCents(typed)))),
  }
}
