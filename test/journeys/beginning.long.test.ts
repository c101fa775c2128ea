import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, type Person } from './support/person.ts'
import { signInInEnglish } from './support/staff-steps.ts'

/** What a lender needs before Monday, by an administrator's own hand: a pool, an organisation before it, who speaks for it, and coaches. */
let stage: DemoStage
let adela: Person
beforeAll(async () => {
  stage = await demoStage()
  adela = await stage.someone('Adela', deskInEnglish)
}, 300_000)
afterAll(() => stage.tearDown())

test('an administrator begins a pool and writes down who pledged how much', async () => {
  await signInInEnglish(adela, 'adela@example.org')
  await adela.press('Settings')
  await adela.press(/^Pools/)
  await adela.press('Begin a pool')
  await adela.write('Name', 'Fondo del Bosque')
  await adela.press('Begin it')
  await adela.seesHeading('Fondo del Bosque')
  await adela.press('Add a pledge to Fondo del Bosque')
  await adela.press('Add this pledge')
  await adela.sees(/3 things to fix/)
  await adela.findsNoBarrier('pools, with all that is wrong')
  await adela.write('Who pledges', 'Fundación Manzano')
  await adela.page.getByLabel('What they are').selectOption({ label: 'philanthropy' })
  await adela.write('How much', '7,000')
  await adela.press('Add this pledge')
  await adela.press('Yes, add $7,000.00')
  await adela.sees('The pledge is added')
  await adela.sees('$7,000.00')
  await adela.findsNoBarrier('pools')
  expect(await adela.page.getByRole('region', { name: 'Fondo del Bosque' }).locator('dd').getByText('$7,000.00').count()).toBe(3)
}, 240_000)

test('adds an organisation with its policy and its own questions in both languages, and changes it', async () => {
  await adela.goTo('/settings/partners')
  await adela.press('Add a partner')
  await adela.findsNoBarrier('organisations, adding one')
  await adela.write('Name', 'Escuela Coronado')
  await adela.write('What it is, in one sentence (English)', 'A school that knows its families')
  await adela.write('What it is, in one sentence (Español)', 'Una escuela que conoce a sus familias')
  await adela.write('Whom to call there', 'Dolores Sena')
  await adela.write('Telephone', '505-555-0171')
  await adela.write('The most it recommends for one person', '2,000')
  await adela.page.getByLabel('Pool behind what it recommends').selectOption({ label: 'Fondo del Bosque' })
  await adela.write('Question 1 (English)', 'Keeps appointments?')
  await adela.write('Question 1 (Español)', '¿Cumple con sus citas?')
  await adela.press('Add a partner')
  await adela.seesHeading('Escuela Coronado')
  await adela.press('Change: Escuela Coronado')
  await adela.write('The most it recommends for one person', '2,500')
  await adela.press('Keep it')
  await adela.sees('$2,500')
  await adela.findsNoBarrier('organisations')
  expect(await adela.page.getByRole('region', { name: 'Escuela Coronado' }).getByText('Fondo del Bosque').count()).toBe(1)
}, 240_000)

test('gives who speaks for it the role in that organisation, which is what lets her in', async () => {
  await adela.goTo('/grants')
  await adela.write('Find the person', 'joaquin')
  await adela.page.getByLabel('Person', { exact: true }).locator('option', { hasText: 'Joaquín' }).waitFor({ state: 'attached' })
  await adela.page.getByLabel('Person', { exact: true }).selectOption({ index: 1 })
  await adela.page.getByLabel('Role', { exact: true }).selectOption({ label: 'Partner' })
  await adela.page.getByLabel('Which partner').selectOption({ label: 'Escuela Coronado' })
  await adela.findsNoBarrier('people, giving a partner’s role')
  await adela.press('Give this role')
  await adela.sees('The role is given')
  await adela.goTo('/settings/partners')
  await adela.sees('Joaquín Baca Montaño')
  expect(await adela.page.getByRole('region', { name: 'Escuela Coronado' }).getByText('Joaquín Baca Montaño').count()).toBe(1)
}, 240_000)

test('sees who coaches whom, and takes a change back', async () => {
  await adela.goTo('/settings/coaches')
  await adela.seesHeading('Whose each person is')
  await adela.findsNoBarrier('coaches')
  const benny = adela.page.getByLabel('Benny Padilla')
  await benny.selectOption({ label: 'Nobody yet' })
  await adela.sees('The coach of Benny Padilla is changed')
  await adela.press('Undo')
  await adela.page.getByText('11 people').waitFor()
  expect(await benny.locator('option:checked').textContent()).toBe('Lucía Archuleta')
}, 240_000)
