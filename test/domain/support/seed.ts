import * as fc from 'fast-check'

/** The seed of every generated case of this run. `MOLINO_SEED=123 npm test` makes the same cases again. */
export const SEED = Number(process.env.MOLINO_SEED ?? Math.floor(Math.random() * 2 ** 31))

process.stderr.write(`generated cases: MOLINO_SEED=${SEED}\n`)

/** Holds a promise for 1,000 generated cases; a failure names the seed and the smallest case that breaks it. */
export function holdsFor<T>(cases: fc.Arbitrary<T>, promise: (example: T) => void): void {
  fc.assert(fc.property(cases, promise), { numRuns: 1000, seed: SEED })
}
