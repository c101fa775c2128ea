import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import type { SignedIn, TestApp } from '#test/support/app.ts'

export interface Asked { invitationId: string; url: string; code: string; expiresOn: string; token: string }

/** Asks somebody to vouch, and answers with the link, its token and the code. */
export async function askToVouch(applicant: SignedIn, applicationId: string, invitedName = 'Lupe'): Promise<Asked> {
  const response = await applicant.post(`/api/applications/${applicationId}/vouchers`, { id: randomUUID(), invitedName })
  if (response.statusCode !== 201) throw new Error(`Asking answered ${response.statusCode} ${response.body}`)
  const made = response.json<Omit<Asked, 'token'>>()
  return { ...made, token: made.url.split('/').at(-1) ?? '' }
}

/** What a good neighbor answers. */
export const neighborly = {
  knownFor: '3-to-10', capacity: 'neighbor', seenOfBusiness: 'often', seenInWords: 'Le compro tamales cada domingo.', keptHerWord: 'always', wouldLend: 'yes',
  householdOrFamily: false,
}

export const invitationShown = (at: TestApp, token: string) => at.app.inject({ method: 'GET', url: `/api/vouch-invitations/${token}` })

/** Reads the words and signs under them; `more` changes the answers. */
export async function tryToVouch(at: TestApp, person: SignedIn, typedName: string, token: string, more: object = {}): Promise<LightMyRequestResponse> {
  const { statement } = (await invitationShown(at, token)).json<{ statement?: { sha256: string } }>()
  return person.post(`/api/vouch-invitations/${token}/vouch`, {
    id: randomUUID(), ...neighborly, typedName, statementSha256: statement?.sha256 ?? '0'.repeat(64), openedAt: at.clock.now().toISOString(), ...more,
  })
}

export async function giveWord(at: TestApp, person: SignedIn, typedName: string, token: string, more: object = {}): Promise<{ vouchId: string }> {
  const response = await tryToVouch(at, person, typedName, token, more)
  if (response.statusCode !== 201) throw new Error(`Vouching answered ${response.statusCode} ${response.body}`)
  return response.json()
}
