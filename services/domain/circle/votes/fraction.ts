/** An exact part of a whole: whole numbers, never a float. */
export interface Fraction { numerator: number; denominator: number }

/** Whether `part` of `whole` is at least the fraction. */
export const isAtLeast = (part: number, whole: number, { numerator, denominator }: Fraction): boolean => part * denominator >= numerator * whole

/** The fewest of `whole` that are at least the fraction. */
export const fewestOf = (whole: number, { numerator, denominator }: Fraction): number => Math.floor((numerator * whole + denominator - 1) / denominator)
