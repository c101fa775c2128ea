import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { firstPaintOn, goal } from '#infra/figures/first-paint.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 180_000)
afterAll(() => stage.tearDown())

// How soon it is painted is measured by `npm run bench:first-page`: a figure of the machine, not a promise of the code.
test('on a slow phone nothing moves under a finger while the first page arrives', async () => {
  const { layoutShift, largest } = await firstPaintOn(stage.browser, `${stage.molino.url}/`, 1)
  expect(largest).not.toBe('')
  expect(layoutShift).toBeLessThanOrEqual(goal.layoutShift)
})
