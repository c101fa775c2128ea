import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoByClock, type DemoByClock } from './support/demo-by-clock.ts'
import { look } from './support/look.ts'
import { phoneInSpanish, type Person } from './support/person.ts'
import { circleOf, send, signInQuietly } from './support/tanda-steps.ts'

/** Ten who save together; who keeps the group does what she does on a phone. */
const keys = ['rosa', 'efrain', 'ofelia', 'nohemi', 'gloria', 'leonor', 'chelo', 'socorro', 'maribel', 'yolanda']
let demo: DemoByClock
let keeper: Person
let rosa: Person
let circleId = ''
beforeAll(async () => {
  demo = await demoByClock('2026-11-30')
  keeper = await demo.someone('Mercedes', phoneInSpanish)
  await comesIn(keeper, 'mercedes')
}, 300_000)
afterAll(() => demo.tearDown())

/** Signed in, and her browser knows that it is somebody’s. */
async function comesIn(person: Person, key: string): Promise<void> {
  await signInQuietly(person, key)
  await person.page.evaluate(() => localStorage.setItem('molino.someone', '1'))
}

const happens = (event: object) => send(keeper, 'POST', `/api/circles/${circleId}/events`, { id: randomUUID(), ...event })
const placeOf = async (name: string): Promise<string> => (await circleOf(keeper, circleId)).members.find((one) => one.name.startsWith(name))?.id ?? ''

describe('a savings group', () => {
  test('is begun on a phone, with words of its own', async () => {
    await keeper.goTo('/circles')
    await keeper.press('Empezar una tanda')
    await keeper.choose(/Grupo de ahorro/)
    await keeper.sees('Cuánto cuesta una acción')
    await keeper.sees(/De 10 a 25/)
    await keeper.write('Cómo se llama', 'Ahorro de la Isleta')
    await keeper.choose('Cada semana', 'Cada cuándo ponen')
    await keeper.write('Cuánto cuesta una acción', '10')
    await keeper.write('Cuántas personas, a lo más', '12')
    await keeper.write('La primera vez', '2026-12-01')
    await look(keeper, 'savings-new')
    await keeper.findsNoBarrier('a new savings group')
    await keeper.press('Empezar')
    await keeper.seesHeading('Ahorro de la Isleta')
    circleId = new URL(keeper.page.url()).pathname.split('/').at(-1) ?? ''
    expect(circleId).toHaveLength(36)
  }, 120_000)

  test('begins once ten have joined and each was taught', async () => {
    for (const key of keys) {
      const person = await demo.someone(key, phoneInSpanish)
      await comesIn(person, key)
      const memberId = randomUUID()
      const { inviteCode } = await send<{ inviteCode: string }>(keeper, 'POST', `/api/circles/${circleId}/members`, { id: memberId, invitedName: key })
      if (key === 'rosa') {
        rosa = person
        await rosa.goTo(`/circle-invitation/${inviteCode}`)
        await rosa.sees('Cada acción cuesta')
        await rosa.sees(/Ustedes ahorran en grupo/)
        await look(rosa, 'savings-invitation')
      }
      const { rules } = await send<{ rules: { version: string } }>(person, 'GET', `/api/circle-invitations/${inviteCode}`)
      await send(person, 'POST', `/api/circle-invitations/${inviteCode}/acceptance`, { rulesTextVersion: rules.version })
      await send(keeper, 'PUT', `/api/circles/${circleId}/members/${memberId}/training`, { on: demo.today() })
      if (key !== 'rosa') await person.leave()
    }
    await keeper.page.reload()
    await look(keeper, 'savings-forming')
    await keeper.press('Empezar las reuniones')
    await keeper.seesHeading('Acciones de esta reunión')
    expect((await circleOf(keeper, circleId)).members).toHaveLength(10)
  }, 240_000)

  test('notes who buys shares at one press, lends from the box and is told what it costs', async () => {
    await keeper.choose('5', 'Cuántas compra cada quien')
    await keeper.press('Anotar que Rosa Elena Gallegos compra 5 acciones')
    await keeper.sees('Anotado: Rosa Elena Gallegos compró 5 acciones.')
    for (const name of ['Efraín', 'Ofelia', 'Gloria']) await happens({ kind: 'shares-bought', memberId: await placeOf(name), shares: 4 })
    await keeper.page.reload()
    await keeper.page.getByLabel('Qué pasó').selectOption('box-loan')
    await keeper.page.getByLabel('Quién').selectOption({ label: 'Rosa Elena Gallegos' })
    await keeper.sees('Rosa Elena Gallegos puede pedir ahora hasta $150.00.')
    await keeper.write('Cuánto', '100')
    await keeper.sees('Rosa Elena Gallegos regresa $105.00: $100.00 y $5.00 de cargo.')
    await keeper.findsNoBarrier('a savings group that is kept')
    await look(keeper, 'savings-kept')
    await keeper.press('Anotarlo')
    await keeper.sees(/debe \$105\.00, a más tardar el/)
    expect((await send<{ savings: object }>(keeper, 'GET', `/api/circles/${circleId}`)).savings).toMatchObject({ boxCents: 70_00, lentCents: 105_00, shares: 17 })
    await happens({ kind: 'fund-paid', memberId: await placeOf('Efraín'), amountCents: 5_00 })
    await happens({ kind: 'fine', memberId: await placeOf('Ofelia'), amountCents: 2_00, reason: 'Llegó tarde' })
  }, 120_000)

  test('shows a member her own, and nothing of anybody else', async () => {
    await rosa.goTo('/circle')
    await rosa.seesHeading('Mi ahorro')
    await rosa.sees('Lo que valen hoy')
    await rosa.sees('$105.00')
    await rosa.findsNoBarrier('my savings')
    expect(await rosa.page.content()).not.toContain('Efra')
    await look(rosa, 'savings-mine')
  }, 120_000)

  test('is shared out to the cent once the money was counted, and what each receives is there before', async () => {
    // $170 of shares and $5 of charge, and the fine of $2, for 17 shares. Rosa owes more than hers are worth: she pays some.
    await keeper.page.reload()
    await keeper.sees(/Deben más de lo que valen sus acciones: Rosa Elena Gallegos/)
    await happens({ kind: 'box-repayment', memberId: await placeOf('Rosa'), amountCents: 60_00 })
    await keeper.page.reload()
    await keeper.page.getByText('Lo que recibiría cada quien').click()
    await keeper.sees('Repartir $130.00')
    await look(keeper, 'savings-share-out')
    await keeper.press('Repartir $130.00')
    await keeper.write('Cuánto hay en la caja', '130')
    await look(keeper, 'savings-counting')
    await keeper.press('Repartir')
    await keeper.sees('Anotado: la caja se repartió.')
    const { status } = await send<{ status: string }>(keeper, 'GET', `/api/circles/${circleId}`)
    expect(status).toBe('finished')
    await keeper.findsNoBarrier('a savings group that was shared out')
    await look(keeper, 'savings-shared')
    await rosa.page.reload()
    await rosa.sees('Lo que recibí por ellas')
    await look(rosa, 'savings-received')
  }, 120_000)
})
