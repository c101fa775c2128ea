import type { BoxRow } from '../pdf/box.ts'
import { box } from '../pdf/box.ts'
import { pair } from '../pdf/pair.ts'
import { onPaper } from '../paper-frame.ts'
import { listOf, longDay, money } from '../words/format.ts'
import { methodWords } from '../words/methods.ts'
import { inOneLine, say } from '../words/say.ts'
import type { ReceiptData } from './data.ts'

/**
 * The receipt of one payment as a PDF, on one page: what came in and how, how it was split, what remains, who took it.
 * The same data always gives the same bytes.
 */
export async function renderReceipt(data: ReceiptData): Promise<Buffer> {
  const number = data.receiptNumber === null ? [] : [inOneLine(say('receipt.receipt', { number: String(data.receiptNumber) }), data.beside)]
  return onPaper(data, {
    title: `${inOneLine(say('receipt.title'), data.beside)} · ${data.loanReference}`,
    lines: number,
    mark: data.paymentId,
  }, (paper) => {
    const names = listOf(data.borrowerNames)
    pair(paper, [{ words: say('receipt.title'), as: 'H1' }, { words: say('receipt.intro', { names, method: methodWords(data.method) }), as: 'P' }])
    if (data.undone) {
      pair(paper, [
        { words: say('receipt.undoneTitle'), as: 'H2' },
        { words: say('receipt.undone', { on: longDay(data.undone.on), reason: data.undone.reason }), as: 'P' },
      ])
    }
    box(paper, rows(data))
    paper.y += 4
    pair(paper, [{ words: say('receipt.takenBy', { name: data.takenBy }), as: 'P' }, { words: say('receipt.keep', { phone: data.lender.phone }), as: 'P' }])
  })
}

function rows(data: ReceiptData): BoxRow[] {
  const { allocation, remaining } = data
  const owed = remaining.principalCents + remaining.interestCents + remaining.feesCents
  const parts = { principal: money(remaining.principalCents), interest: money(remaining.interestCents), fees: money(remaining.feesCents) }
  const received = say('receipt.amountNote', {
    on: longDay(data.receivedOn), method: methodWords(data.method), reference: data.reference ?? 'none',
  })
  return [
    { title: say('receipt.amount'), note: received, value: money(data.amountCents), big: true },
    { title: say('shared.interest'), note: say('receipt.interestNote'), value: money(allocation.interestCents) },
    { title: say('shared.principal'), note: say('receipt.principalNote'), value: money(allocation.principalCents) },
    { title: say('shared.fees'), note: say('receipt.feesNote'), value: money(allocation.feesCents) },
    ...(allocation.creditCents ? [{ title: say('shared.credit'), note: say('receipt.creditNote'), value: money(allocation.creditCents) }] : []),
    { title: say('receipt.remaining'), note: say('receipt.remainingNote', parts), value: money(owed), big: true },
    data.nextDue
      ? { title: say('shared.nextDue'), note: say('shared.nextDueNote', { on: longDay(data.nextDue.on) }), value: money(data.nextDue.amountCents) }
      : { title: say('shared.nextDue'), note: say('shared.nothingDue'), value: money(0) },
  ]
}
