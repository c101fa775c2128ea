import type { Ratio } from '#domain/money/rounding.ts'

/** A rate by the year in percent, as people write it: '5', '15.678'. A decimal string: no float ever holds a rate. */
export type AnnualRatePercent = string

export const MAX_RATE_PERCENT = 1000
export const MAX_RATE_DECIMALS = 8

const SHAPE = /^(\d{1,4})(?:\.(\d{1,8}))?$/

export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

/** The fraction in lowest terms: the smaller the numbers, the quicker the exact arithmetic on them. */
export function lowestTerms(times: number, per: number): Ratio {
  const divisor = greatestCommonDivisor(times, per)
  return { times: times / divisor, per: per / divisor }
}

/** '5.25' as the exact fraction 21/400 of the principal a year; undefined where the text is no rate from 0 to 1000. */
export function parseAnnualRate(text: AnnualRatePercent): Ratio | undefined {
  const parts = SHAPE.exec(text)
  if (!parts) return undefined
  const decimals = parts[2] ?? ''
  const scale = 10 ** decimals.length
  const times = Number(parts[1]) * scale + Number(decimals)
  return times > MAX_RATE_PERCENT * scale ? undefined : lowestTerms(times, 100 * scale)
}
