import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedId } from '#db/seeders/seed-id.ts'
import { runAsSystem } from '#platform/context/index.ts'
import { readCircle, strikeCircleClock } from '#services/circles/index.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { testConfig } from '#test/support/config.ts'
import { demoByClock, type DemoByClock } from './support/demo-by-clock.ts'
import { look } from './support/look.ts'
import { phoneInSpanish, type Person } from './support/person.ts'
import { send, signInQuietly } from './support/tanda-steps.ts'

/** The demo's tanda: Socorro, who presides over it, has not put in, and what Maribel put in was noted by mistake. */
let demo: DemoByClock
const people: Record<string, Person> = {}
const circleId = seedId('circle comadres')
beforeAll(async () => {
  demo = await demoByClock('2026-11-30')
  for (const key of ['mercedes', 'socorro', 'maribel', 'yolanda']) {
    const person = await demo.someone(key, phoneInSpanish)
    await signInQuietly(person, key)
    await person.page.evaluate(() => localStorage.setItem('molino.someone', '1'))
    people[key] = person
  }
}, 300_000)
afterAll(() => demo.tearDown())

const who = (key: string): Person => {
  const person = people[key]
  if (!person) throw new Error(key)
  return person
}

/** The next mornings, with what the circle's workflow would have done in them. */
async function mornings(count: number): Promise<void> {
  const [programme] = await asOwner<{ id: string }>(demo.database, 'select id from programme')
  const key = testConfig(demo.database.appUrl).secrets.fieldEncryptionKey
  for (let day = 0; day < count; day++) {
    demo.dawn()
    const run = { programmeId: programme?.id ?? '', now: new Date(`${demo.today()}T17:00:00Z`) }
    for (;;) {
      const { clocks: [next] } = await runAsSystem(demo, { ...run, key: randomUUID() }, (ctx) => readCircle(ctx, { circleId }))
      if (!next || new Date(next.at) > run.now) break
      await runAsSystem(demo, { ...run, key: randomUUID() }, (ctx) => strikeCircleClock(ctx, key, { circleId, kind: next.kind, occurrence: next.occurrence }))
    }
  }
}

test('who keeps a tanda sees on her phone who needs help and the one thing to do; the one it is about sees only her own, and nobody else anything', async () => {
  const mercedes = who('mercedes')
  const circle = await send<{ members: { name: string; contributions: { id: string; round: number }[] }[] }>(mercedes, 'GET', `/api/circles/${circleId}`)
  const mistaken = circle.members.find(({ name }) => name.startsWith('Maribel'))?.contributions.find(({ round }) => round === 4)
  await send(mercedes, 'POST', `/api/circles/${circleId}/events/${mistaken?.id ?? ''}/reversal`, { id: randomUUID() })
  await mornings(8)

  const socorro = who('socorro')
  await socorro.goTo('/circle')
  await socorro.sees(/Por favor llame a Maribel/)
  await socorro.sees('Sobre el turno 4')
  await socorro.findsNoBarrier('my circle, asked to call')
  await look(socorro, 'circle-call')
  await socorro.press('Hablamos')
  await socorro.sees('Anotado. Gracias.')

  await who('maribel').goTo('/circle')
  await who('maribel').sees('Alguien de la tanda le va a llamar, para saber cómo está.')
  await look(who('maribel'), 'circle-asked')
  await who('yolanda').goTo('/circle')
  await who('yolanda').sees('Lo que usted pone')
  expect(await who('yolanda').page.getByText(/Sobre el turno|Por favor llame/).count()).toBe(0)

  await mercedes.goTo(`/circles/${circleId}`)
  await mercedes.sees('A quién le hace falta ayuda')
  await look(mercedes, 'circle-help')
  await mercedes.findsNoBarrier('kept circle, who needs help')
  await mercedes.press(/Anotar en qué quedaron con Socorro/)
  await mercedes.findsNoBarrier('kept circle, noting a step')
  await mercedes.choose('Hablamos')
  await look(mercedes, 'circle-note')
  await mercedes.press('Anotar')
  await mercedes.page.getByText('Anotado.', { exact: true }).first().waitFor()

  await mercedes.press('Que la tanda descanse')
  await mercedes.write('Desde', demo.today())
  await mercedes.write('Sigue el', '2026-12-20')
  await mercedes.write('Por qué', 'Posadas')
  await mercedes.press('Que descanse')
  await mercedes.sees('La tanda descansa')
  await mercedes.findsNoBarrier('kept circle, resting')
  await look(mercedes, 'circle-rests')
  await who('yolanda').goTo('/circle')
  await who('yolanda').sees('Su tanda descansa')
  expect(await who('yolanda').page.getByText('Posadas').count()).toBe(0)
}, 300_000)
