import { useRateText } from './use-rate-text.ts'

/** A part in tenths of a percent, always with its tenth, so that parts under each other can be added: 210 is 21.0%. */
export function useShare(): (perMille: number) => string {
  const rateText = useRateText()
  return (perMille) => rateText(String(perMille / 10), 1)
}
