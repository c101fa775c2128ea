import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/support/browser.ts'
import type { RunningMolino } from '#test/support/running-molino.ts'
import { startDemoMolino } from './support/demo-molino.ts'
import { endorseInEnglish, kitchenAsked } from './support/endorsing-steps.ts'
import { deskInEnglish, Person } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

let molino: RunningMolino | undefined
let browser: Browser | undefined
beforeAll(async () => {
  molino = await startDemoMolino()
  await kitchenAsked(molino, 'patricia@example.org')
  browser = await launchBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await molino?.stop()
})

async function someone(name: string, device?: Parameters<typeof Person.with>[3]): Promise<Person> {
  if (browser === undefined || molino === undefined) throw new Error('Molino is not up')
  return Person.with(browser, molino.url, name, device)
}

test('a partner endorses at her desk in English, by her organisation’s own question, and the officer reads what it says', async () => {
  const she = await someone('Patricia', deskInEnglish)
  await signInInEnglish(she, 'patricia@example.org')
  await she.page.getByRole('link', { name: /Endorsements/ }).click()
  await she.seesHeading('Endorsements')
  await she.page.locator('.partner-who').waitFor()
  const applicant = await she.page.locator('.partner-who').textContent()
  await endorseInEnglish(she, applicant ?? '', 'Patricia Nguyễn')

  const daniel = await someone('Daniel', { width: 1280, locale: 'es-MX' })
  await signInAs(daniel, 'daniel@example.org')
  await daniel.page.locator('tr', { hasText: applicant ?? '' }).getByRole('link').click()
  await daniel.seesHeading('Organizaciones')
  expect(await daniel.page.getByText(/Rents our kitchen/).count()).toBe(1)
  await daniel.findsNoBarrier('file with an endorsement')
}, 300_000)
