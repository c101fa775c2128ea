import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { enterByCode } from './support/codes.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, type Person } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

/** Rosa Elena lost her phone and comes to the counter: an officer finds her, checks who she is, and gives her a new way in. */
let stage: DemoStage
let daniel: Person
beforeAll(async () => {
  stage = await demoStage()
  daniel = await stage.someone('Daniel', deskInEnglish)
}, 300_000)
afterAll(() => stage.tearDown())

const newMail = 'rosa.nueva@example.org'

test('the officer finds her by her name, which no address says, and is told all that is missing at once', async () => {
  await signInInEnglish(daniel, 'daniel@example.org')
  await daniel.seesHeading('My queue')
  await daniel.press('Help someone')
  await daniel.press('Give them a new way in')
  await daniel.seesHeading('Lost phone')
  await daniel.write('Find the person', 'gallegos')
  await daniel.press(/^Rosa Elena Gallegos/)
  await daniel.seesHeading('To check who it is')
  await daniel.sees('(505) 555-0117')
  await daniel.press('Give Rosa Elena the new way in')
  await daniel.sees(/2 things to fix/)
  await daniel.findsNoBarrier('lost phone, with all that is wrong')
  expect(daniel.urls.filter((url) => /gallegos/i.test(decodeURIComponent(url)))).toEqual([])
}, 240_000)

test('says how he knows that it is she; the phone that was lost is signed out, and where she was reached is told', async () => {
  const lost = await stage.someone('Rosa Elena on the lost phone')
  await signInAs(lost, 'rosa@example.org')
  await lost.page.waitForURL((url) => url.pathname === '/money')
  await daniel.choose('Consular card')
  await daniel.write('Their new phone or email', newMail)
  await daniel.press('Give Rosa Elena the new way in')
  await daniel.seesHeading('Rosa Elena can sign in again')
  await daniel.sees(/We are telling rosa@example\.org\b.* that it changed\./)
  await daniel.findsNoBarrier('lost phone, done')
  await lost.goTo('/papers')
  await lost.page.waitForURL((url) => url.pathname === '/sign-in')
  expect(await lost.page.getByText('Mis papeles').count()).toBe(0)
  await lost.leave()
}, 240_000)

test('she enters on any phone with a code, and finds her loan as it was', async () => {
  const rosa = await stage.someone('Rosa Elena')
  await rosa.goTo('/sign-in')
  await enterByCode(rosa, newMail)
  await rosa.page.waitForURL((url) => url.pathname === '/money')
  await rosa.sees('$214.06')
  expect(await rosa.page.getByRole('heading', { name: /^Le toca pagar/ }).count()).toBe(1)
  await rosa.leave()
}, 240_000)

test('the way is where officers look: from her file and from her loan; for a colleague there is none', async () => {
  await daniel.goTo('/loans')
  await daniel.page.getByRole('row', { name: /Costuras Rosa Elena/ }).getByRole('link').first().click()
  await daniel.seesHeading('Contacts')
  await daniel.page.getByText('Here without their phone?').getByRole('link', { name: 'Rosa Elena Gallegos' }).click()
  await daniel.seesHeading('Rosa Elena Gallegos')
  await daniel.press(/^Raíz Verde/)
  await daniel.press('Lost phone: Efraín Baca')
  await daniel.seesHeading('Efraín Baca')
  await daniel.press(/Somebody else/)
  await daniel.write('Find the person', 'lucero')
  await daniel.press(/^Teresa Lucero/)
  await daniel.sees('This person works here.')
  expect(await daniel.page.getByRole('button', { name: /new way in/ }).count()).toBe(0)
}, 240_000)
