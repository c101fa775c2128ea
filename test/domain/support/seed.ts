import { expect } from '@jest/globals'
import * as fc from 'fast-check'

/** Stryker runs the tests once per planted fault, thousands of times: there fewer cases do, always the same, and nobody asks for the smallest. */
const isPlantingFaults = process.env.STRYKER_MUTATOR_WORKER !== undefined
/** `npm run test:zones` does the same three times over: where a date could go astray, some of the cases find it. */
const isElsewhere = process.env.MOLINO_TESTS === 'zones'
const CASES = isPlantingFaults ? 40 : isElsewhere ? 200 : 1000

/**
 * The seed of every generated case of this run. It is always the same one, so that what a test says is about the change at
 * hand: `npm run test:seeds` looks with a new one, and `MOLINO_SEED=123 npm test` makes the cases of one again.
 */
export const SEED = process.env.MOLINO_SEED === 'new' ? Math.floor(Math.random() * 2 ** 31) : Number(process.env.MOLINO_SEED ?? 1)

process.stderr.write(`generated cases: MOLINO_SEED=${SEED}\n`)

/** Of each test its own, or all of them would look at the same few lives. */
const seedOfTest = (): number => new TextEncoder().encode(expect.getState().currentTestName).reduce((sum, byte) => (sum * 31 + byte) | 0, SEED)

/** Holds a promise for 1,000 generated cases, or fewer where one takes long; a failure names the seed and the smallest case that breaks it. */
export function holdsFor<T>(cases: fc.Arbitrary<T>, promise: (example: T) => void, most = CASES): void {
  fc.assert(fc.property(cases, promise), { numRuns: Math.min(most, CASES), seed: seedOfTest(), endOnFailure: isPlantingFaults })
}
