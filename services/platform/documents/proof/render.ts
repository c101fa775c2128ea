import { box, type BoxRow } from '../pdf/box.ts'
import { codeToScan } from '../pdf/code-to-scan.ts'
import { pair } from '../pdf/pair.ts'
import { onPaper } from '../paper-frame.ts'
import { listOf, longDay, money } from '../words/format.ts'
import { inOneLine, say } from '../words/say.ts'
import type { GoodStandingData, PayoffLetterData, YearInterestData } from './data.ts'

/** Papers that show how a loan stands, in both languages. The same data always gives the same bytes. */

/** For whoever asks her how she pays: facts as of a day, and how to have them confirmed. */
export async function renderGoodStanding(data: GoodStandingData): Promise<Buffer> {
  return onPaper(data, { title: `${inOneLine(say('standing.title'), data.beside)} · ${data.loanReference}`, mark: data.checkCode }, (paper) => {
    const names = listOf(data.borrowerNames)
    pair(paper, [
      { words: say('standing.title'), as: 'H1' },
      { words: say(data.isPaidOff ? 'standing.paidOff' : 'standing.current', { names, on: longDay(data.asOf), lender: data.lender.name }), as: 'P' },
    ])
    box(paper, standingRows(data))
    paper.y += 6
    pair(paper, [
      { words: say('standing.check'), as: 'H2' },
      { words: say('standing.checkText', { url: data.checkUrl, code: data.checkCode, phone: data.lender.phone }), as: 'P' },
    ])
    codeToScan(paper, data.checkUrl)
  })
}

function standingRows({ isPaidOff, asOf, since, paymentsDue, paymentsOnTime, amounts }: GoodStandingData): BoxRow[] {
  return [
    { title: say('standing.state'), note: say('standing.asOf', { on: longDay(asOf) }), value: say(isPaidOff ? 'standing.isPaidOff' : 'standing.isCurrent'), big: true },
    { title: say('standing.since'), value: longDay(since) },
    { title: say('standing.onTime'), note: say('standing.onTimeNote', { on: longDay(asOf) }), value: say('standing.onTimeOf', { onTime: String(paymentsOnTime), due: String(paymentsDue) }) },
    ...(amounts ? [
      { title: say('standing.amount'), value: money(amounts.amountCents) },
      { title: say('standing.outstanding'), note: say('standing.asOf', { on: longDay(asOf) }), value: money(amounts.outstandingCents) },
    ] : []),
  ]
}

/** For her taxes: interest and fees paid in one calendar year. */
export async function renderYearInterest(data: YearInterestData): Promise<Buffer> {
  const year = String(data.year)
  return onPaper(data, { title: `${inOneLine(say('year.title', { year }), data.beside)} · ${data.loanReference}`, mark: `${data.loanReference} · ${year}` }, (paper) => {
    pair(paper, [{ words: say('year.title', { year }), as: 'H1' }, { words: say('year.intro', { names: listOf(data.borrowerNames), year }), as: 'P' }])
    box(paper, [
      { title: say('year.interest'), note: say('year.interestNote', { year }), value: money(data.interestCents), big: true },
      { title: say('year.fees'), note: say('year.feesNote', { year }), value: money(data.feesCents) },
      { title: say('year.principal'), note: say('year.principalNote'), value: money(data.principalCents) },
      { title: say('year.paid'), value: money(data.paidCents) },
      { title: say('year.left'), note: say('year.leftNote', { on: longDay(`${year}-12-31`) }), value: money(data.principalLeftCents) },
    ])
    paper.y += 4
    pair(paper, [{ words: say('year.taxes', { phone: data.lender.phone }), as: 'P' }])
  })
}

/** What pays it off on a day. */
export async function renderPayoffLetter(data: PayoffLetterData): Promise<Buffer> {
  const on = longDay(data.on)
  const { principalCents, interestCents, feesCents, creditCents } = data.parts
  return onPaper(data, { title: `${inOneLine(say('payoff.title'), data.beside)} · ${data.loanReference}`, mark: `${data.loanReference} · ${data.on}` }, (paper) => {
    pair(paper, [{ words: say('payoff.title'), as: 'H1' }, { words: say('payoff.intro', { names: listOf(data.borrowerNames), on }), as: 'P' }])
    box(paper, [
      { title: say('payoff.total'), note: say('payoff.totalNote', { on }), value: money(data.payoffCents), big: true },
      { title: say('shared.principal'), value: money(principalCents) },
      { title: say('shared.interest'), note: say('payoff.interestNote', { on }), value: money(interestCents) },
      { title: say('shared.fees'), value: money(feesCents) },
      ...(creditCents ? [{ title: say('shared.credit'), note: say('shared.creditNote'), value: money(-creditCents) }] : []),
    ])
    paper.y += 4
    pair(paper, [{ words: data.perDayCents > 0 ? say('payoff.perDay', { amount: money(data.perDayCents), phone: data.lender.phone }) : say('payoff.sameLater', { phone: data.lender.phone }), as: 'P' }])
  })
}
