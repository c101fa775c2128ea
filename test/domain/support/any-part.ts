import { fc } from '#test/support/generated-cases.ts'

/**
 * A part of something, in thousandths and evenly spread. Not `fc.double`, which spreads over the numbers a computer can
 * write: half of those between 0 and 1 are below 10⁻¹⁵⁰, and nearly everything would happen on the first day.
 */
export const anyPart = (min: number, max: number): fc.Arbitrary<number> => (
  fc.integer({ min: Math.round(min * 1000), max: Math.round(max * 1000) }).map((thousandths) => thousandths / 1000)
)
