import { TestEnvironment } from 'jest-environment-node'

/** A planted fault is noticed by the first test that fails: the tests after it are skipped. Jest's own `bail` counts files. */
export default class FirstFailureSuffices extends TestEnvironment {
  #hasFailed = false

  async handleTestEvent({ name, test }) {
    if (name === 'test_start' && this.#hasFailed) test.mode = 'skip'
    if (name === 'test_done' && test.errors.length > 0) this.#hasFailed = true
  }
}
