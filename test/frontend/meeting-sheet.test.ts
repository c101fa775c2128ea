import { expect, test } from '@jest/globals'
import { asDraft, asInput, emptyDraft, withMark, withPayment, withRound } from '#frontend/features/circles/meetings/sheet-draft.ts'
import { rowsOf, totalsOf } from '#frontend/features/circles/meetings/sheet-rows.ts'
import type { MeetingSheet } from '#frontend/features/circles/meetings/queries.ts'
import { fieldMoney } from '#frontend/i18n/money-text.ts'
import { isKept } from '#frontend/api/seen.ts'
import { asMine, joined, onlyUnsettled, unsettledIn } from '#frontend/ui/meeting-sheet/settle.ts'
import { placeOfSheet, readSheetInput, type SheetInput } from '#frontend/ui/meeting-sheet/sheet-input.ts'

const of = { circleId: 'tanda', meetingId: 'junta' }
const member = (memberId: string, more: Partial<MeetingSheet['members'][number]> = {}): MeetingSheet['members'][number] => (
  { memberId, name: memberId, isMe: false, attendance: null, noted: null, rounds: [{ round: 1, dueOn: '2026-11-30', paid: null }], loans: [], ...more }
)
const sheet: MeetingSheet = {
  meeting: { id: 'junta', meetsOn: '2026-11-30', meetsAt: '18:00', place: 'La cocina', agenda: '', minutes: '', status: 'planned', version: 1 },
  circleName: 'Tanda', contributionCents: 5_000, round: 1, dueBy: '2026-11-30',
  members: [member('lola', { loans: [{ loanId: 'loan', dueCents: 1_972, nextDueOn: null, nextDueCents: 0, lastEventId: 'seen', paid: [] }] }), member('fidel', { attendance: 'excused' })],
}
const marks = (draft: typeof emptyDraft) => asInput(draft, of).attendance

test('a mark keeps what stood there when it was made first, however often it is changed, and is no mark once it says the same', () => {
  const once = withMark(emptyDraft, 'fidel', 'excused', 'late')
  expect(marks(once)).toEqual([{ memberId: 'fidel', read: 'excused', now: 'late' }])
  // Somebody else has written meanwhile: what she saw first is what she answers for.
  expect(marks(withMark(once, 'fidel', 'absent', 'present'))).toEqual([{ memberId: 'fidel', read: 'excused', now: 'present' }])
  expect(marks(withMark(once, 'fidel', 'absent', 'excused'))).toEqual([])
})

test('an amount keeps its id while it is typed, so that it is the same payment', () => {
  const loan = { loanId: 'loan', lastEventId: 'seen' }
  const typed = withPayment(withPayment(emptyDraft, loan, '1'), { ...loan, lastEventId: 'later' }, '19.72')
  expect(asInput(typed, of).payments).toEqual([{ id: expect.any(String), loanId: 'loan', lastEventId: 'seen', amountCents: 1_972, method: 'cash' }])
  expect(typed.payments['loan']?.id).toBe(withPayment(typed, loan, '20').payments['loan']?.id)
  const back = asDraft(asInput(withRound(typed, 'lola', 1, true), of), fieldMoney)
  expect(asInput(back, of)).toEqual(asInput({ ...back }, of))
})

test('a row shows what the server said with what waits on the phone and what was just written over it, and says how each stands', () => {
  const waiting: SheetInput = { ...of, attendance: [{ memberId: 'lola', read: null, now: 'present' }], contributions: [{ id: 'one', memberId: 'lola', round: 1 }], payments: [], unsettled: [] }
  const draft = withPayment(emptyDraft, { loanId: 'loan', lastEventId: 'seen' }, '19.72')
  const rows = rowsOf(sheet, { draft, waiting: [waiting], apart: [] })
  expect(rows.map(({ mark, markStands, standing, cents }) => ({ mark, markStands, standing, cents }))).toEqual([
    { mark: 'present', markStands: 'to-send', standing: 'here', cents: 6_972 }, { mark: 'excused', markStands: 'sent', standing: 'sent', cents: 0 },
  ])
  expect(totalsOf(rows, 5_000)).toEqual({ cents: 6_972, marked: 2, newCents: 1_972 })
  // A new mark is written over the one that waits.
  expect(rows[0]?.below).toBe('present')
})

const sent: SheetInput = {
  ...of, unsettled: [],
  attendance: [{ memberId: 'lola', read: null, now: 'present' }, { memberId: 'fidel', read: 'excused', now: 'late' }],
  contributions: [{ id: 'one', memberId: 'lola', round: 1 }, { id: 'two', memberId: 'fidel', round: 1 }],
  payments: [{ id: 'pay', loanId: 'loan', lastEventId: 'seen', amountCents: 1_972, method: 'cash' }],
}
const by = { by: 'Daniel', at: '2026-11-30T17:52:00.000Z' }
const unsettled = unsettledIn({
  conflicts: [
    { what: 'attendance', memberId: 'fidel', sent: 'late', there: 'absent', ...by },
    { what: 'contribution', id: 'one', memberId: 'lola', round: 1, on: '2026-11-30', nextRound: 2, ...by },
    { what: 'payment', id: 'pay', loanId: 'loan', amountCents: 1_972, lastEventId: 'office', there: [{ eventId: 'office', amountCents: 1_972, on: '2026-11-30', ...by }] },
  ],
  refused: [{ what: 'contribution', id: 'two', code: 'given-up' }],
})

test('of a sheet that met something else only that is set apart, and is read back from the phone as it was kept', () => {
  const apart = onlyUnsettled(sent, unsettled)
  expect([apart.attendance, apart.contributions, apart.payments].map((parts) => parts.length)).toEqual([1, 2, 1])
  expect(readSheetInput(JSON.parse(JSON.stringify(apart)))).toEqual(apart)
  expect(placeOfSheet({ kind: 'meeting-sheet', input: apart })).toBe('/circles/tanda/meetings/junta')
  expect(placeOfSheet({ kind: 'call', input: apart })).toBeUndefined()
  expect(rowsOf(sheet, { draft: emptyDraft, waiting: [], apart: [apart] }).map((row) => [row.standing, row.unsettled.length])).toEqual([['to-resolve', 2], ['to-resolve', 2]])
})

test('who says that hers stands sends what she sees now: a third value would be a conflict again', () => {
  const apart = onlyUnsettled(sent, unsettled)
  const [mark, contribution, payment, refused] = unsettled.map((one) => asMine(apart, one))
  expect(mark).toMatchObject({ attendance: [{ memberId: 'fidel', read: 'absent', now: 'late' }], contributions: [], payments: [], unsettled: [] })
  expect(contribution).toMatchObject({ contributions: [{ id: 'one', memberId: 'lola', round: 2 }], attendance: [] })
  expect(payment).toMatchObject({ payments: [{ id: 'pay', lastEventId: 'office', amountCents: 1_972 }] })
  expect(refused).toMatchObject({ contributions: [{ id: 'two', round: 1 }] })
  const nowhere = unsettled.map((one) => ({ ...one, nextRound: null })).find(({ what }) => what === 'contribution')
  expect(nowhere && asMine(apart, nowhere)).toBe(null)
})

test('two sheets that wait become one: what was read first, what was marked last, all that was brought', () => {
  const later: SheetInput = { ...of, attendance: [{ memberId: 'lola', read: 'present', now: 'late' }], contributions: [{ id: 'three', memberId: 'lola', round: 2 }], payments: [], unsettled: [] }
  const both = joined(sent, later)
  expect(both.attendance).toEqual([{ memberId: 'lola', read: null, now: 'late' }, { memberId: 'fidel', read: 'excused', now: 'late' }])
  expect(both.contributions.map(({ id }) => id)).toEqual(['one', 'two', 'three'])
})

test('what cannot be read of a kept sheet is not sent in part', () => {
  expect(readSheetInput({ ...sent, contributions: [...sent.contributions, { id: 'no round', memberId: 'lola' }] })).toBeUndefined()
  expect(readSheetInput({ ...sent, attendance: [{ memberId: 'lola', read: null, now: 'asleep' }] })).toBeUndefined()
})

const kept = (path: string) => isKept('molino.seen.1.little', path)

test('of what staff see only the sheet of a meeting is kept on the phone', () => {
  expect(kept('/api/circles/0198a1d0/meetings/0198a1d1/sheet')).toBe(true)
  expect(['/api/circles', '/api/circles/0198a1d0', '/api/circles/0198a1d0/meetings', '/api/loans', '/api/queue'].filter(kept)).toEqual([])
})
