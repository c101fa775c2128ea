import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { makeAccount } from './support/borrower-steps.ts'
import { enterByCode } from './support/codes.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 180_000)
afterAll(() => stage.tearDown())

const sells = '¿Qué vende o qué hace?'
const name = 'Nombre del negocio'

test('what she types is kept: through a reload, on her phone without a signal, and beside what she typed on another phone', async () => {
  const she = await stage.someone('Luz')
  await she.goTo('/apply')
  await makeAccount(she, { givenNames: 'Luz', familyNames: 'Ontiveros', email: 'luz.ontiveros@example.org' })
  await she.seesHeading('¿En qué idioma hablamos?')
  await she.press('Guardar y seguir')
  await she.choose(/Yo sola o solo/)
  await she.press('Guardar y seguir')
  await she.seesHeading('¿Cuál es su negocio?')
  const address = she.page.url()
  const written = (label: string) => she.page.getByLabel(label).inputValue()

  await she.write(sells, 'Arreglo vestidos en mi casa.')
  await she.sees(/Guardado a las/)
  await she.page.reload()
  await she.seesHeading('¿Cuál es su negocio?')
  expect(await written(sells)).toBe('Arreglo vestidos en mi casa.')

  await she.page.context().setOffline(true)
  await she.write(sells, 'Arreglo vestidos en mi casa desde hace diez años.')
  await she.sees(/Sin señal/)
  await she.sees(/En su teléfono a las .+ todavía no se manda/)

  const elsewhere = await stage.someone('Luz, on the phone of her sister')
  await elsewhere.goTo(`/sign-in?next=${encodeURIComponent(new URL(address).pathname)}`)
  await enterByCode(elsewhere, 'luz.ontiveros@example.org')
  await elsewhere.seesHeading('¿Cuál es su negocio?')
  await elsewhere.write(name, 'Arreglos Luz')
  await elsewhere.sees(/Guardado a las/)

  await she.page.context().setOffline(false)
  await she.sees(/Guardado a las/)
  await she.page.reload()
  await she.seesHeading('¿Cuál es su negocio?')
  expect(await written(sells)).toBe('Arreglo vestidos en mi casa desde hace diez años.')
  expect(await written(name)).toBe('Arreglos Luz')

  await she.page.getByRole('button', { name: 'English', exact: true }).click()
  await she.seesHeading('What is your business?')
  expect(await she.page.getByLabel('What do you sell or do?').inputValue()).toBe('Arreglo vestidos en mi casa desde hace diez años.')
  expect(await she.page.evaluate(() => document.documentElement.lang)).toBe('en')
}, 300_000)

test('who signs up where there is an account already is told whose it is, and may say that it is not hers', async () => {
  const she = await stage.someone('Luz, who forgot')
  const again = async (): Promise<void> => {
    await she.goTo('/sign-up')
    await makeAccount(she, { givenNames: 'Lucita', familyNames: '', email: 'rosa@example.org' })
    await she.seesHeading('¿Es usted?')
    await she.sees(/a nombre de Rosa/)
  }
  await again()
  await she.findsNoBarrier('sign-up, there is an account')
  await she.press('No soy yo')
  await she.seesHeading('Haga su cuenta')
  await again()
  await she.press('Sí, soy yo, seguir')
  await she.sees('Le toca pagar')
  expect(new URL(she.page.url()).pathname).toMatch(/^\/money/)
}, 300_000)
