import { randomUUID } from 'node:crypto'
import { applyingTextVersions } from '#services/intake/index.ts'
import { products } from '#services/loans/index.ts'
import type { GroupView, MyGuarantee } from '#services/circles/guarantees/schemas.ts'
import type { SignedIn, TestApp } from '#test/support/app.ts'
import { answersFor, byInject, done } from '#test/support/lending.ts'
import { asSystem } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'

export interface InGroup { person: SignedIn; memberId: string; name: string }

/** A running solidarity group of five who are trained, with a chair and the line of its first loans. */
export interface MadeGroup {
  circleId: string
  keeper: SignedIn
  members: InGroup[]
  member(name: string): InGroup
  view(): Promise<GroupView>
}

const names = ['Ana', 'Bea', 'Caro', 'Dora', 'Eva']

export async function makeGroup(at: TestApp, { guarantee, trained = true, first }: { guarantee?: string; trained?: boolean; first?: SignedIn } = {}): Promise<MadeGroup> {
  const keeper = staysSignedIn(at, await at.as('coordinator', { givenNames: 'Celia' }))
  const [keeps, circleId] = [byInject(keeper), randomUUID()]
  await done(keeps, 'POST', '/api/circles', { id: circleId, name: 'Grupo Las Nubes', kind: 'solidarity-group', cadence: 'weekly', contributionCents: 0, memberCount: 5, startOn: '2026-12-01', guarantee })
  const members: InGroup[] = []
  for (const [place, name] of names.entries()) {
    const memberId = randomUUID()
    const { inviteUrl } = await done<{ inviteUrl: string }>(keeps, 'POST', `/api/circles/${circleId}/members`, { id: memberId, invitedName: name })
    const person = place === 0 && first ? first : staysSignedIn(at, await at.signUp({ givenNames: name, familyNames: 'Trujillo Baca' }))
    const token = inviteUrl.split('/').at(-1) ?? ''
    const { rules } = (await person.get(`/api/circle-invitations/${token}`)).json<{ rules: { version: string } }>()
    await done(byInject(person), 'POST', `/api/circle-invitations/${token}/acceptance`, { rulesTextVersion: rules.version, related: false })
    if (trained) await done(keeps, 'PUT', `/api/circles/${circleId}/members/${memberId}/training`, { on: at.clock.now().toISOString().slice(0, 10) })
    members.push({ person, memberId, name })
  }
  const member = (name: string): InGroup => {
    const found = members.find((one) => one.name === name)
    if (!found) throw new Error(`${name} is in the group`)
    return found
  }
  if (trained) {
    await done(keeps, 'POST', `/api/circles/${circleId}/start`, { id: randomUUID() })
    await done(keeps, 'POST', `/api/circles/${circleId}/office-events`, { id: randomUUID(), kind: 'took', office: 'chair', memberId: member('Eva').memberId })
    await done(keeps, 'PUT', `/api/circles/${circleId}/line`, { id: randomUUID(), memberIds: members.map(({ memberId }) => memberId) })
  }
  return { circleId, keeper, members, member, view: () => done(keeps, 'GET', `/api/circles/${circleId}/group`) }
}

/** She asks for a weekly loan without interest in ten weeks. @returns her application, complete */
export async function askWeekly(at: TestApp, person: SignedIn, amountCents: number): Promise<{ applicationId: string; version: number }> {
  const product = await asSystem(at, async (ctx) => (await products(ctx)).find(({ code }) => code === 'weekly-0'))
  if (!product) throw new Error('the weekly product')
  return ask(person, { ...answersFor(product.productVersionId, amountCents), installments: 10 })
}

export async function ask(person: SignedIn, answers: object): Promise<{ applicationId: string; version: number }> {
  const [she, applicationId] = [byInject(person), randomUUID()]
  const draft = await done<{ version: number }>(she, 'POST', '/api/applications', { id: applicationId })
  const saved = await done<{ version: number }>(she, 'PUT', `/api/applications/${applicationId}/answers`, { version: draft.version, answers: { ...answers, consents: applyingTextVersions } })
  const { version } = await done<{ version: number }>(she, 'POST', `/api/applications/${applicationId}/submission`, { version: saved.version })
  return { applicationId, version }
}

/** A member reads notice and paper and signs that she answers for a loan, whichever is waiting. */
export async function signWhatWaits(at: TestApp, { person }: InGroup): Promise<MyGuarantee[]> {
  const { guarantees } = await done<{ guarantees: MyGuarantee[] }>(byInject(person), 'GET', '/api/my-guarantees')
  const now = at.clock.now().toISOString()
  return Promise.all(guarantees.filter(({ toBeSigned }) => toBeSigned).map(({ guaranteeId, signerName, sha256, noticeSha256, consent }) => done<MyGuarantee>(byInject(person), 'POST', `/api/my-guarantees/${guaranteeId}/signature`, {
    id: randomUUID(), typedName: signerName, documentSha256: sha256, noticeSha256, consentTextVersion: consent.version, openedNoticeAt: now, openedDocumentAt: now, consentedAt: now,
  })))
}
