import { inEvery } from '#domain/languages.ts'
import type { InBoth } from '../on-paper.ts'
import type { Part } from '../pdf/pair.ts'
import { listOf, longDay, money, percentWords } from '../words/format.ts'
import { say, type WordsKey } from '../words/say.ts'
import type { AgreementData } from './data.ts'
import { collateral, sumsOf } from './disclosure.ts'

const clause = (title: WordsKey, ...paragraphs: readonly InBoth[]): Part[] => [
  { words: say(title), as: 'H2' },
  ...paragraphs.map((words): Part => ({ words, as: 'P' })),
]

const aheadWords = { fewer: 'agreement.aheadFewer', smaller: 'agreement.aheadSmaller', next: 'agreement.aheadNext' } as const
const partWords = { interest: 'shared.interest', principal: 'shared.principal', fees: 'shared.fees' } as const

/** The ten clauses, each a heading with its paragraphs. */
export function clauses(data: AgreementData): Part[][] {
  const { lender, lateFee, returnedPaymentFee } = data
  const withInterest = Number(data.annualRatePercent) > 0
  const count = data.installments.length
  const principal = money(sumsOf(data).principalCents)
  return [
    clause('agreement.who', who(data), ...(data.purpose ? [say('agreement.purpose', { purpose: data.purpose })] : [])),
    clause('agreement.promise', withInterest
      ? say('agreement.promiseInterest', { lender: lender.name, principal, rate: percentWords(data.annualRatePercent), count })
      : say('agreement.promiseNoInterest', { lender: lender.name, principal, count })),
    clause('agreement.interest', say(
      !withInterest ? 'agreement.interestNone' : data.interestAccrual === 'daily' ? 'agreement.interestDaily' : 'agreement.interestScheduled',
    )),
    clause('agreement.applied', applied(data), say(aheadWords[data.ahead])),
    clause('agreement.prepay', say('agreement.prepayText')),
    clause('agreement.lateTerm', say('agreement.lateTermText', {
      phone: lender.phone, charged: lateFee ? 'yes' : 'no', days: lateFee?.graceDays ?? 0, amount: money(lateFee?.amountCents ?? 0),
    }), ...(lateFee?.capPercent === undefined ? [] : [say('agreement.lateTermCap', { percent: lateFee.capPercent })]),
    ...(returnedPaymentFee ? [say('agreement.returnedText', { amount: money(returnedPaymentFee.amountCents) })] : [])),
    clause('agreement.collateralTerm', collateral(data)),
    clause('agreement.when', say('agreement.whenText', { goodThrough: longDay(data.goodThrough) })),
    clause('agreement.electronic', say('agreement.electronicText', { phone: lender.phone })),
    clause('agreement.language', say('shared.controls')),
  ]
}

function who({ lender, parties }: AgreementData): InBoth {
  const owing = parties.filter(({ role }) => role !== 'guarantor').map(({ name }) => name)
  return say('agreement.whoText', { lender: lender.name, count: owing.length, names: listOf(owing) })
}

function applied({ allocation }: AgreementData): InBoth {
  const [first, second, third] = allocation.map((part) => {
    const words = say(partWords[part])
    return inEvery((locale) => words[locale].toLowerCase())
  })
  return say('agreement.appliedText', { first: first ?? '', second: second ?? '', third: third ?? '' })
}
