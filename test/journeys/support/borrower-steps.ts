import { enterByCode } from './codes.ts'
import type { Person } from './person.ts'

export interface NewPerson {
  givenNames: string
  familyNames: string
  email: string
}

/** Makes her account where she stands, by a code and without a password: after an invitation, or from the start page. */
export async function makeAccount(person: Person, { givenNames, familyNames, email }: NewPerson): Promise<void> {
  await person.seesHeading('Haga su cuenta')
  await person.findsNoBarrier('sign-up')
  await person.write('Su nombre', givenNames)
  await person.write('Sus apellidos', familyNames)
  await enterByCode(person, email)
}

/** The first pages of the interview: language, kind, the business itself. */
export async function tellOfBusiness(person: Person, business: string): Promise<void> {
  await person.seesHeading('¿En qué idioma hablamos?')
  await person.findsNoBarrier('apply/language')
  await person.press('Guardar y seguir')
  await person.seesHeading('¿Cuál se parece al suyo?')
  await person.choose(/Yo sola o solo/)
  await person.findsNoBarrier('apply/kind')
  await person.press('Guardar y seguir')
  await person.seesHeading('¿Cuál es su negocio?')
  await person.press('Guardar y seguir')
  await person.sees(/Falta/)
  await person.findsNoBarrier('apply/business with all that is wrong')
  await person.choose('De uno a dos años')
  await person.write('¿Qué vende o qué hace?', 'Tamales de chile verde y jaca')
  await person.choose('En la calle o un mercado')
  await person.write('Nombre del negocio', business)
  await person.findsNoBarrier('apply/business')
  await person.press('Guardar y seguir')
}

/** What the money is for, with its prices, and how much of it she asks. */
export async function tellOfPurpose(person: Person, dollars: string): Promise<void> {
  await person.seesHeading('¿Para qué es el dinero?')
  await person.write('¿Qué es?', 'Una traila de comida usada')
  await person.page.getByRole('textbox', { name: 'Cuesta' }).fill(dollars)
  await person.write('¿Qué va a cambiar con este dinero?', 'Con la traila trabajamos los siete días.')
  await person.sees('Pide justo lo que cuesta.')
  await person.findsNoBarrier('apply/purpose')
  await person.press('Guardar y seguir')
}

/** Invites the other owner and reads the link that is shown once. */
export async function invite(person: Person, name: string): Promise<string> {
  await person.seesHeading('¿Quién pide con usted?')
  await person.write('¿Cómo se llama?', name)
  await person.choose(/Pide conmigo/)
  await person.press('Hacer la invitación')
  const link = person.page.locator('code')
  await link.waitFor()
  await person.findsNoBarrier('apply/people with an invitation')
  const url = await link.textContent()
  await person.press('Guardar y seguir')
  return url ?? ''
}

/** So many dollars in 24 monthly payments, and a month that holds them, and nearly a bad one. */
export async function askForMoney(person: Person, dollars: string): Promise<void> {
  await tellOfPurpose(person, dollars)
  await person.seesHeading('¿Cuánto y cómo lo paga?')
  await person.choose('Cada mes')
  await person.choose(/^24$/)
  await person.sees('Pagaría')
  await person.findsNoBarrier('apply/loan')
  await person.press('Guardar y seguir')
  await person.seesHeading('¿Le alcanza este pago?')
  const month = {
    'Ventas del negocio': '3180', 'Otro trabajo en su casa': '1920', 'Otra ayuda': '0', 'Renta o casa': '1150', Comida: '620',
    'Carro y gasolina': '410', 'Luz, agua, teléfono': '285', 'Otras deudas': '185', 'Gastos del negocio': '1060', 'Otra cosa': '240',
  }
  for (const [line, typed] of Object.entries(month)) await person.page.getByRole('textbox', { name: line }).fill(typed)
  await person.page.getByRole('textbox', { name: 'Todo lo que entra en un mes malo' }).fill('3950')
  await person.sees('Sí le alcanza')
  await person.sees('Mes malo: no le alcanza')
  await person.findsNoBarrier('apply/budget')
  await person.press('Guardar y seguir')
}

/** Her papers can wait. */
export async function sendPapersLater(person: Person): Promise<void> {
  await person.seesHeading('Sus papeles, con fotos')
  await person.press('Seguir; los mando después')
}

/** The two things to agree to. */
export async function agree(person: Person): Promise<void> {
  await person.seesHeading('Dos cosas antes de mandar')
  await person.tick('Ya lo leí y digo que sí')
  await person.tick('Sí, es verdad')
  await person.findsNoBarrier('apply/consents')
  await person.press('Guardar y seguir')
}

export async function reviewAndSend(person: Person): Promise<void> {
  await agree(person)
  await send(person)
}

/** From the review on. */
export async function send(person: Person): Promise<void> {
  await person.seesHeading('Revise y mande')
  await person.findsNoBarrier('apply/review')
  await person.press('Mandar mi solicitud')
  await person.sees(/Ya recibimos su solicitud/)
  await person.findsNoBarrier('application')
}

/** Opens the invitation, makes her own account, reads what she is asked and says yes. */
export async function joinByInvitation(person: Person, url: string, who: NewPerson): Promise<void> {
  await person.goTo(url)
  await person.seesHeading('Le invitan a un préstamo')
  await person.findsNoBarrier('invitation before an account')
  await person.press('Hacer mi cuenta')
  await makeAccount(person, who)
  await person.tick('Ya lo leí y estoy de acuerdo')
  await person.findsNoBarrier('invitation')
  await person.press('Aceptar la invitación')
  await person.sees('Ya es parte de la solicitud.')
}

/** Opens the paper, agrees to sign on a screen, signs with her name. */
export async function sign(person: Person, name: string): Promise<void> {
  await person.goTo('/application')
  await person.press(/Leer y firmar/)
  await person.seesHeading('Lea y firme')
  await person.press('Firmar')
  await person.sees('Antes de firmar, abra el contrato.')
  await person.findsNoBarrier('agreement with all that is wrong')
  const [paper] = await Promise.all([person.page.context().waitForEvent('page'), person.press('Abrir el contrato (PDF)')])
  await paper.close()
  await person.tick('Lo leí y quiero firmar en pantalla')
  await person.write('Escriba su nombre completo', name)
  await person.press('Firmar')
  await person.findsNoBarrier('agreement, asked once more')
  await person.press('Sí, firmo')
  await person.sees(/Ya firm/)
  await person.findsNoBarrier('agreement signed')
}
