import { useTranslations } from 'use-intl'
import type { LoanEvent } from '#frontend/api/loans.ts'
import { marked } from '#frontend/ui/marked.tsx'
import { useEventValues } from '#frontend/ui/use-event-values.ts'
import { useMethodWords } from '#frontend/ui/use-method-words.ts'
import { useLineWords } from './use-event-words.ts'

interface EventSentenceProps {
  readonly event: LoanEvent
  /** What a reversal took back. */
  readonly undone: LoanEvent | undefined
}

/** What happened, in a sentence with its figures. */
export function EventSentence({ event, undone }: EventSentenceProps) {
  const t = useTranslations('loans.happened')
  const methodWords = useMethodWords('name')
  const lineWords = useLineWords()
  const valuesOf = useEventValues()
  const { kind, reversedByEventId } = event
  const by = methodWords(event.method)
  const values = { ...marked, ...valuesOf(event), by, known: by === '' ? 'no' : 'yes' }
  if (kind === 'reversal') {
    if (event.cause === 'late-fee-not-due') return t.rich('notLate', values)
    const of = valuesOf(undone ?? event)
    if (event.cause === 'returned-payment') return t.rich('returned', { ...marked, ...of })
    return undone === undefined || undone.kind === 'payment' ? t.rich('reversal', { ...marked, ...of }) : t.rich('changeReversal', { ...marked, ...of, what: lineWords(undone, null) })
  }
  if (kind === 'payment') return t.rich(reversedByEventId !== null ? 'paymentUndone' : 'payment', values)
  return (
    <>
      {t.rich(kind, values)} {reversedByEventId !== null && t.rich('undoneSince', marked)}
    </>
  )
}
