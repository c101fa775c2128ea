import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { agree, askForMoney, makeAccount, send, sign } from './support/borrower-steps.ts'
import { enterByCode } from './support/codes.ts'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { isKept } from './support/kept-on-phone.ts'
import { nothingLeaked } from './support/nothing-leaked.ts'
import { deskInSpanish, type Device, type Person } from './support/person.ts'
import { photo, take } from './support/photos.ts'
import { approveAlone, findInQueue, fund, openLoan, recordPayment, signInAs } from './support/staff-steps.ts'
import { askToVouch, vouchByCode } from './support/vouching-steps.ts'

let stage: DemoStage
beforeAll(async () => { stage = await demoStage({ LOG_LEVEL: 'info' }) }, 180_000)
afterAll(() => stage.tearDown())

const amparo = { givenNames: 'Amparo', familyNames: 'Quintanilla Sedillo', email: 'amparo.q@example.org' }
const ofelia = { givenNames: 'Ofelia', familyNames: 'Zamarripa', email: 'ofelia.z@example.org' }
const jacinto = { givenNames: 'Jacinto', familyNames: 'Villalpando', email: 'jacinto.v@example.org' }
const business = 'Colchas Quintanilla'
const sells = '¿Qué vende o qué hace?'
const onTheBus = 'Coso colchas de retazos desde hace nueve inviernos y ya no me doy abasto.'

const people: Person[] = []
async function someone(name: string, device?: Device): Promise<Person> {
  const person = await stage.someone(name, device)
  people.push(person)
  return person
}

/** Writes on the bus, where there is no signal: it stays on her phone through a reload, and goes when there is one. */
async function tellWithoutSignal(she: Person): Promise<void> {
  await she.seesHeading('¿Cuál es su negocio?')
  await isKept(she, '/api/me', '/api/applications/')
  await she.choose('De uno a dos años')
  await she.choose('En la calle o un mercado')
  await she.write('Nombre del negocio', business)
  await she.sees(/Guardado a las/)
  await she.page.context().setOffline(true)
  await she.write(sells, onTheBus)
  await she.sees(/por mandar \(1\)/)
  await she.page.reload()
  await she.seesHeading('¿Cuál es su negocio?')
  expect(await she.page.getByLabel(sells).inputValue()).toBe(onTheBus)
  await she.findsNoBarrier('apply/business without a signal')
  await she.page.context().setOffline(false)
  await she.page.getByText(/por mandar/).first().waitFor({ state: 'detached' })
  await she.press('Guardar y seguir')
}

async function numberAndPhoto(she: Person): Promise<void> {
  await she.seesHeading('Sus papeles, con fotos')
  await she.page.getByLabel('¿Con qué papel se identifica?').selectOption('consular-card')
  await she.write('Número', 'MEX 8260417')
  await she.page.getByLabel('País que lo dio').selectOption('MX')
  await she.press('Guardar el número')
  await she.sees(/termina en 0417/)
  await take(she, 'Tomar foto: Su identificación', await photo('#305080'))
  await she.sees(/^Mandado/)
}

test('the whole path on a phone in Spanish: asked for without a signal and in two browsers, vouched for by two neighbors, approved, signed, funded and paid; nothing of hers stands where it should not', async () => {
  const she = await someone('Amparo')
  await she.goTo('/')
  await she.press('Empezar mi solicitud')
  await makeAccount(she, amparo)
  await she.seesHeading('¿En qué idioma hablamos?')
  await she.press('Guardar y seguir')
  await she.seesHeading('¿Cuál se parece al suyo?')
  await she.choose(/Yo sola o solo/)
  await she.press('Guardar y seguir')
  await tellWithoutSignal(she)
  await she.seesHeading('¿Quién pide con usted?')
  await she.press('Guardar y seguir')
  await askForMoney(she, '4000')
  await she.seesHeading('¿Quién puede responder por usted?')
  const first = await askToVouch(she, 'Ofelia')
  await she.press('Pedírselo a alguien más')
  const second = await askToVouch(she, 'Jacinto')
  await she.press('Guardar y seguir')
  await numberAndPhoto(she)
  const where = new URL(she.page.url()).pathname

  const athome = await someone('Amparo, at home')
  await athome.goTo(`/sign-in?next=${encodeURIComponent(where)}`)
  await enterByCode(athome, amparo.email)
  await athome.seesHeading('Sus papeles, con fotos')
  await athome.sees(/termina en 0417/)
  await athome.sees(/^Mandado/)
  await athome.findsNoBarrier('apply/papers, gone on with in a second browser')
  await athome.press('Seguir')
  await agree(athome)
  await athome.sees(onTheBus)
  await send(athome)
  await athome.sees('Faltan 2 personas')

  await vouchByCode(await someone('Ofelia'), first.code, ofelia, 'Amparo Quintanilla Sedillo')
  await vouchByCode(await someone('Jacinto'), second.code, jacinto, 'Amparo Quintanilla Sedillo')
  await she.goTo('/application')
  await she.sees('Ya tiene a las personas que hacen falta.')
  expect(await she.page.getByText(/siempre hay fila/).count()).toBe(0)

  const teresa = await someone('Teresa', deskInSpanish)
  await signInAs(teresa, 'teresa@example.org')
  await findInQueue(teresa, 'sedillo amparo', business)
  await approveAlone(teresa, business)
  await sign(she, 'Amparo Quintanilla Sedillo')

  const patricia = await someone('Patricia', deskInSpanish)
  await signInAs(patricia, 'patricia@example.org')
  await fund(patricia, /Amparo Quintanilla/)
  await openLoan(patricia, 'sedillo amparo', business)
  await recordPayment(patricia, '150.00', 'Efectivo')

  // On the day of funding no interest has accrued: all of it is principal.
  await she.goTo('/money')
  await she.sees('$3,850.00')
  await she.findsNoBarrier('money, paying')

  await nothingLeaked(stage.molino, {
    encrypted: ['MEX8260417', 'MEX 8260417', '8260417'],
    personal: [...[amparo, ofelia, jacinto].flatMap(({ givenNames, familyNames, email }) => [givenNames, familyNames, email]), business, onTheBus, 'Una traila de comida usada', 'Con la traila trabajamos los siete días.', 'siempre hay fila'],
    urls: people.flatMap(({ urls }) => urls),
  })
}, 560_000)
