import { isReceived, type LoanRecord, type RecordedEvent } from './record.ts'

export interface MoneyWritten {
  /** The last time that money was written down on the loan, or taken back. */
  last: RecordedEvent | undefined
  /** What was received and nothing took back. */
  standing: readonly RecordedEvent[]
}

/** The money that people wrote down on a loan, in the order in which they did. */
export function moneyWritten({ events }: Pick<LoanRecord, 'events'>): MoneyWritten {
  const received = events.filter(isReceived)
  const ids = new Set(received.map(({ id }) => id))
  const undoing = events.filter(({ kind, targetEventId }) => kind === 'reversal' && targetEventId !== null && ids.has(targetEventId))
  const undone = new Set(undoing.map(({ targetEventId }) => targetEventId))
  const last = [...received, ...undoing].toSorted((a, b) => a.sequence - b.sequence).at(-1)
  return { last, standing: received.filter(({ id }) => !undone.has(id)) }
}
