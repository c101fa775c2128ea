import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { createPartner, type NewPartner } from '#services/partners/index.ts'
import { createPool } from '#services/pools/index.ts'
import type { SignedIn, TestApp } from '#test/support/app.ts'
import { asSystem } from '#test/support/loans.ts'

export const kitchenPolicy: NewPartner['policy'] = {
  maxAmountCents: 1_000_000, products: ['monthly-5'], signersNeeded: 2, conflictRule: 'recuse',
  criteria: [
    { code: 'pays-kitchen', question: { en: 'Pays for kitchen time?', es: '¿Paga sus horas de cocina?' } },
    { code: 'orders', question: { en: 'Orders to fill with it?', es: '¿Tiene pedidos para surtir?' } },
  ],
}

let kitchens = 0

/** A community kitchen with its policy; with pledges, a pool stands behind it. */
export async function makePartner(at: TestApp, { pledgedCents, policy = {} }: { pledgedCents?: number; policy?: Partial<NewPartner['policy']> } = {}): Promise<{ partnerId: string; poolId: string | null }> {
  kitchens += 1
  const name = `Cocina Común ${kitchens}`
  return asSystem(at, async (ctx) => {
    const pool = pledgedCents === undefined ? null : await createPool(ctx, { name, pledges: [{ source: name, sourceKind: 'partner', amountCents: pledgedCents }] })
    const { partnerId } = await createPartner(ctx, {
      name, about: { en: 'A shared kitchen', es: 'Una cocina compartida' }, contactName: 'Renee Lucero', contactPhone: '505-555-0199',
      policy: { ...kitchenPolicy, ...policy }, ...(pool && { poolId: pool.poolId }),
    })
    return { partnerId, poolId: pool?.poolId ?? null }
  })
}

/** Somebody who speaks for an organisation. */
export async function partnerPerson(at: TestApp, administrator: SignedIn, partnerId: string, givenNames: string, familyNames: string): Promise<SignedIn> {
  const person = await at.signUp({ givenNames, familyNames })
  const given = await administrator.post('/api/grants', { personId: person.personId, role: 'partner', scopeKind: 'partner', scopeId: partnerId })
  if (given.statusCode !== 201) throw new Error(`Granting answered ${given.statusCode} ${given.body}`)
  return at.signIn(person.email)
}

/** She asks an organisation; @returns the endorsement's id. */
export async function askPartner(applicant: SignedIn, applicationId: string, partnerId: string, shareStory = false): Promise<string> {
  const id = randomUUID()
  const response = await applicant.post(`/api/applications/${applicationId}/endorsements`, { id, partnerId, shareStory })
  if (response.statusCode !== 201) throw new Error(`Asking answered ${response.statusCode} ${response.body}`)
  return id
}

export const goodRecord = {
  knownSince: '2023-10-01', capacity: 'Renta nuestra cocina cuatro mañanas a la semana', amountCents: 400_000, installments: 24, coachingHours: 6,
  answers: [{ code: 'pays-kitchen', answer: 'yes', note: '34 de 34 recibos' }, { code: 'orders', answer: 'some', note: null }],
}

const versionOf = async (person: SignedIn, endorsementId: string) => (await person.get(`/api/endorsements/${endorsementId}`)).json<{ version: number }>().version

export const record = async (person: SignedIn, endorsementId: string, more: object = {}): Promise<LightMyRequestResponse> => (
  person.put(`/api/endorsements/${endorsementId}/record`, { version: await versionOf(person, endorsementId), record: { ...goodRecord, ...more } })
)

export const signAs = async (person: SignedIn, endorsementId: string, typedName: string, more: object = {}): Promise<LightMyRequestResponse> => (
  person.post(`/api/endorsements/${endorsementId}/signatures`, { id: randomUUID(), version: await versionOf(person, endorsementId), conflict: false, typedName, ...more })
)

export interface Kitchen { partnerId: string; poolId: string | null; pilar: SignedIn; hank: SignedIn }

/** A kitchen with two people who speak for it, and a pool behind it where it has pledges. */
export async function kitchenOf(at: TestApp, administrator: SignedIn, options: Parameters<typeof makePartner>[1] = {}): Promise<Kitchen> {
  const { partnerId, poolId } = await makePartner(at, options)
  const [pilar, hank] = [await partnerPerson(at, administrator, partnerId, 'Pilar', 'Otero'), await partnerPerson(at, administrator, partnerId, 'Hank', 'Begay')]
  return { partnerId, poolId, pilar, hank }
}

/** It gives its word, with its quorum. */
export async function endorse({ partnerId, pilar, hank }: Kitchen, applicant: SignedIn, applicationId: string): Promise<string> {
  const id = await askPartner(applicant, applicationId, partnerId)
  await record(pilar, id)
  await signAs(pilar, id, 'Pilar Otero')
  await signAs(hank, id, 'Hank Begay')
  return id
}
