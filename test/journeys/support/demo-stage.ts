import type { Browser } from 'playwright-core'
import { buildPortal } from '#infra/local/portal.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'
import { startMolino, type RunningMolino } from '#test/support/running-molino.ts'
import { Person, type Device } from './person.ts'

/** All of Molino with the demo's people, and a browser in which anybody can come to it. */
export interface DemoStage {
  molino: RunningMolino
  browser: Browser
  /** Somebody with a browser window of her own; on a phone in Spanish where no device is named. */
  someone(name: string, device?: Device): Promise<Person>
  tearDown(): Promise<void>
}

/** One per journey: `tearDown` it in afterAll. */
export async function demoStage(environment: Record<string, string> = {}): Promise<DemoStage> {
  const [molino, browser] = await Promise.all([startDemoMolino(environment), launchBrowser()])
  return {
    molino, browser,
    someone: (name, device) => Person.with(browser, molino.url, name, device),
    async tearDown() {
      await browser.close()
      await molino.stop()
    },
  }
}

/** All of Molino with its built portal and the demo's people in it, as `npm start` brings it up. */
async function startDemoMolino(environment: Record<string, string>): Promise<RunningMolino> {
  const [database] = await Promise.all([createDemoDatabase(), buildPortal({ say: () => {}, during: (_what, work) => work(() => {}) })])
  return startMolino({ database, environment: { DEMO: 'true', MOLINO_ENV: 'local', ...environment } })
}
