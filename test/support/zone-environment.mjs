import { TestEnvironment } from 'jest-environment-node'

/** Runs a test file as if this machine stood in another time zone: `testEnvironmentOptions: { timeZone }`. */
export default class ZoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    // Set on the worker's own process, where Node hears of it; what the tests see of it is a copy.
    process.env.TZ = config.projectConfig.testEnvironmentOptions.timeZone
    super(config, context)
  }
}
