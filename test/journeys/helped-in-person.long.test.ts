import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { agree, askForMoney, send, tellOfBusiness } from './support/borrower-steps.ts'
import { codeFor, enterByCode } from './support/codes.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish } from './support/person.ts'
import { photo, take } from './support/photos.ts'
import { signInAs } from './support/staff-steps.ts'
import { requireVouches } from './support/vouching-steps.ts'

let stage: DemoStage
beforeAll(async () => {
  stage = await demoStage()
  await requireVouches(stage.molino, 0)
}, 180_000)
afterAll(() => stage.tearDown())

const phone = '505-555-2099'
const name = 'Aída Luna Peña'

test('a guide fills it in with her, on the guide’s device and with her consent; at home she takes the same draft over by a code and sends it', async () => {
  const lucia = await stage.someone('Lucía')
  await signInAs(lucia, 'lucia@example.org')
  await lucia.page.waitForURL((url) => url.pathname !== '/sign-in')
  await lucia.goTo('/assist')
  await lucia.seesHeading('Ayudar a alguien')
  await lucia.findsNoBarrier('assist')
  await lucia.write('El teléfono o correo de ella', phone)
  const said = await codeFor(lucia, phone, 'Mandarle el código', 'help')
  await lucia.seesHeading('Su permiso')
  await lucia.press('Empezar juntas')
  await lucia.sees(/Falta/)
  await lucia.findsNoBarrier('assist/consent with all that is wrong')
  await lucia.write('El código que ella le dice', said)
  await lucia.write('Su nombre', 'Aída')
  await lucia.write('Sus apellidos', 'Luna Peña')
  await lucia.write('Su nombre completo', name)
  await lucia.press('Empezar juntas')
  await lucia.sees(/Usted ayuda a/)
  await tellOfBusiness(lucia, 'Costuras Aída')
  await lucia.seesHeading('¿Quién pide con usted?')
  await lucia.press('Guardar y seguir')
  await askForMoney(lucia, '1500')
  await lucia.seesHeading('Sus papeles, con fotos')
  await lucia.findsNoBarrier('apply/papers on a helper’s device')
  await take(lucia, 'Tomar foto: Algo de su negocio', await photo('#a04030'))
  await lucia.sees(/^Mandado/)
  await lucia.press('Seguir')
  await agree(lucia)
  await lucia.seesHeading('Revise y mande')
  await lucia.write('Su nombre completo', name)
  await lucia.findsNoBarrier('apply/review on a helper’s device')
  await lucia.press('Sí, así está bien')
  await lucia.sees('Ya dijo que está bien')

  const she = await stage.someone('Aída')
  await she.goTo('/sign-in?next=/application')
  await enterByCode(she, phone)
  await she.sees(/Su solicitud/)
  await she.goTo('/apply')
  await she.seesHeading('Revise y mande')
  await she.sees(/Hoy le ayuda/)
  await she.press('Seguir sin ayuda')
  await she.page.getByText(/Hoy le ayuda/).waitFor({ state: 'detached' })
  await send(she)

  await lucia.goTo('/assist')
  await lucia.seesHeading('Ayudar a alguien')
  expect(await lucia.page.getByText(name).count()).toBe(0)

  const daniel = await stage.someone('Daniel', deskInEnglish)
  await daniel.goTo('/?lang=es')
  await signInAs(daniel, 'daniel@example.org')
  await daniel.page.getByText('Costuras Aída').first().click()
  await daniel.press('Abrir y decidir')
  await daniel.sees(/ayudó en persona/)
  await daniel.findsNoBarrier('file of somebody who was helped')
}, 300_000)
