import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ServiceProcess } from '#infra/local/service-process.ts'
import { makeAccount } from './support/borrower-steps.ts'
import { enterByCode } from './support/codes.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { isKept, until } from './support/kept-on-phone.ts'
import { signInAs } from './support/staff-steps.ts'

let stage: DemoStage
let api: ServiceProcess | undefined
beforeAll(async () => { stage = await demoStage() }, 180_000)
afterAll(async () => {
  await api?.stop()
  await stage.tearDown()
})

const sells = '¿Qué vende o qué hace?'

test('without a signal she sees her money and her application as she saw them last; nobody after her on this phone does', async () => {
  const rosa = await stage.someone('Rosa')
  await signInAs(rosa, 'rosa@example.org')
  await rosa.page.waitForURL('**/money')
  await until(rosa, async () => navigator.serviceWorker.controller !== null)
  await rosa.sees(/le faltan/)
  await rosa.goTo('/application')
  await rosa.page.getByRole('heading', { level: 1 }).first().waitFor()
  await isKept(rosa, '/api/me', '/api/loans', '/api/loans/', '/api/applications')
  await rosa.page.waitForLoadState('networkidle') // every part of the page has come, not its heading alone
  const paid = await rosa.page.locator('main').textContent()

  // The line is cut for page and service worker alike.
  await rosa.page.context().setOffline(true)
  await rosa.sees(/Sin señal desde las/)
  await stage.molino.api.stop()
  await rosa.page.reload()
  await rosa.sees(/Lo ve como estaba a las/)
  await rosa.page.waitForFunction((as) => document.querySelector('main')?.textContent === as, paid)
  await rosa.goTo('/money')
  await rosa.sees(/le faltan/)
  await rosa.findsNoBarrier('money without a signal')

  api = await stage.molino.startApi()
  await rosa.page.context().setOffline(false)
  await rosa.goTo('/account')
  await rosa.press('Salir')
  await rosa.sees('Ya salió.')
  await until(rosa, async () => !(await caches.keys()).some((name) => name.startsWith('molino.seen.')))
  expect(await rosa.page.evaluate(() => Object.keys(localStorage).filter((name) => !/language|theme/.test(name)))).toEqual([])
}, 300_000)

test('what she writes without a signal survives the page; where her sister changed the same, she sees both and says which stands', async () => {
  const she = await stage.someone('Luz')
  await she.goTo('/apply')
  await makeAccount(she, { givenNames: 'Luz', familyNames: 'Ontiveros', email: 'luz.ontiveros@example.org' })
  await she.seesHeading('¿En qué idioma hablamos?')
  await she.press('Guardar y seguir')
  await she.choose(/Yo sola o solo/)
  await she.press('Guardar y seguir')
  await she.seesHeading('¿Cuál es su negocio?')
  await isKept(she, '/api/me', '/api/applications/')
  const address = new URL(she.page.url()).pathname

  await she.page.context().setOffline(true)
  await she.write(sells, 'Lo que escribí en el camión.')
  await she.sees(/por mandar \(1\)/)
  await she.page.reload()
  await she.seesHeading('¿Cuál es su negocio?')
  expect(await she.page.getByLabel(sells).inputValue()).toBe('Lo que escribí en el camión.')
  await she.goTo('/waiting')
  await she.sees('por mandar')
  await she.findsNoBarrier('waiting, something to send')

  const elsewhere = await stage.someone('Luz, on the phone of her sister')
  await elsewhere.goTo(`/sign-in?next=${encodeURIComponent(address)}`)
  await enterByCode(elsewhere, 'luz.ontiveros@example.org')
  await elsewhere.seesHeading('¿Cuál es su negocio?')
  await elsewhere.write(sells, 'Lo que escribió mi hermana.')
  await elsewhere.sees(/Guardado a las/)

  await she.page.context().setOffline(false)
  await she.press('Mandar ya')
  await she.sees(/por resolver \(1\)/)
  await she.sees('Lo que escribí en el camión.')
  await she.sees('Lo que escribió mi hermana.')
  await she.findsNoBarrier('waiting, something to sort out')
  await she.press('Se queda lo mío')
  await she.sees('No hay nada pendiente')
  await elsewhere.page.reload()
  await elsewhere.seesHeading('¿Cuál es su negocio?')
  expect(await elsewhere.page.getByLabel(sells).inputValue()).toBe('Lo que escribí en el camión.')
}, 300_000)
