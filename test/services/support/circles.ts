import { randomUUID } from 'node:crypto'
import type { SignedIn, TestApp } from '#test/support/app.ts'
import { done, byInject } from '#test/support/lending.ts'

export interface MadeCircle { circleId: string; coordinator: SignedIn; members: { person: SignedIn; memberId: string }[] }

export interface MakeCircle {
  forming?: boolean
  coordinator?: SignedIn
  /** Who takes the first place; Lupe where it is left out. */
  first?: SignedIn
  payoutOrder?: 'agreed' | 'lottery'
  /** The day of its first round; 17 December 2026 where it is left out. */
  startOn?: string
}

const names = ['Lupe', 'Norma', 'Carmen', 'Irma', 'Beto', 'Chayo']

/** A circle of six that all have joined, $100 a month; started unless `forming`. */
export async function makeCircle(at: TestApp, { forming = false, coordinator: given, first, payoutOrder, startOn = '2026-12-17' }: MakeCircle = {}): Promise<MadeCircle> {
  const coordinator = given ?? await at.as('coordinator', { givenNames: 'Celia' })
  const keeps = byInject(coordinator)
  const circleId = randomUUID()
  await done(keeps, 'POST', '/api/circles', { id: circleId, name: 'Tanda Flor de Barelas', cadence: 'monthly', contributionCents: 10_000, memberCount: 6, startOn, payoutOrder })
  const members: MadeCircle['members'] = []
  for (const [place, givenNames] of names.entries()) {
    const memberId = randomUUID()
    const { inviteUrl } = await done<{ inviteUrl: string }>(keeps, 'POST', `/api/circles/${circleId}/members`, { id: memberId, invitedName: givenNames })
    const person = place === 0 && first ? first : await at.signUp({ givenNames, familyNames: 'Montaño Salas' })
    await join(person, inviteUrl.split('/').at(-1) ?? '')
    members.push({ person, memberId })
  }
  if (!forming) await done(keeps, 'POST', `/api/circles/${circleId}/start`, { id: randomUUID() })
  return { circleId, coordinator, members }
}

export async function join(person: SignedIn, token: string): Promise<void> {
  const { rules } = (await person.get(`/api/circle-invitations/${token}`)).json<{ rules: { version: string } }>()
  await done(byInject(person), 'POST', `/api/circle-invitations/${token}/acceptance`, { rulesTextVersion: rules.version })
}
