import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoByClock, type DemoByClock } from './support/demo-by-clock.ts'
import { deskInSpanish, phoneInSpanish, type Person } from './support/person.ts'
import { circleOf, formTanda, record, runRound, send, signInQuietly } from './support/tanda-steps.ts'

/** Six with a cundina whose turns are drawn: each on her phone in Spanish; what who keeps it does goes by the API. */
const keys = ['rosa', 'efrain', 'ofelia', 'nohemi', 'gloria', 'leonor']
let demo: DemoByClock
let keeper: Person
let people: Person[]
let rosa: Person
let efrain: Person
let circleId: string
beforeAll(async () => {
  demo = await demoByClock('2026-11-30')
  keeper = await demo.someone('Mercedes', deskInSpanish)
  await signInQuietly(keeper, 'mercedes')
  people = []
  for (const key of keys) {
    const person = await demo.someone(key, phoneInSpanish)
    await signInQuietly(person, key)
    await person.page.evaluate(() => localStorage.setItem('molino.someone', '1'))
    people.push(person)
  }
  const [first, second] = people
  if (!first || !second) throw new Error('six people')
  rosa = first
  efrain = second
}, 300_000)
afterAll(() => demo.tearDown())

const nameOf = (person: Person): string => (person === rosa ? 'Rosa Elena G.' : 'Efraín B.')
/** The turn that a person's page says she has. */
const turnOn = async (person: Person): Promise<string> => {
  await person.goTo('/circle')
  return await person.page.locator('.circle-turn-number').textContent() ?? ''
}
const grains = (person: Person, part: string): Promise<number> => person.page.locator(`.wheel > svg [data-part="${part}"].wheel-grain`).count()
/** Whose turn it is by the record, and her browser. */
async function whoHas(turn: number): Promise<{ memberId: string; person: Person }> {
  const member = (await circleOf(keeper, circleId)).members.find((each) => each.turn === turn)
  const name = (member?.name ?? '').toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  const person = people.find((each) => name.startsWith(each.name))
  if (!member || !person) throw new Error(`nobody has turn ${String(turn)}`)
  return { memberId: member.id, person }
}
const today = (wanted: string): void => { while (demo.today() < wanted) demo.dawn() }

describe('a cundina of six', () => {
  test('is told what the draw is, adds a word that a reload does not lose, and sees who has', async () => {
    circleId = await formTanda(keeper, people, '2026-12-04')
    await rosa.goTo('/circle')
    await rosa.sees('Los turnos salen por sorteo')
    await rosa.sees(/Quien lleva la tanda abre el sorteo/)
    await rosa.findsNoBarrier('circle, its lottery still closed')
    await send(keeper, 'POST', `/api/circles/${circleId}/lottery`, { id: randomUUID() })

    await rosa.page.reload()
    await rosa.write('Su palabra', 'gira')
    await rosa.page.reload()
    await rosa.sees('Palabras: 0 de 6')
    expect(await rosa.page.getByLabel('Su palabra').inputValue()).toBe('gira')
    await rosa.write('Su palabra', '')
    await rosa.press('Poner mi palabra')
    await rosa.findsNoBarrier('circle, a word that is missing')
    await rosa.write('Su palabra', 'girasol')
    await rosa.press('Poner mi palabra')
    await rosa.sees('Su palabra ya está en el sorteo.')
    await rosa.sees('Palabras: 1 de 6')
    await rosa.press('Ver todo el sello')
    await rosa.findsNoBarrier('circle, her word is in')
    expect(await rosa.page.getByRole('textbox', { name: 'Su palabra' }).count()).toBe(0)

    await efrain.goTo('/circle')
    await efrain.sees('puso «girasol»')
    for (const [index, person] of people.slice(1, 5).entries()) await send(person, 'PUT', `/api/my-circles/${circleId}/lottery/word`, { word: `palabra ${String(index)}` })
  }, 300_000)

  test('does the draw again on her phone: the seal that it saw, the number and the turns are right', async () => {
    await send(keeper, 'POST', `/api/circles/${circleId}/lottery/draw`)
    await rosa.goTo('/circle')
    await rosa.sees('El sorteo ya se hizo')
    await rosa.press('Comprobar el sorteo')
    await rosa.sees('El sorteo está bien.')
    for (const found of ['El sello es el que su teléfono vio antes del sorteo.', 'El número secreto es el que se selló.', 'Los turnos salen iguales.']) await rosa.sees(found)
    await rosa.press('Ver las palabras y el número')
    await rosa.sees('Palabras: 5 de 6')
    await rosa.findsNoBarrier('circle, its draw checked')
    await rosa.page.locator('.turn-list li').nth(5).waitFor()
    expect(await rosa.page.getByRole('button', { name: /^Cambiar de turno/ }).count()).toBe(0)
  }, 300_000)

  test('two change turns by three yeses; who asked can take it back before', async () => {
    await send(keeper, 'POST', `/api/circles/${circleId}/start`, { id: randomUUID() })
    const [hers, his] = [await turnOn(rosa), await turnOn(efrain)]
    const ask = async (): Promise<void> => {
      await efrain.press(`Cambiar de turno con ${nameOf(rosa)}`)
      await efrain.sees(/Tienen que decir que sí tres/)
      await efrain.findsNoBarrier('circle, asking to change turns')
      await efrain.press('Pedir el cambio')
      await efrain.sees(`Usted pidió cambiar de turno con ${nameOf(rosa)}`)
    }
    await ask()
    await efrain.findsNoBarrier('circle, a change of turns that waits')
    expect(await efrain.page.getByRole('button', { name: /^Cambiar de turno/ }).count()).toBe(0)
    await efrain.press('Ya no quiero cambiar')
    await efrain.sees('Listo. Ya no se pide el cambio.')
    await ask()

    await rosa.goTo('/circle')
    await rosa.sees(`${nameOf(efrain)} le pide cambiar de turno`)
    await rosa.findsNoBarrier('circle, asked to change turns')
    await rosa.press('Sí, cambiar')
    await rosa.sees('Usted dijo que sí. Falta quien lleva la tanda.')
    await rosa.findsNoBarrier('circle, said yes to a change of turns')
    expect(await turnOn(rosa)).toBe(hers)

    const [swap] = (await circleOf(keeper, circleId)).swaps
    await send(keeper, 'PUT', `/api/circles/${circleId}/swaps/${swap?.swapId ?? ''}/outcome`, { outcome: 'agreed' })
    expect([await turnOn(rosa), await turnOn(efrain)]).toEqual([his, hers])
  }, 300_000)

  test('a pot goes out whole though one is late; peers see “todavía no” of her and nothing else; she pays, and the guarantor has it back', async () => {
    const { memberId, person: late } = await whoHas(6)
    today('2026-12-04')
    await runRound(keeper, circleId, 1, memberId)
    await late.goTo('/circle')
    await late.sees(/^Ya recibió/)
    await late.sees('$250 de $300')
    expect(await grains(late, 'received')).toBe(1)
    today('2026-12-05')
    await late.goTo('/circle')
    await late.sees('atrasado')
    await late.sees(/Póngase al corriente antes de ese día/)
    await late.findsNoBarrier('circle, late')
    await record(keeper, circleId, { kind: 'contribution', memberId, round: 1 })
    await record(keeper, circleId, { kind: 'advance-returned', memberId, round: 1 })
    await late.page.reload()
    await late.sees('le toca')
    expect(await late.page.getByText('atrasado').count()).toBe(0)
  }, 300_000)

  test('the second pot goes out on its day: the wheel has two full grains, and who received reads on which day', async () => {
    today('2026-12-11')
    await runRound(keeper, circleId, 2)
    const { person: she } = await whoHas(2)
    await she.goTo('/circle')
    await she.sees('Usted recibió el viernes 11 de diciembre')
    await she.sees('Usted ya recibió')
    expect(await grains(she, 'received')).toBe(2)
    expect(await she.page.getByRole('button', { name: /^Cambiar de turno/ }).count()).toBe(0)
    await she.findsNoBarrier('circle, has received')
    today('2026-12-12')
    await she.page.reload()
    await she.sees('Turno 3 de 6')
    expect([await grains(she, 'received'), await grains(she, 'now')]).toEqual([2, 1])
  }, 300_000)
})
