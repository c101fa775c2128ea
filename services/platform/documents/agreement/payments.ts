import type { InBoth } from '../on-paper.ts'
import { money, weekday } from '../words/format.ts'
import { inOneLine, say } from '../words/say.ts'
import type { AgreementData } from './data.ts'

/** Payments of one amount that follow each other. */
interface Run { count: number; amountCents: number }

function runsOf({ installments }: AgreementData): Run[] {
  const runs: Run[] = []
  for (const { totalCents } of installments) {
    const last = runs.at(-1)
    if (last?.amountCents === totalCents) last.count += 1
    else runs.push({ count: 1, amountCents: totalCents })
  }
  return runs
}

const asTimes = ({ count, amountCents }: Run) => (count === 1 ? money(amountCents) : `${count} × ${money(amountCents)}`)

/** How the box says all payments in a line or two; where amounts change more than that, the table says it. */
export function paymentsInShort(data: AgreementData): { value: string | InBoth; under: string[] } {
  const runs = runsOf(data)
  const [first, second] = runs
  if (first && runs.length === 1) return { value: asTimes(first), under: [] }
  if (first && second?.count === 1 && runs.length === 2) {
    return { value: asTimes(first), under: [inOneLine(say('agreement.last', { amount: money(second.amountCents) }), data.beside)] }
  }
  return runs.length <= 3
    ? { value: asTimes(runs[0] ?? { count: 0, amountCents: 0 }), under: runs.slice(1).map(asTimes) }
    : { value: say('agreement.paymentsCount', { count: data.installments.length }), under: [inOneLine(say('agreement.seeTable'), data.beside)] }
}

/** 'Every Friday' where every one falls on it, else 'Every week'; 'Every month', 'Twice a month', 'Every 2 weeks'. */
export function howOften({ period, installments }: AgreementData): InBoth {
  const days = new Set(installments.map(({ dueDate }) => weekday(dueDate).en))
  const first = installments[0]
  const named = days.size === 1 && first ? weekday(first.dueDate) : 'none'
  return say('agreement.often', { unit: period.unit, every: period.every, weekday: named })
}
