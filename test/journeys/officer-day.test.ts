import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, type Person } from './support/person.ts'
import { signInInEnglish } from './support/staff-steps.ts'

/** An officer at her desk, 1280 px wide, in English: she shares the work, and decides with few presses. */
let stage: DemoStage
let daniel: Person
beforeAll(async () => {
  stage = await demoStage()
  daniel = await stage.someone('Daniel', deskInEnglish)
}, 300_000)
afterAll(() => stage.tearDown())

describe('the officer', () => {
  test('finds, keeps a view, gives a file to a colleague and takes it back', async () => {
    await signInInEnglish(daniel, 'daniel@example.org')
    await daniel.seesHeading('My queue')
    await daniel.page.keyboard.press('/')
    await daniel.page.keyboard.type('raiz')
    await daniel.press('Keep this view')
    await daniel.write('Name of the view', 'Food')
    await daniel.findsNoBarrier('desk, naming a view')
    await daniel.press('Keep it')
    await daniel.sees('The view is kept.')
    await daniel.tick(/^Mark Efraín Baca/)
    await daniel.page.getByLabel('Give to').selectOption(await daniel.page.getByLabel('Give to').locator('option', { hasText: 'Teresa Lucero' }).getAttribute('value'))
    await daniel.findsNoBarrier('desk, giving a file')
    await daniel.press('Give')
    await daniel.sees('1 file to Teresa Lucero.')
    await daniel.press('Undo')
    await daniel.page.getByRole('complementary').getByText('Nobody yet').waitFor()
    await daniel.findsNoBarrier('desk with a kept view')
    expect(await daniel.page.getByRole('button', { name: 'Food', exact: true }).getAttribute('aria-pressed')).toBe('true')
  }, 240_000)

  test('says who stands in while he is away, and that he is back', async () => {
    await daniel.press('The team, and who is away')
    await daniel.seesHeading('The team')
    await daniel.page.getByLabel('Who stands in').selectOption({ label: 'Teresa Lucero' })
    await daniel.press('Say so')
    await daniel.sees('Teresa Lucero stands in')
    await daniel.findsNoBarrier('team')
    await daniel.press('I am back')
    await daniel.sees('Nobody stands in any more.')
    await daniel.page.getByRole('button', { name: 'I am back' }).waitFor({ state: 'detached' })
    expect(await daniel.page.getByText('Here', { exact: true }).count()).toBe(2)
  }, 240_000)

  test('follows a row while the hand still rests from typing, and stays where she went', async () => {
    await daniel.page.route('**/LoanPage*', async (route) => {
      await new Promise((resolve) => { setTimeout(resolve, 1_000) })
      await route.continue()
    })
    await daniel.goTo('/loans')
    const row = daniel.page.locator('tr', { hasText: 'Adobes Romero' }).getByRole('link').first()
    await row.waitFor()
    await daniel.write('Find', 'romero')
    await row.click()
    await daniel.seesHeading('Ledger')
    expect(new URL(daniel.page.url()).pathname).toMatch(/^\/loans\/.+/)
  }, 240_000)

  test('comes from opening the desk to a first decision on a complete file within twelve interactions', async () => {
    await daniel.goTo('/desk')
    await daniel.seesHeading('My queue')
    daniel.interactions = 0
    await daniel.press('Open and decide')
    // The nearest deadline of the law is on top: hers is tomorrow.
    await daniel.seesHeading(/Rosario Chávez Lucero/)
    await daniel.press(/^Approve/)
    await daniel.press(/^Approve/)
    await daniel.page.getByText('Approved. The agreement is ready to sign.').first().waitFor()
    expect(daniel.interactions).toBeLessThanOrEqual(12)
  }, 240_000)
})
