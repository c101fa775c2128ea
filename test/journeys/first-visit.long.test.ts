import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { firstPaintOn, goal } from '#infra/figures/first-paint.ts'
import { launchBrowser } from '#test/support/browser.ts'
import type { RunningMolino } from '#test/support/running-molino.ts'
import { startDemoMolino } from './support/demo-molino.ts'

let molino: RunningMolino
let browser: Browser
beforeAll(async () => {
  [molino, browser] = await Promise.all([startDemoMolino(), launchBrowser()])
}, 180_000)
afterAll(async () => {
  await browser.close()
  await molino.stop()
})

// How soon it is painted is measured by `npm run bench:first-page`: a figure of the machine, not a promise of the code.
test('on a slow phone nothing moves under a finger while the first page arrives', async () => {
  const { layoutShift, largest } = await firstPaintOn(browser, `${molino.url}/`, 1)
  expect(largest).not.toBe('')
  expect(layoutShift).toBeLessThanOrEqual(goal.layoutShift)
})
