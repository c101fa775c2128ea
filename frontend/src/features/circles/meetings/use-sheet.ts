import { useEffect, useState, useSyncExternalStore } from 'react'
import { fieldMoney } from '#frontend/i18n/money-text.ts'
import { amend, drop, entriesHere, subscribe, type Entry } from '#frontend/queue/index.ts'
import { asMine, joined, onlyUnsettled } from '#frontend/ui/meeting-sheet/settle.ts'
import { readSheetInput, type SheetInput, type Unsettled } from '#frontend/ui/meeting-sheet/sheet-input.ts'
import { handInSheet } from '#frontend/ui/meeting-sheet/sheet-kind.ts'
import { asDraft, asInput, emptyDraft, keepDraft, keptDraft, type SheetDraft } from './sheet-draft.ts'

interface Waiting { readonly entry: Entry; readonly sheet: SheetInput }

let waiting: readonly Waiting[] = []
const look = (): void => {
  waiting = entriesHere().flatMap((entry) => {
    const sheet = entry.kind === 'meeting-sheet' ? readSheetInput(entry.input) : undefined
    return sheet === undefined ? [] : [{ entry, sheet }]
  })
}
const listen = (changed: () => void): (() => void) => {
  look()
  return subscribe(() => {
    look()
    changed()
  })
}

interface OnThisPhone {
  readonly draft: SheetDraft
  readonly write: (change: (draft: SheetDraft) => SheetDraft) => void
  /** Handed in, and not with the server yet. */
  readonly waiting: readonly Waiting[]
  /** Refused whole: the entry says why. */
  readonly refused: readonly Waiting[]
  /** What somebody else wrote otherwise. */
  readonly apart: readonly Waiting[]
  readonly handIn: () => Promise<void>
  /** Takes back what was handed in and of which nothing went over the line yet. */
  readonly takeBack: (() => Promise<void>) | null
  readonly settle: (one: Unsettled, stands: 'mine' | 'theirs') => Promise<void>
}

/** What this phone has of a meeting's sheet: what is being written, what waits to be sent, and what has to be settled. */
export function useSheet(circleId: string, meetingId: string): OnThisPhone {
  const [draft, setDraft] = useState(() => keptDraft(meetingId))
  useEffect(() => keepDraft(meetingId, draft), [meetingId, draft])
  const all = useSyncExternalStore(listen, () => waiting).filter(({ sheet }) => sheet.meetingId === meetingId)
  const toSend = all.filter(({ entry }) => entry.state === 'to-send')
  const apart = all.filter(({ sheet }) => sheet.unsettled.length > 0)
  const [only] = toSend
  const isInHand = toSend.length === 1 && only !== undefined && only.entry.body === undefined && only.entry.tries === 0
  return {
    draft, waiting: toSend, apart,
    write: (change) => setDraft((now) => {
      const next = change(now)
      keepDraft(meetingId, next)
      return next
    }),
    refused: all.filter(({ entry, sheet }) => entry.state === 'to-resolve' && sheet.unsettled.length === 0),
    handIn: async () => {
      await handInSheet(asInput(draft, { circleId, meetingId }))
      setDraft(emptyDraft)
    },
    takeBack: isInHand ? async () => {
      setDraft((now) => asDraft(joined(only.sheet, asInput(now, { circleId, meetingId })), fieldMoney))
      await drop(({ id }) => id === only.entry.id)
    } : null,
    settle: (one, stands) => settle(apart, one, stands),
  }
}

/** Hers goes into the line first, then it is no longer to be settled: a page that is closed in between asks once more. */
async function settle(apart: readonly Waiting[], one: Unsettled, stands: 'mine' | 'theirs'): Promise<void> {
  const found = apart.find(({ sheet }) => sheet.unsettled.includes(one))
  if (found === undefined) return
  const { entry, sheet } = found
  const mine = stands === 'mine' ? asMine(sheet, one) : null
  if (mine !== null) await handInSheet(mine)
  const rest = sheet.unsettled.filter((each) => each !== one)
  if (rest.length === 0) await drop(({ id }) => id === entry.id)
  else await amend(entry.id, onlyUnsettled(sheet, rest), [])
}
