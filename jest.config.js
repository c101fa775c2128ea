import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/**
 * One project per thing that is needed: `unit` needs nothing, `db` a PostgreSQL, `temporal` a PostgreSQL and Temporal,
 * `browser` all of it and Chromium. Files named *.long.test.ts run by `npm run test:long` alone;
 * `npm run test:zones` runs what dates go through as if the machine stood elsewhere.
 *   npx jest --selectProjects db -- test/services/loans
 */
// Jest writes its report (`npm test` asks for one) only into a folder that exists.
mkdirSync(new URL('reports', import.meta.url), { recursive: true })

/** Which tests are asked for, by the ending of their files' names. */
const long = process.env.MOLINO_TESTS === 'long'

const everywhere = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  transform: {
    '\\.tsx?$': ['@swc/jest', {
      module: { type: 'es6' },
      sourceMaps: 'inline',
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        // Subpath imports and .ts endings stay as written: Jest resolves them as Node does.
        keepClassNames: true,
        experimental: { keepImportAttributes: true },
      },
    }],
  },
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/\\.local/', '<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
  testPathIgnorePatterns: ['/node_modules/', ...(long ? [] : ['\\.long\\.test\\.tsx?$'])],
}

const files = (...folders) => folders.map((folder) => `<rootDir>/${folder}/**/*${long ? '.long' : ''}.test.{ts,tsx}`)
const servers = { globalSetup: './test/support/global-setup.mjs', globalTeardown: './test/support/global-teardown.mjs' }
const project = (displayName, folders, more = {}) => ({ ...everywhere, displayName, testMatch: files(...folders), ...more })

const projects = [
  project('unit', ['test/domain', 'test/architecture', 'test/platform', 'test/documents', 'test/frontend']),
  project('db', ['test/db', 'test/services', 'test/commands', 'test/bench'], servers),
  project('temporal', ['test/workflows'], servers),
  project('browser', ['test/journeys'], servers),
  project('faults', ['test/faults'], servers),
  project('infra', ['test/infra'], servers),
]

/** Where Albuquerque is, where servers are, and where the day begins. */
const zones = ['America/Denver', 'UTC', 'Pacific/Kiritimati']
/** The rules, the portal's words and dates, what the database's driver reads, and the loan's own days. */
const whereDatesGo = [...files('test/domain', 'test/frontend'), '<rootDir>/test/db/type-parsers.test.ts', '<rootDir>/test/services/loans/{payments,end-of-day,loan-page,promises}.test.ts']
const inZone = (timeZone) => project(timeZone, [], {
  ...servers, testMatch: whereDatesGo, testEnvironment: './test/support/zone-environment.mjs', testEnvironmentOptions: { timeZone },
})

export default {
  // A busy machine makes the demo of a test file in a minute; a quiet one in seconds.
  testTimeout: 180_000,
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  // Every test file loads the project anew; a worker that has grown by it is replaced.
  workerIdleMemoryLimit: '2GB',
  testSequencer: './test/support/long-first.mjs',
  projects: process.env.MOLINO_TESTS === 'zones' ? zones.map(inZone) : projects,
}
