import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInSpanish } from './support/person.ts'
import { signInAs } from './support/staff-steps.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage() }, 240_000)
afterAll(() => stage.tearDown())

test('a member votes in secret on her phone, once and for good; who keeps the circle sees that somebody voted, asks something else and takes it back', async () => {
  const amalia = await stage.someone('Amalia')
  await signInAs(amalia, 'amalia@example.org')
  await amalia.goTo('/circle')
  await amalia.seesHeading(/va a tener el cargo de tesorería/)
  await amalia.sees('El voto es secreto.')
  await amalia.sees('Ya votaron 7 personas de 7.')
  await amalia.findsNoBarrier('circle, a vote to cast')
  await amalia.press('Sí')
  await amalia.seesHeading('Va a votar sí')
  await amalia.findsNoBarrier('circle, a vote to confirm')
  await amalia.press('Todavía no')
  await amalia.press('No')
  await amalia.press('Votar no')
  await amalia.sees('Usted ya votó.')
  expect(await amalia.page.getByRole('button', { name: 'Sí', exact: true }).count()).toBe(0)
  await amalia.findsNoBarrier('circle, voted')
  await amalia.press('Contar los votos otra vez')
  await amalia.sees('La cuenta sale.')
  await amalia.findsNoBarrier('circle, votes counted again')

  const mercedes = await stage.someone('Mercedes', deskInSpanish)
  await signInAs(mercedes, 'mercedes@example.org')
  await mercedes.goTo('/circles')
  await mercedes.press(/Las Comadres/)
  await mercedes.sees('Ya votó 1 persona de 7.')
  await mercedes.findsNoBarrier('kept circle, votes and offices')
  await mercedes.press('Preguntar algo a la tanda')
  await mercedes.choose('Las reglas', 'Sobre qué se vota')
  await mercedes.write('Qué cambia', 'Que cada quien ponga $120.')
  await mercedes.findsNoBarrier('kept circle, a new vote')
  await mercedes.press('Abrir la votación')
  await mercedes.sees('La votación ya está abierta.')
  await mercedes.press('Retirar la pregunta: ¿Cambiamos las reglas?')
  await mercedes.sees('Ya se retiró la pregunta.')
}, 300_000)
