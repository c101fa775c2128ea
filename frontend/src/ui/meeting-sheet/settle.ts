import type { components } from '#frontend/api/schema.d.ts'
import type { SheetInput, Unsettled } from './sheet-input.ts'

type Recorded = components['schemas']['MeetingSheetRecorded']

const nothing = { code: null, by: '', at: '', there: null, nextRound: null, lastEventId: null, others: [] } as const

/** What the server's answer leaves to be settled. */
export function unsettledIn({ conflicts, refused }: Pick<Recorded, 'conflicts' | 'refused'>): Unsettled[] {
  return [
    ...conflicts.map((one): Unsettled => {
      switch (one.what) {
        case 'attendance': return { ...nothing, what: one.what, id: one.memberId, by: one.by, at: one.at, there: one.there }
        case 'contribution': return { ...nothing, what: one.what, id: one.id, by: one.by, at: one.at, nextRound: one.nextRound }
        default: return { ...nothing, what: one.what, id: one.id, lastEventId: one.lastEventId, others: one.there.map(({ amountCents, by, at }) => ({ amountCents, by, at })) }
      }
    }),
    ...refused.map(({ what, id, code }): Unsettled => ({ ...nothing, what, id, code })),
  ]
}

const isOf = ({ what, id }: Unsettled, part: Unsettled['what'], partId: string): boolean => what === part && id === partId

/** The parts of a sheet that these are about, and nothing else of it. */
export function onlyUnsettled(sheet: SheetInput, unsettled: readonly Unsettled[]): SheetInput {
  const wanted = (part: Unsettled['what'], id: string): boolean => unsettled.some((one) => isOf(one, part, id))
  return {
    ...sheet, unsettled,
    attendance: sheet.attendance.filter(({ memberId }) => wanted('attendance', memberId)),
    contributions: sheet.contributions.filter(({ id }) => wanted('contribution', id)),
    payments: sheet.payments.filter(({ id }) => wanted('payment', id)),
  }
}

/**
 * What is sent where a person says that hers stands: with what she saw now as read, so that a third value is a conflict again.
 * Money that was handed over twice goes to the next round. Null where there is nothing to send.
 */
export function asMine(sheet: SheetInput, one: Unsettled): SheetInput | null {
  const only = { ...onlyUnsettled(sheet, [one]), unsettled: [] }
  const sent = {
    ...only,
    attendance: only.attendance.map((mark) => (one.code === null ? { ...mark, read: one.there } : mark)),
    contributions: only.contributions.flatMap((line) => (one.code !== null ? [line] : one.nextRound === null ? [] : [{ ...line, round: one.nextRound }])),
    payments: only.payments.map((line) => (one.code === null ? { ...line, lastEventId: one.lastEventId } : line)),
  }
  return sent.attendance.length + sent.contributions.length + sent.payments.length === 0 ? null : sent
}

/** Two sheets of one meeting that were not sent yet, as one: what was read first, and what was marked last. */
export function joined(earlier: SheetInput, later: SheetInput): SheetInput {
  const marks = new Map(earlier.attendance.map((mark) => [mark.memberId, mark]))
  for (const mark of later.attendance) marks.set(mark.memberId, { ...mark, read: (marks.get(mark.memberId) ?? mark).read })
  return {
    ...later,
    attendance: [...marks.values()],
    contributions: [...earlier.contributions, ...later.contributions], payments: [...earlier.payments, ...later.payments],
    unsettled: [],
  }
}
