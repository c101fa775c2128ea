import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { enterByCode } from './support/codes.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 300_000)
afterAll(() => stage.tearDown())

test('who has a loan that runs and comes to ask again hears of it first; nothing is begun until she says so', async () => {
  const carmela = await stage.someone('Carmela')
  await carmela.goTo('/sign-in')
  await enterByCode(carmela, '505-555-0172')
  await carmela.page.waitForURL('**/money**')
  await carmela.goTo('/apply')
  await carmela.seesHeading('Usted ya tiene un préstamo')
  await carmela.sees('Le falta por pagar')
  await carmela.findsNoBarrier('apply, with a loan that runs')
  const begun = async () => (await carmela.page.request.get(new URL('/api/applications', carmela.page.url()).href)).json() as Promise<{ applications: { status: string }[] }>
  expect((await begun()).applications.filter(({ status }) => status === 'draft')).toEqual([])
  await carmela.press('Pedir otro préstamo')
  await carmela.seesHeading('¿En qué idioma hablamos?')
  expect((await begun()).applications.filter(({ status }) => status === 'draft')).toHaveLength(1)
  // What is begun goes on without being asked again.
  await carmela.goTo('/apply')
  await carmela.seesHeading('¿En qué idioma hablamos?')
}, 240_000)

test('also who asks for another together with somebody hears of hers before one of her own is begun', async () => {
  const rosa = await stage.someone('Rosa')
  await signInAs(rosa, 'rosa@example.org')
  await rosa.goTo('/apply')
  await rosa.seesHeading('Usted ya tiene un préstamo')
  const { applications } = await (await rosa.page.request.get(new URL('/api/applications', rosa.page.url()).href)).json() as { applications: { status: string }[] }
  expect(applications.map(({ status }) => status)).not.toContain('draft')
}, 240_000)

test('an officer’s queue is her own work, and one press shows everybody’s', async () => {
  const daniel = await stage.someone('Daniel', deskInEnglish)
  await signInInEnglish(daniel, 'daniel@example.org')
  await daniel.seesHeading('My queue')
  await daniel.sees('Rosas de la Plaza')
  expect(await daniel.page.getByText('Vestidos Luz').count()).toBe(0)
  await daniel.page.getByRole('radio', { name: /^All/ }).click()
  await daniel.seesHeading('Everybody’s queue')
  await daniel.sees('Vestidos Luz')
  await daniel.findsNoBarrier('desk, everybody’s queue')
}, 240_000)
