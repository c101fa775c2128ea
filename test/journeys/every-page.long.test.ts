import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { Look } from './support/every-page/look.ts'
import { pagesNamed, portalRoutes } from './support/every-page/portal-routes.ts'
import { handOut } from './support/every-page/secret-links.ts'
import { enterWhomTheDemoLacks, visitors } from './support/every-page/visitors.ts'

/** Every page of the portal, for somebody of every role and at every stage: axe with all its rules, by day and by night, on a phone in Spanish and at a desk in English. */
let stage: DemoStage
let look: Look
beforeAll(async () => {
  stage = await demoStage()
  await enterWhomTheDemoLacks(stage.molino)
  look = new Look(stage.browser, stage.molino.url, await handOut(stage.browser, stage.molino.url))
}, 300_000)
afterAll(() => stage.tearDown())

/** Nobody's to see: one leads on to where she begins (one-tap.long.test.ts), the other to the first question of her form (first-visit.long.test.ts). */
const leadOn = ['/home', '/apply']

test.each(visitors)('nothing stands in the way on any page of %s', async (_who, visitor) => {
  expect(await look.as(visitor)).toEqual([])
}, 480_000)

test('every page of the portal was seen by somebody', () => {
  expect(portalRoutes).toHaveLength(pagesNamed)
  expect(portalRoutes.map(({ path }) => path).filter((path) => !leadOn.includes(path) && !look.seen.has(path))).toEqual([])
})
