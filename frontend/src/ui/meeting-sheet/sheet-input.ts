import { attendances, type Attendance } from '#domain/circle/attendance/attendance-rules.ts'
import { paymentMethods, type PaymentMethod } from '#domain/payment/payment-method.ts'

/** One cell as it was marked: what stood there then, and what was marked. */
export interface SentMark { readonly memberId: string; readonly read: Attendance | null; readonly now: Attendance | null }
export interface SentContribution { readonly id: string; readonly memberId: string; readonly round: number }
export interface SentPayment { readonly id: string; readonly loanId: string; readonly lastEventId: string | null; readonly amountCents: number; readonly method: PaymentMethod }

/** What somebody else wrote down meanwhile instead, or why it cannot be written down. */
export interface Unsettled {
  readonly what: 'attendance' | 'contribution' | 'payment'
  /** Of the member for a mark, else of the contribution or the payment that was sent. */
  readonly id: string
  /** The reason of a refusal; null where somebody else wrote something else. */
  readonly code: string | null
  readonly by: string
  readonly at: string
  /** The mark that stands. */
  readonly there: Attendance | null
  /** Where a contribution can go instead; null where she owes nothing more. */
  readonly nextRound: number | null
  readonly lastEventId: string | null
  /** Payments that stand. */
  readonly others: readonly { readonly amountCents: number; readonly by: string; readonly at: string }[]
}

/** A sheet of a meeting, or a part of one, as it waits on this phone. */
export interface SheetInput {
  readonly circleId: string
  readonly meetingId: string
  readonly attendance: readonly SentMark[]
  readonly contributions: readonly SentContribution[]
  readonly payments: readonly SentPayment[]
  /** What of it has to be settled: empty of what was not sent yet. */
  readonly unsettled: readonly Unsettled[]
}

type Kept = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Kept => typeof value === 'object' && value !== null
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const whole = (value: unknown): number | undefined => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined)

/** All of a list, or undefined where one of it cannot be read: nothing is dropped on the way. */
function listOf<One>(value: unknown, read: (kept: Kept) => One | undefined): One[] | undefined {
  if (!Array.isArray(value)) return undefined
  const list = value.map((one) => (isObject(one) ? read(one) : undefined))
  return list.every((one) => one !== undefined) ? list : undefined
}

/** A mark as it was kept; undefined where it is none. */
export const readMark = (value: unknown): Attendance | null | undefined => (value === null ? null : attendances.find((one) => one === value))

function readSentMark({ memberId, read, now }: Kept): SentMark | undefined {
  const [id, before, after] = [text(memberId), readMark(read), readMark(now)]
  return id === undefined || before === undefined || after === undefined ? undefined : { memberId: id, read: before, now: after }
}

function readContribution(kept: Kept): SentContribution | undefined {
  const [id, memberId, round] = [text(kept['id']), text(kept['memberId']), whole(kept['round'])]
  return id === undefined || memberId === undefined || round === undefined ? undefined : { id, memberId, round }
}

function readPayment(kept: Kept): SentPayment | undefined {
  const [id, loanId, amountCents] = [text(kept['id']), text(kept['loanId']), whole(kept['amountCents'])]
  const method = paymentMethods.find((one) => one === kept['method'])
  if (id === undefined || loanId === undefined || amountCents === undefined || method === undefined) return undefined
  return { id, loanId, amountCents, method, lastEventId: text(kept['lastEventId']) ?? null }
}

function readUnsettled(kept: Kept): Unsettled | undefined {
  const what = (['attendance', 'contribution', 'payment'] as const).find((one) => one === kept['what'])
  const id = text(kept['id'])
  if (what === undefined || id === undefined) return undefined
  const others = listOf(kept['others'], (one) => ({ amountCents: whole(one['amountCents']) ?? 0, by: text(one['by']) ?? '', at: text(one['at']) ?? '' })) ?? []
  return {
    what, id, others, code: text(kept['code']) ?? null, by: text(kept['by']) ?? '', at: text(kept['at']) ?? '', there: readMark(kept['there']) ?? null,
    nextRound: whole(kept['nextRound']) ?? null, lastEventId: text(kept['lastEventId']) ?? null,
  }
}

/** Reads what was kept on the phone, perhaps by an older version. */
export function readSheetInput(kept: unknown): SheetInput | undefined {
  if (!isObject(kept)) return undefined
  const [circleId, meetingId] = [text(kept['circleId']), text(kept['meetingId'])]
  const [attendance, contributions, payments] = [listOf(kept['attendance'], readSentMark), listOf(kept['contributions'], readContribution), listOf(kept['payments'], readPayment)]
  if (circleId === undefined || meetingId === undefined || !attendance || !contributions || !payments) return undefined
  return { circleId, meetingId, attendance, contributions, payments, unsettled: listOf(kept['unsettled'], readUnsettled) ?? [] }
}

/** The page of the meeting that an entry of the line is about; undefined of another kind. */
export function placeOfSheet({ kind, input }: { readonly kind: string; readonly input: unknown }): string | undefined {
  const sheet = kind === 'meeting-sheet' ? readSheetInput(input) : undefined
  return sheet && `/circles/${sheet.circleId}/meetings/${sheet.meetingId}`
}
