import { isDeepStrictEqual } from 'node:util'
import { installmentsOf, quote } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { limitSchedule } from './limits/schedule.ts'
import { conclude, inTurn, isTiny, printPairs, ratioOf, type Turn } from './pairs.ts'

const atLeast = 5
const turnMs = isTiny ? 20 : 1000
const firstCents = 500_000

const termsOf = (amountCents: number): Terms => ({
  method: 'equal-installment', annualRatePercent: '24', installments: 36, period: { every: 1, unit: 'month' }, dayCount: 'actual/365',
  advances: [{ date: '2026-01-15', amountCents }], monthEnd: 'clamp', gracePrincipalInstallments: 0, installmentMultipleCents: 1, roundingMode: 'half-even',
})

/** Schedules a second, each of another amount. */
const perSecond = (make: (principalCents: number) => unknown): Turn => () => {
  const start = performance.now()
  let made = 0
  while (performance.now() - start < turnMs) for (let batch = 0; batch < 20; batch++) make(firstCents + (made++ % 997))
  return made / ((performance.now() - start) / 1000)
}

/** Both must mean the same, or comparing their speed means nothing. */
function assertSameRows(): void {
  const molino = installmentsOf(termsOf(firstCents)).map(({ feeCents: _none, ...row }) => row)
  if (!isDeepStrictEqual(molino, limitSchedule(firstCents, 36, 24))) throw new Error('Molino and the limit disagree about the schedule.')
}

assertSameRows()
const limit = perSecond((cents) => limitSchedule(cents, 36, 24))
const schedules = await inTurn(limit, perSecond((cents) => installmentsOf(termsOf(cents))))
printPairs('schedules of 36 rows a second, one thread', schedules)
const quotes = await inTurn(limit, perSecond((cents) => quote(termsOf(cents))))
printPairs('the same with the disclosure box and its annual percentage rate, which the limit has not', quotes)
conclude({ bench: 'schedules', ratio: ratioOf(schedules), pass: ratioOf(schedules) >= atLeast, atLeast, wholeQuoteRatio: Number(ratioOf(quotes).toFixed(3)) })
