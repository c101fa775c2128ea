import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { firstTasks, type FirstTask } from './support/first-tasks.ts'
import { deskInEnglish, phoneInSpanish, type Person } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

/** Each of the demo's people lands where her work is, and the first tasks of her list begin there or one press away. */
let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 300_000)
afterAll(() => stage.tearDown())

/** From her home page: presses what is said, once, and finds what the task begins with. */
async function begin(person: Person, { task, press, sees }: FirstTask): Promise<void> {
  if (press === undefined && sees === undefined) throw new Error(`nothing says where ${task} begins`)
  if (press !== undefined) await person.press(press)
  if (sees?.heading) await person.seesHeading(sees.heading)
  if (sees?.button) await person.page.getByRole('button', { name: sees.button }).first().waitFor()
  if (sees?.text) await person.sees(sees.text)
}

describe.each([...firstTasks])('$who', ({ who, email, language, home, tasks }) => {
  test('lands at home and begins each of the first tasks there or with one press', async () => {
    const person = await stage.someone(who, language === 'es' ? phoneInSpanish : deskInEnglish)
    await (language === 'es' ? signInAs : signInInEnglish)(person, email)
    await person.page.waitForURL((url) => !['/home', '/sign-in'].includes(url.pathname))
    expect(new URL(person.page.url()).pathname).toBe(home)
    await person.findsNoBarrier(`home of ${who}`)
    for (const task of tasks.filter(({ later }) => later === undefined)) {
      await person.goTo(home)
      await person.page.getByRole('heading', { level: 1 }).first().waitFor()
      await begin(person, task)
    }
    await person.leave()
  }, 300_000)
})

test('who pays one loan and asks for another has the paper that is asked of her alone on the page she lands on', async () => {
  const daniel = await stage.someone('Daniel', deskInEnglish)
  await signInInEnglish(daniel, 'daniel@example.org')
  await daniel.page.locator('tr', { hasText: 'Raíz Verde' }).getByRole('link').first().click()
  await daniel.seesHeading('Papers')
  await daniel.press('Ask for a paper')
  await daniel.page.getByLabel('From whom').selectOption({ label: 'Rosa Elena Gallegos, co-borrower' })
  await daniel.page.getByLabel('Which paper').selectOption({ label: 'Bank statements' })
  await daniel.findsNoBarrier('file, asking one of two for a paper')
  await daniel.press('Ask for it')
  await daniel.sees('From Rosa Elena Gallegos')
  await daniel.leave()

  const rosa = await stage.someone('Rosa Elena')
  await signInAs(rosa, 'rosa@example.org')
  await rosa.press(/^Mande foto de 1 papel/)
  await rosa.page.getByRole('button', { name: /^Tomar foto/ }).waitFor()
  await rosa.leave()

  const efrain = await stage.someone('Efraín')
  await signInAs(efrain, 'efrain@example.org')
  await efrain.goTo('/application')
  await efrain.seesHeading('Lo que falta')
  await efrain.sees(/Rosa Elena/)
  expect(await efrain.page.getByRole('button', { name: /^Tomar foto/ }).count()).toBe(0)
  await efrain.leave()
}, 300_000)
