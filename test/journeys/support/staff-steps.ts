import assert from 'node:assert/strict'
import { demoPassword } from '#db/seeders/demo-people.ts'
import type { Person } from './person.ts'

const signInWords = {
  es: { heading: 'Entrar', to: 'Su teléfono o su correo', usePassword: 'Usar mi contraseña', password: 'Su contraseña', go: 'Entrar' },
  en: { heading: 'Sign in', to: 'Your phone or your email', usePassword: 'Use my password', password: 'Your password', go: 'Sign in' },
} as const

async function signInIn(language: keyof typeof signInWords, person: Person, email: string): Promise<void> {
  const words = signInWords[language]
  await person.goTo('/sign-in')
  await person.seesHeading(words.heading)
  await person.findsNoBarrier(language === 'es' ? 'sign-in' : 'sign-in in English')
  await person.write(words.to, email)
  await person.press(words.usePassword)
  await person.write(words.password, demoPassword)
  await person.page.locator('form').getByRole('button', { name: words.go, exact: true }).click()
  await person.page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** Signs in as one of the demo's people, on a Spanish screen. */
export const signInAs = (person: Person, email: string): Promise<void> => signInIn('es', person, email)

/** The same on an English screen. */
export const signInInEnglish = (person: Person, email: string): Promise<void> => signInIn('en', person, email)

/** Finds a person in the queue by words of her name; a reload still looks for her, and the address does not say so. */
export async function findInQueue(person: Person, search: string, business: string): Promise<void> {
  await person.seesHeading('Mis pendientes')
  const answered = person.page.waitForResponse((response) => new URL(response.url()).pathname === '/api/queue/search')
  await person.write('Buscar', search)
  await answered
  await person.page.reload()
  await person.sees(business)
  assert.equal(await person.page.getByLabel('Buscar').inputValue(), search)
  assert.equal(new URL(person.page.url()).search, '')
}

/** Finds the file in the queue and opens it: among hers, or among everybody's where she looked for somebody. */
async function openFile(person: Person, business: string): Promise<void> {
  await person.seesHeading(/^(Mis pendientes|Los pendientes de todos)$/)
  await person.sees(business)
  await person.findsNoBarrier('desk')
  await person.page.locator('tr', { hasText: business }).getByRole('link').first().click()
  await person.seesHeading('Presupuesto de un mes normal')
  await person.findsNoBarrier('file')
}

/** The first officer approves; above her limit it goes on to a second person. */
export async function approve(person: Person, business: string): Promise<void> {
  await openFile(person, business)
  await person.press(/^Aprobar/)
  await person.findsNoBarrier('file, deciding')
  await person.press('Aprobar y pedir el segundo sí')
  await person.sees('Ya se pidió el segundo sí')
}

/** Within her own limit an officer's yes is enough. */
export async function approveAlone(person: Person, business: string): Promise<void> {
  await openFile(person, business)
  await person.press('Aprobar')
  await person.findsNoBarrier('file, deciding alone')
  await person.press('Aprobar')
  await person.sees('Aprobada. El contrato está listo para firmar.')
}

export async function giveSecondYes(person: Person, business: string): Promise<void> {
  await person.seesHeading(/^(Mis pendientes|Los pendientes de todos)$/)
  await person.page.locator('tr', { hasText: business }).getByRole('link').first().click()
  await person.findsNoBarrier('file, second yes')
  await person.press('Dar el segundo sí')
  await person.sees('Listo, queda decidida.')
}

/** Finance sends the money: the exact result is shown first. */
export async function fund(person: Person, who: RegExp): Promise<void> {
  await person.seesHeading('Firmados, por entregar')
  await person.findsNoBarrier('disbursements')
  const sheet = person.page.locator('section', { hasText: who })
  await sheet.getByRole('button', { name: 'Entregar este préstamo' }).click()
  await sheet.getByLabel('Su número').fill('TR-4471')
  await sheet.getByRole('button', { name: 'Revisarlo otra vez' }).click()
  await person.findsNoBarrier('disbursement, asked once more')
  await person.page.getByRole('dialog').getByRole('button', { name: /^Mandar/ }).click()
  await person.sees(/Se mandaron/)
}

/** Finds the loan by a name without its accents. */
export async function openLoan(person: Person, search: string, business: string): Promise<void> {
  await person.goTo('/loans')
  await person.seesHeading('Préstamos')
  await person.write('Buscar', search)
  await person.page.locator('tr', { hasText: business }).getByRole('link').first().click()
  await person.seesHeading('Libro')
  await person.findsNoBarrier('loan')
}

/** Writes down money that came, today where no day is given; its receipt is offered at once. */
export async function recordPayment(person: Person, dollars: string, method: 'Efectivo' | 'Transferencia', on?: string): Promise<void> {
  await person.press('Anotar un pago')
  await person.write('Cuánto llegó', dollars)
  if (on !== undefined) await person.write('El día que llegó', on)
  await person.choose(method)
  await person.findsNoBarrier(`loan, recording a payment by ${method}`)
  await person.press(`Anotar $${dollars}`)
  await person.sees(`$${dollars}, anotado`)
  await person.findsNoBarrier('loan, payment recorded')
}

/** A slip of the hand, far beyond all that is owed: it is asked about before it is written down, and can be put right. */
export async function takesBackTooMuch(person: Person): Promise<void> {
  await person.press('Anotar un pago')
  await person.write('Cuánto llegó', '99999.00')
  await person.choose('Efectivo')
  await person.press('Anotar $99,999.00')
  await person.sees(/Con \$99,999\.00 sobran \$9\d,\d{3}\.\d\d/)
  await person.findsNoBarrier('loan, more than all that is owed')
  await person.press('Cambiar la cantidad')
  await person.press('Ahora no')
}

/** Undoes a payment with the reason why. It stays in the ledger, struck through. */
export async function undoPayment(person: Person, dollars: string): Promise<void> {
  await person.page.getByRole('button', { name: new RegExp(`^Deshacer el pago del .*\\$${dollars}`) }).click()
  await person.write('Por qué', 'Se anotó dos veces')
  await person.findsNoBarrier('loan, undoing a payment')
  await person.press('Deshacer este pago')
  await person.sees(`Se deshizo el pago de $${dollars}`)
  await person.sees('no cuenta')
  await person.findsNoBarrier('loan, payment undone')
}
