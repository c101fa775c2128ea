import * as fc from 'fast-check'
import { SEED } from '#test/domain/support/seed.ts'

// Every property of a run is tried with the run's seed, also where a test names none.
fc.configureGlobal({ seed: SEED })

export * as fc from 'fast-check'
