import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { askForMoney, makeAccount, reviewAndSend, tellOfBusiness } from './support/borrower-steps.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, type Person } from './support/person.ts'
import { photo, take } from './support/photos.ts'
import { signInAs } from './support/staff-steps.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 180_000)
afterAll(() => stage.tearDown())

const business = 'Rosas de Abril'
/** Pictures for whoever looks at the pages: `PICTURES=/tmp/papers`. */
const pictures = process.env.PICTURES
async function look(person: Person, name: string): Promise<void> {
  if (pictures === undefined) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await person.page.emulateMedia({ colorScheme })
    await person.page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png`, fullPage: true })
  }
  await person.page.emulateMedia({ colorScheme: 'light' })
}

test('papers by photo: taken without a signal, kept through a reload, sent when there is one, sent back with why, sent again, taken', async () => {
  const she = await stage.someone('Abril')
  await she.goTo('/apply')
  await makeAccount(she, { givenNames: 'Abril', familyNames: 'Chávez Luna', email: 'abril@example.org' })
  await tellOfBusiness(she, business)
  await she.seesHeading('¿Quién pide con usted?')
  await she.press('Guardar y seguir')
  await askForMoney(she, '2000')
  await she.seesHeading('¿Quién puede responder por usted?')
  await she.press('Guardar y seguir')
  await she.seesHeading('Sus papeles, con fotos')
  await she.findsNoBarrier('apply/papers')
  await look(she, 'step-empty-390')

  await she.page.getByLabel('¿Con qué papel se identifica?').selectOption('consular-card')
  await she.write('Número', '12')
  await she.page.getByLabel('País que lo dio').selectOption('MX')
  await she.press('Seguir; los mando después')
  await she.sees('Escriba el número como está en el papel.')
  await she.write('Número', 'MEX 1234567')
  await she.press('Seguir; los mando después')
  await she.seesHeading('Dos cosas antes de mandar')
  await she.page.goBack()
  await she.sees(/termina en 4567/)

  await take(she, 'Tomar foto: Algo de su negocio', await photo('#a04030'))
  await she.sees(/Mandado/)
  await she.page.context().setOffline(true)
  await take(she, 'Tomar foto: Su identificación', await photo('#305080'))
  await she.sees('En su teléfono, por mandar')
  await look(she, 'step-waiting-390')
  await she.page.context().setOffline(false)
  await she.page.getByText('En su teléfono, por mandar').waitFor({ state: 'hidden' })
  await she.page.reload()
  await she.seesHeading('Sus papeles, con fotos')
  await she.page.getByText(/^Mandado/).nth(1).waitFor()
  await take(she, 'Escoger archivo: Algo de lo que gana', { name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nnothing\n%%EOF\n') })
  await she.sees(/El archivo no se puede abrir/)
  await look(she, 'step-sent-390')
  await she.page.getByRole('listitem').filter({ hasText: 'no se puede abrir' }).getByRole('button', { name: 'Quitar' }).click()
  await she.findsNoBarrier('apply/papers with photos')
  await she.press('Seguir')
  await reviewAndSend(she)

  const daniel = await stage.someone('Daniel', deskInEnglish)
  await daniel.goTo('/?lang=es')
  await signInAs(daniel, 'daniel@example.org')
  await daniel.sees(business)
  await daniel.page.locator('tr', { hasText: business }).getByRole('link').first().click()
  await daniel.seesHeading('Lo que mandaron')
  await daniel.findsNoBarrier('file with papers')
  await daniel.press(/Ver completo el número/)
  await daniel.sees(/MEX1234567/)
  await look(daniel, 'file-1280')
  await daniel.press('Regresar: Identificación con foto')
  await daniel.page.getByLabel('Por qué no sirve').selectOption('blurry')
  await daniel.findsNoBarrier('file, sending a paper back')
  await look(daniel, 'file-back-1280')
  await daniel.page.locator('form').getByRole('button', { name: 'Regresar', exact: true }).click()
  await daniel.sees('Regresado, y ya se le dijo por qué')
  await daniel.press('Pedir: Precio de lo que va a comprar')
  await daniel.sees('Ya se pidió. Lo pueden ver desde ahora.')

  await she.goTo('/application')
  await she.seesHeading('Lo que falta')
  await she.sees('Se ve borroso. Tome la foto otra vez, con buena luz.')
  await she.findsNoBarrier('application with papers asked for')
  await look(she, 'application-390')
  await take(she, 'Tomar foto: Identificación (matrícula consular, pasaporte o licencia)', await photo('#207040'))
  await she.sees('Ya lo mandó. Falta que lo veamos.')

  await daniel.page.reload()
  await daniel.press('Aceptar: Identificación con foto')
  await daniel.sees('Aceptado, y ya se le avisó')
  await daniel.page.getByText('Aceptado', { exact: true }).first().waitFor()
  expect(await daniel.page.getByText('Aceptado', { exact: true }).count()).toBe(1)
}, 240_000)
