import type { Person } from './person.ts'

/** Signs in as one of the demo's people, from the list that the sign-in page offers. */
export async function signInAs(person: Person, email: string): Promise<void> {
  await person.goTo('/sign-in')
  await person.seesHeading('Entrar')
  await person.findsNoBarrier('sign-in')
  await person.write('Su correo', email)
  await person.write('Su contraseña', 'molino de viento')
  await person.page.locator('form').getByRole('button', { name: 'Entrar', exact: true }).click()
}

/** The first officer finds the file in her queue and approves; above her limit it goes on to a second person. */
export async function approve(person: Person, business: string): Promise<void> {
  await person.seesHeading('Mis pendientes')
  await person.sees(business)
  await person.findsNoBarrier('desk')
  await person.page.locator('tr', { hasText: business }).getByRole('link').click()
  await person.seesHeading('Presupuesto de un mes normal')
  await person.findsNoBarrier('file')
  await person.press(/^Aprobar/)
  await person.findsNoBarrier('file, deciding')
  await person.press('Aprobar y pedir el segundo sí')
  await person.sees('Ya se pidió el segundo sí')
}

export async function giveSecondYes(person: Person, business: string): Promise<void> {
  await person.seesHeading('Mis pendientes')
  await person.page.locator('tr', { hasText: business }).getByRole('link').click()
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
