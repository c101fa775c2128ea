import type { BalanceOnPaper } from '../on-paper.ts'
import { box, type BoxRow } from '../pdf/box.ts'
import { ledgerTable } from '../pdf/ledger-table.ts'
import { pair } from '../pdf/pair.ts'
import { onPaper } from '../paper-frame.ts'
import { listOf, longDay, money } from '../words/format.ts'
import { inOneLine, say } from '../words/say.ts'
import type { StatementData } from './data.ts'
import { eventTable } from './event-table.ts'

/**
 * The statement of a loan as a PDF: what was owed, what was paid, what is owed now and what comes next; then everything
 * that happened between the two days. The same data always gives the same bytes.
 */
export async function renderStatement(data: StatementData): Promise<Buffer> {
  const from = longDay(data.from)
  const to = longDay(data.to)
  return onPaper(data, {
    title: `${inOneLine(say('statement.title'), data.beside)} · ${data.loanReference}`,
    mark: `${data.loanReference} · ${data.from} – ${data.to}`,
  }, (paper) => {
    const intro = say('statement.intro', { names: listOf(data.borrowerNames), business: data.businessName ?? 'none', from, to })
    pair(paper, [{ words: say('statement.title'), as: 'H1' }, { words: intro, as: 'P' }])
    box(paper, rows(data))
    paper.y += 6
    pair(paper, [{ words: say('statement.events'), as: 'H1' }, ...(data.lines.length ? [] : [{ words: say('statement.noEvents'), as: 'P' as const }])], { after: 6 })
    if (data.lines.length) ledgerTable(paper, eventTable(data.lines))
  })
}

const owed = (balance: BalanceOnPaper) => balance.principalCents + balance.interestCents + balance.feesCents
const parts = ({ principalCents, interestCents, feesCents }: Omit<BalanceOnPaper, 'creditCents'>) => (
  { principal: money(principalCents), interest: money(interestCents), fees: money(feesCents) }
)

function rows(data: StatementData): BoxRow[] {
  const { opening, closing, paid } = data
  return [
    { title: say('statement.opening'), note: say('statement.openingNote', { on: longDay(data.from), ...parts(opening) }), value: money(owed(opening)) },
    { title: say('statement.paid'), note: say('statement.paidNote', parts(paid)), value: money(paid.amountCents) },
    { title: say('statement.closing'), note: say('statement.closingNote', { on: longDay(data.to), ...parts(closing) }), value: money(owed(closing)), big: true },
    ...(closing.creditCents ? [{ title: say('shared.credit'), note: say('shared.creditNote'), value: money(closing.creditCents) }] : []),
    ...(data.pastDueCents
      ? [{ title: say('statement.pastDue'), note: say('statement.pastDueNote', { phone: data.lender.phone }), value: money(data.pastDueCents) }]
      : []),
    data.nextDue
      ? { title: say('shared.nextDue'), note: say('shared.nextDueNote', { on: longDay(data.nextDue.on) }), value: money(data.nextDue.amountCents) }
      : { title: say('shared.nextDue'), note: say('shared.nothingDue'), value: money(0) },
  ]
}
