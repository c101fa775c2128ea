import type { InBoth } from '../on-paper.ts'
import type { LedgerTable, TableColumn } from '../pdf/ledger-table.ts'
import { both, money, shortDay } from '../words/format.ts'
import { say } from '../words/say.ts'
import type { StatementEventKind, StatementLine } from './data.ts'

const kindWords = {
  advance: 'statement.advance', payment: 'statement.payment', reversal: 'statement.reversal', fee: 'statement.fee', refund: 'statement.refund',
  waiver: 'statement.waiver', 'rate-change': 'statement.rateChange', pause: 'statement.pause', 'charge-off': 'statement.chargeOff',
  recovery: 'statement.recovery',
} as const satisfies Record<StatementEventKind, string>

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
const part = (cents: number | undefined) => (cents === undefined || cents === 0 ? '' : money(cents))

function cells({ on, kind, receiptNumber, reference, amountCents, allocation, balanceCents, undone }: StatementLine): (string | InBoth)[] {
  return [
    shortDay(on),
    both((lang) => [say(kindWords[kind])[lang], ...(receiptNumber === null ? [] : [say('statement.receipt', { number: String(receiptNumber) })[lang]]), ...(reference ? [reference] : []), ...(undone ? [say('statement.undone')[lang]] : [])].join(' · ')),
    amountCents === null ? '' : money(amountCents),
    part(allocation?.interestCents), part(allocation?.principalCents), part(allocation?.feesCents),
    money(balanceCents),
  ]
}
