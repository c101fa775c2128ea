import type { Attendance } from '#domain/circle/attendance/attendance-rules.ts'
import { dropHere, keepHere, keptHere } from '#frontend/api/kept-here.ts'
import { newId } from '#frontend/api/new-id.ts'
import { fieldMoney, typedCents } from '#frontend/i18n/money-text.ts'
import { readMark, type SheetInput } from '#frontend/ui/meeting-sheet/sheet-input.ts'
import type { ShownRow } from './sheet-rows.ts'

/** What was written on the sheet of a meeting and not handed in yet. */
export interface SheetDraft {
  /** By member: what stood there when she was marked first, and the mark. */
  readonly marks: Readonly<Record<string, { readonly read: Attendance | null; readonly now: Attendance | null }>>
  /** By member and round, the id of the contribution. */
  readonly rounds: Readonly<Record<string, { readonly id: string; readonly memberId: string; readonly round: number }>>
  /** By loan, what was typed; the id and the last money on it that was seen stay as they were first. */
  readonly payments: Readonly<Record<string, { readonly id: string; readonly lastEventId: string | null; readonly typed: string }>>
}

export const emptyDraft: SheetDraft = { marks: {}, rounds: {}, payments: {} }

const keyOf = (meetingId: string): string => `meeting-sheet.${meetingId}`

type Kept = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Kept => typeof value === 'object' && value !== null

function each<One>(value: unknown, read: (kept: Kept) => One | undefined): Record<string, One> {
  const entries = isObject(value) ? Object.entries(value) : []
  return Object.fromEntries(entries.flatMap(([key, one]) => {
    const found = isObject(one) ? read(one) : undefined
    return found === undefined ? [] : [[key, found]]
  }))
}

/** What this phone has kept of it since before the page was left. */
export function keptDraft(meetingId: string): SheetDraft {
  const kept = keptHere(keyOf(meetingId))
  if (!isObject(kept)) return emptyDraft
  return {
    marks: each(kept['marks'], ({ read, now }) => {
      const [before, after] = [readMark(read), readMark(now)]
      return before === undefined || after === undefined ? undefined : { read: before, now: after }
    }),
    rounds: each(kept['rounds'], ({ id, memberId, round }) => (typeof id === 'string' && typeof memberId === 'string' && typeof round === 'number' ? { id, memberId, round } : undefined)),
    payments: each(kept['payments'], ({ id, lastEventId, typed }) => (typeof id === 'string' && typeof typed === 'string' ? { id, typed, lastEventId: typeof lastEventId === 'string' ? lastEventId : null } : undefined)),
  }
}

/** Keeps it in the same moment as the finger moves. */
export function keepDraft(meetingId: string, draft: SheetDraft): void {
  if (isEmpty(draft)) dropHere(keyOf(meetingId))
  else keepHere(keyOf(meetingId), draft)
}

export const isEmpty = ({ marks, rounds, payments }: SheetDraft): boolean => Object.keys(marks).length + Object.keys(rounds).length + Object.keys(payments).length === 0

const without = <One>(record: Readonly<Record<string, One>>, key: string): Record<string, One> => Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

/** @param shown what stands on the sheet before this mark, unless she was marked here already */
export function withMark(draft: SheetDraft, memberId: string, shown: Attendance | null, now: Attendance): SheetDraft {
  const read = draft.marks[memberId] === undefined ? shown : draft.marks[memberId].read
  return { ...draft, marks: read === now ? without(draft.marks, memberId) : { ...draft.marks, [memberId]: { read, now } } }
}

export function withRound(draft: SheetDraft, memberId: string, round: number, paid: boolean): SheetDraft {
  const key = `${memberId} ${String(round)}`
  return { ...draft, rounds: paid ? { [key]: { id: newId(), memberId, round }, ...draft.rounds } : without(draft.rounds, key) }
}

export function withPayment(draft: SheetDraft, { loanId, lastEventId }: { readonly loanId: string; readonly lastEventId: string | null }, typed: string): SheetDraft {
  const known = draft.payments[loanId] ?? { id: newId(), lastEventId }
  return { ...draft, payments: typed === '' ? without(draft.payments, loanId) : { ...draft.payments, [loanId]: { ...known, typed } } }
}

/** What is handed in. Money at a meeting is cash. */
export function asInput({ marks, rounds, payments }: SheetDraft, of: { readonly circleId: string; readonly meetingId: string }): SheetInput {
  return {
    ...of, unsettled: [],
    attendance: Object.entries(marks).map(([memberId, mark]) => ({ memberId, ...mark })),
    contributions: Object.values(rounds),
    payments: Object.entries(payments).map(([loanId, { id, lastEventId, typed }]) => ({ id, loanId, lastEventId, amountCents: typedCents(typed), method: 'cash' as const })).filter(({ amountCents }) => amountCents > 0),
  }
}

/** A sheet that was not sent yet, back in hand. */
export function asDraft({ attendance, contributions, payments }: SheetInput, fieldOf: (cents: number) => string): SheetDraft {
  return {
    marks: Object.fromEntries(attendance.map(({ memberId, read, now }) => [memberId, { read, now }])),
    rounds: Object.fromEntries(contributions.map((line) => [`${line.memberId} ${String(line.round)}`, line])),
    payments: Object.fromEntries(payments.map(({ id, loanId, lastEventId, amountCents }) => [loanId, { id, lastEventId, typed: fieldOf(amountCents) }])),
  }
}

/** What is still empty is filled as if all had come and brought what they owe; what somebody has marked already stays. */
export function allCame(draft: SheetDraft, rows: readonly ShownRow[]): SheetDraft {
  let filled = draft
  for (const { member: { memberId, isMe }, mark, below, rounds, loans } of rows) {
    if (isMe) continue
    if (mark === null) filled = withMark(filled, memberId, below, 'present')
    // Who said that she cannot come brings nothing that anybody has seen.
    if (mark !== null && mark !== 'present' && mark !== 'late') continue
    for (const { round, standing } of rounds) if (standing === 'open') filled = withRound(filled, memberId, round, true)
    for (const { loan, standing } of loans) if (standing === 'open' && loan.dueCents > 0) filled = withPayment(filled, loan, fieldMoney(loan.dueCents))
  }
  return filled
}
