import { inEvery } from '#domain/languages.ts'
import type { InBoth } from '../on-paper.ts'
import type { LedgerTable, TableColumn } from '../pdf/ledger-table.ts'
import { both, money, shortDay } from '../words/format.ts'
import { say } from '../words/say.ts'
import type { StatementEventKind, StatementLine } from './data.ts'

const kindWords = {
  advance: 'statement.advance', payment: 'statement.payment', reversal: 'statement.reversal', fee: 'statement.fee', refund: 'statement.refund',
  waiver: 'statement.waiver', 'rate-change': 'statement.rateChange', pause: 'statement.pause', 'due-date-change': 'statement.dueDateChange', 'plan-change': 'statement.planChange',
  'ahead-choice': 'statement.aheadChoice', 'charge-off': 'statement.chargeOff',
  recovery: 'statement.recovery',
} as const satisfies Record<StatementEventKind, string>

const feeWords = { 'late-fee': 'statement.lateFee', 'returned-payment': 'statement.returnedFee' } as const
const takenBackWords = { 'late-fee-not-due': 'statement.notLate', 'returned-payment': 'statement.returned' } as const

/** A fee and what takes something back say what asked for them. */
function wordsOf({ kind, cause }: StatementLine) {
  if (kind === 'fee' && (cause === 'late-fee' || cause === 'returned-payment')) return feeWords[cause]
  if (kind === 'reversal' && (cause === 'late-fee-not-due' || cause === 'returned-payment')) return takenBackWords[cause]
  return kindWords[kind]
}

const figure = (heading: TableColumn['heading'], share: number): TableColumn => ({ heading, share, align: 'right' })

/** Every event: its English date and name left, its Spanish date right, the figures between. */
export function eventTable(lines: readonly StatementLine[]): LedgerTable {
  return {
    columns: [
      { heading: say('shared.date'), share: 0.14, align: 'left' },
      { heading: say('statement.event'), share: 0.27, align: 'left' },
      figure(say('statement.amount'), 0.12),
      figure(say('shared.interest'), 0.11),
      figure(say('shared.principal'), 0.12),
      figure(say('shared.fees'), 0.1),
      figure(say('statement.after'), 0.14),
    ],
    rows: lines.map((line) => ({ cells: cells(line), quiet: line.undone })),
  }
}

/** A part of nothing is left empty. */
const figureOrNothing = (cents: number | undefined) => (cents === undefined || cents === 0 ? '' : money(cents))

/** What it was, its receipt or other number, and whether it still counts. */
function what(line: StatementLine): InBoth {
  const { receiptNumber, reference, undone } = line
  const receipt = receiptNumber === null ? null : say('statement.receipt', { number: String(receiptNumber) })
  const parts = [say(wordsOf(line)), receipt, reference === null ? null : inEvery(() => reference), undone ? say('statement.undone') : null]
  return both((lang) => parts.flatMap((part) => part?.[lang] ?? []).join(' · '))
}

function cells(line: StatementLine): (string | InBoth)[] {
  const { on, amountCents, allocation, balanceCents } = line
  return [
    shortDay(on),
    what(line),
    amountCents === null ? '' : money(amountCents),
    figureOrNothing(allocation?.interestCents), figureOrNothing(allocation?.principalCents), figureOrNothing(allocation?.feesCents),
    money(balanceCents),
  ]
}
