import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#test/support/browser.ts'
import type { RunningMolino } from '#test/support/running-molino.ts'
import { startDemoMolino } from './support/demo-molino.ts'
import { deskInEnglish, Person, phoneInSpanish } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

let molino: RunningMolino | undefined
let browser: Browser | undefined
beforeAll(async () => {
  molino = await startDemoMolino()
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await molino?.stop()
})

async function someone(name: string, device = phoneInSpanish): Promise<Person> {
  if (browser === undefined || molino === undefined) throw new Error('Molino is not up')
  return Person.with(browser, molino.url, name, device)
}

/** A day in this many days, as a date field takes it. */
const dayIn = (days: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Denver' }).format(Date.now() + days * 86_400_000)

test('late by twelve days she says on her phone that she cannot pay; an officer answers in English, writes down a call with her promise, and the list shows it', async () => {
  const socorro = await someone('Socorro')
  await signInAs(socorro, 'socorro@example.org')
  await socorro.press('No puedo pagar esta vez')
  await socorro.seesHeading('No puedo pagar esta vez')
  await socorro.findsNoBarrier('help')
  await socorro.choose(/^Pagos más chicos/)
  await socorro.write('¿Cuánto puede pagar cada vez?', '')
  await socorro.press('Pedir pagos más chicos')
  await socorro.sees(/Falta/)
  await socorro.findsNoBarrier('help, with what is wrong')
  await socorro.choose(/^Una pausa/)
  await socorro.sees('Así, su próximo pago sería')
  await socorro.sees('Lo que cambia')
  await socorro.write('Si quiere, cuéntenos', 'Se descompuso la troca y no pude salir a vender.')
  await socorro.findsNoBarrier('help, a pause')
  await socorro.press('Pedir la pausa')
  await socorro.seesHeading('Su plática con nosotros')
  await socorro.sees('Esperando respuesta')
  await socorro.findsNoBarrier('help, waiting for an answer')

  const daniel = await someone('Daniel', deskInEnglish)
  await signInInEnglish(daniel, 'daniel@example.org')
  await daniel.seesHeading('My queue')
  await daniel.press(/^Late today/)
  await daniel.seesHeading('Late today')
  await daniel.sees('Wait for an answer')
  await daniel.findsNoBarrier('late')
  await daniel.page.keyboard.press('j')
  expect(await daniel.page.evaluate(() => document.activeElement?.textContent)).toMatch(/Socorro/)
  await daniel.page.keyboard.press('Enter')
  await daniel.seesHeading('Cannot pay this time')
  await daniel.sees('Se descompuso la troca y no pude salir a vender.')
  await daniel.findsNoBarrier('loan, asked for help')
  await daniel.page.getByRole('textbox', { name: 'Answer' }).fill('Con gusto. Le hablo hoy y lo dejamos anotado.')
  await daniel.press('Send the answer')
  await daniel.page.getByText('Answered', { exact: true }).waitFor()

  await daniel.press('Log a call')
  await daniel.press('Log this call')
  await daniel.findsNoBarrier('loan, a call with what is wrong')
  await daniel.choose('They called us')
  await daniel.choose('Talked')
  await daniel.write('Note', 'Vende el sábado')
  await daniel.tick('They promised a payment')
  await daniel.write('How much', '50.00')
  await daniel.page.getByLabel('By', { exact: true }).fill(dayIn(3))
  await daniel.findsNoBarrier('loan, logging a call')
  await daniel.press('Log this call')
  await daniel.sees('They called us: Talked')
  await daniel.findsNoBarrier('loan, with a call and a promise')
  await daniel.page.context().setOffline(true)
  await daniel.press('Log a call')
  await daniel.choose('No answer')
  await daniel.press('Log this call')
  await daniel.sees('Kept on this phone. It is logged once there is a signal.')
  await daniel.page.context().setOffline(false)
  await daniel.sees('We called: No answer')
  await daniel.goTo('/late?group=later')
  await daniel.page.locator('tr', { hasText: 'Socorro' }).getByText(/^\$50\.00 on/).waitFor()
  await daniel.findsNoBarrier('late, with a promise')

  await socorro.goTo('/money')
  await socorro.press('No puedo pagar esta vez')
  await socorro.sees('Con gusto. Le hablo hoy y lo dejamos anotado.')
  await socorro.sees('Ya le contestamos')
  await socorro.sees(/\$50\.00 a más tardar el/)
  await socorro.findsNoBarrier('help, answered')

  const onThePhone = await someone('Daniel', { width: 390, locale: 'en-US' })
  await signInInEnglish(onThePhone, 'daniel@example.org')
  await onThePhone.seesHeading('My queue')
  await onThePhone.goTo('/late')
  await onThePhone.sees('Socorro')
  await onThePhone.findsNoBarrier('late, 390 px')
}, 600_000)

test('who is up to date makes a letter that says so, and a stranger who has its code hears that it is ours', async () => {
  const rosa = await someone('Rosa Elena')
  await signInAs(rosa, 'rosa@example.org')
  await rosa.sees('Le toca pagar')
  await rosa.findsNoBarrier('money')
  await rosa.goTo('/papers')
  await rosa.page.locator('summary', { hasText: 'Hacer un papel' }).first().click()
  await rosa.findsNoBarrier('papers, making one')
  await rosa.page.locator('.paper-maker', { hasText: 'Carta: va al corriente' }).getByRole('button', { name: 'Hacer la carta' }).click()
  const note = rosa.page.getByText(/^Código /).first()
  await note.waitFor()
  await rosa.findsNoBarrier('papers, with a letter')
  const code = (await note.textContent())?.replace('Código ', '') ?? ''

  const landlord = await someone('Landlord')
  await landlord.goTo('/check')
  await landlord.seesHeading('Comprobar una carta')
  await landlord.findsNoBarrier('check')
  await landlord.write('Código', code.toLowerCase())
  await landlord.press('Comprobar')
  await landlord.seesHeading('Esta carta es nuestra')
  await landlord.sees('R. E. G.')
  expect(await landlord.page.locator('main').textContent()).not.toContain('$')
  await landlord.findsNoBarrier('check, found')
}, 300_000)
