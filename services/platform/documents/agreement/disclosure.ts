import type { InBoth } from '../on-paper.ts'
import type { BoxRow } from '../pdf/box.ts'
import { listOf, longDay, money, percentFigure } from '../words/format.ts'
import { inOneLine, say } from '../words/say.ts'
import type { AgreementData, FeeOnPaper } from './data.ts'
import { howOften, paymentsInShort } from './payments.ts'

/** The sums of the box that are not figures of the quote but follow from it and the fees. All in cents. */
export interface Sums {
  /** What she promises to pay back: the advance and the fees added to it. */
  principalCents: number
  /** Kept back from the money. */
  deductionsCents: number
  /** Added to the loan. */
  addedCents: number
  receiveCents: number
}

const sumOf = (fees: readonly FeeOnPaper[]) => fees.reduce((sum, { amountCents }) => sum + amountCents, 0)
const feesOf = (data: AgreementData, how: FeeOnPaper['how']) => data.fees.filter((fee) => fee.how === how)

/** Advance − deductions = what she receives; advance + added fees = principal. */
export function sumsOf(data: AgreementData): Sums {
  const addedCents = sumOf(feesOf(data, 'financed'))
  const deductionsCents = sumOf(feesOf(data, 'withheld'))
  return { principalCents: data.advanceCents + addedCents, deductionsCents, addedCents, receiveCents: data.advanceCents - deductionsCents }
}

const itemised = (fees: readonly FeeOnPaper[], { beside }: AgreementData) => (
  fees.map(({ name, amountCents }) => (fees.length === 1 ? inOneLine(name, beside) : `${inOneLine(name, beside)}: ${money(amountCents)}`))
)

/** The fair box for a small business (12 CFR 1026.18; 10 CCR 910; regulation.md part b), in the order of the letter. */
export function disclosure(data: AgreementData): BoxRow[] {
  return [...cost(data), ...funding(data), ...paying(data), ...otherwise(data)]
}

function cost(data: AgreementData): BoxRow[] {
  return [
    { title: say('agreement.apr'), note: say('agreement.aprNote'), value: percentFigure(data.annualPercentageRate), big: true },
    { title: say('agreement.financeCharge'), note: say('agreement.financeChargeNote'), value: money(data.financeChargeCents), big: true },
  ]
}

function funding(data: AgreementData): BoxRow[] {
  const sums = sumsOf(data)
  const whole = data.advanceCents === data.amountFinancedCents
  const added = feesOf(data, 'financed')
  return [
    {
      title: say('agreement.funding'), value: money(data.advanceCents),
      note: say(whole && sums.deductionsCents === 0 ? 'agreement.fundingWhole' : 'agreement.fundingBefore'),
    },
    { title: say('agreement.deductions'), note: say('agreement.deductionsNote'), value: money(sums.deductionsCents), under: itemised(feesOf(data, 'withheld'), data) },
    { title: say('agreement.receive'), note: say('agreement.receiveNote', { on: longDay(data.advanceOn) }), value: money(sums.receiveCents) },
    ...(added.length ? [{ title: say('agreement.added'), note: say('agreement.addedNote'), value: money(sums.addedCents), under: itemised(added, data) }] : []),
    ...(whole ? [] : [{ title: say('agreement.financed'), note: say('agreement.financedNote'), value: money(data.amountFinancedCents) }]),
  ]
}

function paying(data: AgreementData): BoxRow[] {
  const first = data.installments[0]
  const last = data.installments.at(-1)
  const from = longDay(first?.dueDate ?? data.advanceOn)
  const note = data.installments.length === 1
    ? say('agreement.paymentsOne', { from })
    : say('agreement.paymentsNote', { often: howOften(data), from, to: longDay(last?.dueDate ?? data.advanceOn) })
  return [
    { title: say('agreement.totalOfPayments'), note: say('agreement.totalOfPaymentsNote'), value: money(data.totalOfPaymentsCents) },
    { title: say('agreement.payments'), note, ...paymentsInShort(data) },
  ]
}

function otherwise(data: AgreementData): BoxRow[] {
  const apart = feesOf(data, 'paid-upfront')
  const { phone } = data.lender
  return [
    {
      title: say('agreement.early'), note: say(Number(data.annualRatePercent) > 0 ? 'agreement.earlySaves' : 'agreement.earlyNoInterest'),
      value: money(0), under: [inOneLine(say('agreement.earlyPenalty'), data.beside)],
    },
    {
      title: say('agreement.late'), value: money(data.lateFee?.amountCents ?? 0), under: [inOneLine(say('agreement.lateUnder'), data.beside)],
      note: data.lateFee ? say('agreement.lateFee', { days: data.lateFee.graceDays, phone }) : say('agreement.lateNone', { phone }),
    },
    {
      title: say('agreement.otherFees'), note: say(apart.length ? 'agreement.otherFeesNote' : 'agreement.otherFeesNone'),
      value: money(sumOf(apart)), under: itemised(apart, data),
    },
    { title: say('agreement.collateral'), note: collateral(data), value: say(guarantors(data).length ? 'agreement.guarantorsOnly' : 'shared.none') },
  ]
}

const guarantors = (data: AgreementData) => data.parties.filter(({ role }) => role === 'guarantor').map(({ name }) => name)

/** What backs the loan, in words. */
export function collateral(data: AgreementData): InBoth {
  const names = guarantors(data)
  return names.length ? say('agreement.collateralGuarantors', { names: listOf(names) }) : say('agreement.collateralNone')
}

/** The sums written out under the box, so that anybody can check them. */
export function arithmetic(data: AgreementData): string {
  const sums = sumsOf(data)
  return [
    ...(sums.deductionsCents ? [`${money(data.advanceCents)} \u2212 ${money(sums.deductionsCents)} = ${money(sums.receiveCents)}`] : []),
    ...(sums.addedCents ? [`${money(data.advanceCents)} + ${money(sums.addedCents)} = ${money(sums.principalCents)}`] : []),
    `${money(data.amountFinancedCents)} + ${money(data.financeChargeCents)} = ${money(data.totalOfPaymentsCents)}`,
  ].join('\u00a0 · \u00a0')
}
