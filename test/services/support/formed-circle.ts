import { randomUUID } from 'node:crypto'
import type { CircleView, MyCircle } from '#services/circles/schemas.ts'
import type { SignedIn, TestApp } from '#test/support/app.ts'
import { byInject, done } from '#test/support/lending.ts'
import { join } from './circles.ts'

export interface Formed { circleId: string; url: string; coordinator: SignedIn; members: { name: string; memberId: string; person: SignedIn }[] }

/** A circle of any kind in which everybody has joined and was taught how it works; not begun. */
export async function formCircle(at: TestApp, names: readonly string[], circle: object): Promise<Formed> {
  const coordinator = await at.as('coordinator', { givenNames: 'Celia' })
  const [keeps, circleId] = [byInject(coordinator), randomUUID()]
  await done(keeps, 'POST', '/api/circles', { id: circleId, ...circle })
  const url = `/api/circles/${circleId}`
  const members: Formed['members'] = []
  for (const name of names) {
    const memberId = randomUUID()
    const { inviteUrl } = await done<{ inviteUrl: string }>(keeps, 'POST', `${url}/members`, { id: memberId, invitedName: name })
    const person = await at.signUp({ givenNames: name, familyNames: 'Montaño Salas' })
    await join(person, inviteUrl.split('/').at(-1) ?? '')
    await done(keeps, 'PUT', `${url}/members/${memberId}/training`, { on: '2026-11-20' })
    members.push({ name, memberId, person })
  }
  return { circleId, url, coordinator, members }
}

/** Whoever keeps a circle, as the clock goes on: she signs in again where time has passed. */
export class Keeper {
  readonly #at: TestApp
  readonly #formed: Formed
  #person: SignedIn
  constructor(at: TestApp, formed: Formed) {
    this.#at = at
    this.#formed = formed
    this.#person = formed.coordinator
  }
  get person(): SignedIn {
    return this.#person
  }
  /** Noon in Denver of that day, for everybody. */
  async on(day: string): Promise<void> {
    this.#at.clock.set(`${day}T19:00:00Z`)
    this.#person = await this.#at.signIn(this.#formed.coordinator.email)
  }
  idOf(name: string): string {
    return this.#formed.members.find((one) => one.name === name)?.memberId ?? ''
  }
  happens(event: object) {
    return this.#person.post(`${this.#formed.url}/events`, { id: randomUUID(), ...event })
  }
  async must(event: object): Promise<CircleView> {
    const answer = await this.happens(event)
    if (answer.statusCode !== 201) throw new Error(`${JSON.stringify(event)} answered ${answer.body}`)
    return answer.json<CircleView>()
  }
  takesBack(eventId: string, reason: string) {
    return this.#person.post(`${this.#formed.url}/events/${eventId}/reversal`, { id: randomUUID(), reason })
  }
  async view(): Promise<CircleView> {
    return (await this.#person.get(this.#formed.url)).json<CircleView>()
  }
  /** What a member sees, and the whole answer. */
  async seenBy(name: string): Promise<{ circles: MyCircle[]; body: string }> {
    const answer = await (await this.#at.signIn(this.#formed.members.find((one) => one.name === name)?.person.email ?? '')).get('/api/my-circles')
    return { circles: answer.json<{ circles: MyCircle[] }>().circles, body: answer.body }
  }
}
