import { useRateText } from '#frontend/ui/use-rate-text.ts'

/** A part in hundredths of a percent, as a person reads it: 470 is 4.7%. */
export function useShare(): (basisPoints: number) => string {
  const rateText = useRateText()
  return (basisPoints) => rateText((Math.round(basisPoints / 10) / 10).toFixed(1))
}

/** A part of a whole in hundredths of a percent; of nothing, none. */
export const shareOf = (cents: number, ofCents: number): number => (ofCents === 0 ? 0 : Math.round((cents / ofCents) * 10_000))
