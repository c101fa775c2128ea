import { useFormatter } from 'use-intl'

/** A part in hundredths of a percent, as a person reads it: 470 is 4.7%. */
export function useShare(): (basisPoints: number) => string {
  const format = useFormatter()
  return (basisPoints) => format.number(basisPoints / 10_000, { style: 'percent', maximumFractionDigits: 1 })
}
