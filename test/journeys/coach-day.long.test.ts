import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, phoneInSpanish, type Person } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

/** A coach's day with a missed talk, at 1280 px in English; and what Rosa Elena sees of it on her phone in Spanish. */
let stage: DemoStage
let lucia: Person
let rosa: Person
beforeAll(async () => {
  stage = await demoStage()
  lucia = await stage.someone('Lucía', deskInEnglish)
  rosa = await stage.someone('Rosa Elena', phoneInSpanish)
}, 300_000)
afterAll(() => stage.tearDown())

const privately = 'Preguntar por su mamá antes que por los números.'
const forHer = 'Hablamos de los uniformes de agosto. Va a pedir un anticipo a las dos escuelas.'

describe('a missed talk', () => {
  test('Rosa Elena asks for help in one tap, and then says what about', async () => {
    await signInAs(rosa, 'rosa@example.org')
    await rosa.seesHeading('Su guía')
    await rosa.sees('Lucía Archuleta')
    await rosa.press('Pedir ayuda')
    await rosa.sees('Ya avisamos. Le llaman pronto.')
    await rosa.choose('Mi negocio', '¿De qué se trata?')
    await rosa.write('Cuéntenos más', '¿Cómo cobro un anticipo?')
    await rosa.findsNoBarrier('money, asking for help')
    await rosa.press('Mandar')
    await rosa.page.getByText('¿De qué se trata?').waitFor({ state: 'detached' })
    expect(await rosa.page.getByText('Ya avisamos. Le llaman pronto.').count()).toBe(1)
  }, 240_000)

  test('the coach sees who needs a call today and why, opens her page, and takes the request on', async () => {
    await signInInEnglish(lucia, 'lucia@example.org')
    await lucia.seesHeading('My people')
    const call = lucia.page.getByRole('listitem').filter({ hasText: 'Rosa Elena Gallegos' }).filter({ hasText: 'Asked for help' })
    await call.getByText(/My business.*anticipo/).waitFor()
    await call.getByText(/Missed the talk of/).waitFor()
    await lucia.findsNoBarrier('a coach’s day')
    await call.getByRole('link', { name: 'Rosa Elena Gallegos' }).click()
    await lucia.seesHeading('Rosa Elena Gallegos')
    await lucia.press('I will take it')
    await lucia.sees('They were told')
    expect(await lucia.page.getByRole('button', { name: 'I will take it' }).count()).toBe(0)
  }, 240_000)

  test('writes the talk down in one form: what she reads, what she does not, minutes, what comes next', async () => {
    await lucia.choose('Held', 'How it went')
    await lucia.write('Rosa sees this', forHer)
    await lucia.write('Private', privately)
    await lucia.write('Minutes', '35')
    await lucia.write('Next step, theirs', 'Pedir el anticipo')
    await lucia.findsNoBarrier('one person, writing down a talk')
    await lucia.press('Save and send to Rosa')
    await lucia.sees('Written down')
    await lucia.page.getByRole('article').filter({ hasText: privately }).getByText('Private').waitFor()
    await lucia.press('It is taken care of')
    await lucia.page.getByRole('heading', { name: 'Asks for help' }).waitFor({ state: 'detached' })
    await lucia.goTo('/people')
    await lucia.seesHeading('Call today')
    expect(await lucia.page.getByText(/Missed the talk of/).count()).toBe(0)
  }, 240_000)

  test('on her phone she reads the note, never the private one, and ticks off her next step', async () => {
    await rosa.goTo('/money')
    await rosa.sees(forHer)
    expect(await rosa.page.getByText(privately).count()).toBe(0)
    await rosa.tick(/Pedir el anticipo/)
    await rosa.page.getByRole('checkbox', { name: /Pedir el anticipo/, checked: true }).waitFor()
    await rosa.findsNoBarrier('money, with her guide')
  }, 240_000)

  test('the officer sees that a plan is there and where it stands, and nothing that was said', async () => {
    const officer = await stage.someone('Daniel', deskInEnglish)
    await signInInEnglish(officer, 'daniel@example.org')
    await officer.seesHeading('My queue')
    await officer.goTo('/loans')
    await officer.page.getByRole('row', { name: /Costuras Rosa Elena/ }).getByRole('link').first().click()
    await officer.seesHeading('Coaching')
    await officer.sees('Coach: Lucía Archuleta')
    expect(await officer.page.getByText(privately).count()).toBe(0)
    expect(await officer.page.getByText(forHer).count()).toBe(0)
    await officer.findsNoBarrier('loan, with its coaching plan')
    await officer.leave()
  }, 240_000)
})
