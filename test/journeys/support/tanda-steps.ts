import { randomUUID } from 'node:crypto'
import type { APIResponse } from 'playwright-core'
import { demoPassword } from '#db/seeders/demo-people.ts'
import type { Person } from './person.ts'

/** A circle as who keeps it has it from the API. */
export interface KeptCircle {
  id: string
  round: number
  members: { id: string; name: string; turn: number; advances: { id: string; round: number; state: string }[] }[]
  swaps: { swapId: string }[]
}

/** Signs in without a page, with the password of the demo. */
export async function signInQuietly(person: Person, key: string): Promise<void> {
  await person.goTo('/')
  await send(person, 'POST', '/api/sign-in', { email: `${key}@example.org`, password: demoPassword })
}

/** Asks the API as the person whose browser it is; a session that a week has made old is renewed first. @throws where it refuses */
export async function send<T = unknown>(person: Person, method: 'GET' | 'POST' | 'PUT', path: string, data?: object): Promise<T> {
  const { origin } = new URL(person.page.url())
  const key = randomUUID()
  const once = (): Promise<APIResponse> => person.page.request.fetch(origin + path, { method, headers: { origin, 'idempotency-key': key }, ...(data && { data }) })
  let response = await once()
  if (response.status() === 401) {
    await person.page.request.post(`${origin}/api/refresh`, { headers: { origin } })
    response = await once()
  }
  const text = await response.text()
  if (!response.ok()) throw new Error(`${method} ${path} answered ${String(response.status())} ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** Begins a weekly circle of $50 whose turns are drawn unless it is said otherwise, and lets each person in by her own link. @returns its id */
export async function formTanda(keeper: Person, people: readonly Person[], startOn: string, payoutOrder: 'lottery' | 'agreed' = 'lottery'): Promise<string> {
  const circleId = randomUUID()
  await send(keeper, 'POST', '/api/circles', { id: circleId, name: 'Cundina del Mercado de la Isleta', cadence: 'weekly', contributionCents: 5_000, memberCount: people.length, startOn, payoutOrder })
  for (const person of people) {
    const { inviteCode } = await send<{ inviteCode: string }>(keeper, 'POST', `/api/circles/${circleId}/members`, { id: randomUUID(), invitedName: person.name })
    const { rules } = await send<{ rules: { version: string } }>(person, 'GET', `/api/circle-invitations/${inviteCode}`)
    await send(person, 'POST', `/api/circle-invitations/${inviteCode}/acceptance`, { rulesTextVersion: rules.version })
  }
  return circleId
}

export const circleOf = (keeper: Person, circleId: string): Promise<KeptCircle> => send(keeper, 'GET', `/api/circles/${circleId}`)

/** Writes down what happened in a circle. @returns how it is then */
export const record = (keeper: Person, circleId: string, event: { kind: string; memberId: string; round: number }): Promise<KeptCircle> => (
  send(keeper, 'POST', `/api/circles/${circleId}/events`, { id: randomUUID(), ...event })
)

/** Everybody but one puts in for a round; the guarantor puts in for that one; the pot goes to whose turn it is. @param late her id, where somebody is */
export async function runRound(keeper: Person, circleId: string, round: number, late?: string): Promise<void> {
  const { members } = await circleOf(keeper, circleId)
  for (const { id } of members) await record(keeper, circleId, { kind: id === late ? 'advance' : 'contribution', memberId: id, round })
  await record(keeper, circleId, { kind: 'payout', memberId: members.find(({ turn }) => turn === round)?.id ?? '', round })
}
