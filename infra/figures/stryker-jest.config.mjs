// Stryker plants faults in the rules about money; the domain's own pure tests must notice them.
import base from '../../jest.config.js'

const { displayName: _name, ...unit } = base.projects.find(({ displayName }) => displayName === 'unit')
const rootDir = new URL('../../', import.meta.url).pathname

export default {
  ...unit, rootDir, testMatch: ['<rootDir>/infra/figures/money-core.tests.ts'],
  testEnvironment: `${rootDir}infra/figures/first-failure-suffices.mjs`,
  // Only these folders are searched before each run of the tests: thousands of runs.
  roots: ['services/domain', 'test/domain', 'infra/figures'].map((folder) => `<rootDir>/${folder}`),
}
