import { randomUUID } from 'node:crypto'
import { inTransaction, systemActor } from '#platform/context/index.ts'
import { applyingTextVersions } from '#services/intake/index.ts'
import { createProduct, starterProducts } from '#services/loans/index.ts'
import { createTestApp, type SignedIn, type TestApp, type TestAppOptions } from '#test/support/app.ts'

/** The product that these tests ask for: 5 % a year, monthly. */
export interface LendingApp extends TestApp { productVersionId: string }

export const lender = {
  name: 'Bosque Credit Union', address: '1420 Bridge Blvd SW, Albuquerque, NM 87105', phone: '505-555-0142',
  hours: { en: 'Monday to Friday, 9 to 5', es: 'Lunes a viernes, de 9 a 5' },
}

/** A test app that can lend: its programme has the products of a new one. */
export async function createLendingApp(options: TestAppOptions = {}): Promise<LendingApp> {
  const at = await createTestApp({ ...options, settings: { lender, ...options.settings } })
  let productVersionId = ''
  await inTransaction(at.orm.em, async (em) => {
    const ctx = { ...at.context(systemActor(at.programme.id)), em }
    for (const product of starterProducts) {
      const made = await createProduct(ctx, product)
      if (product.code === 'monthly-5') productVersionId = made.productVersionId
    }
  })
  return Object.assign(at, { productVersionId })
}

/** Answers of a whole application for $4,000 in 24 months. */
export const answers = (at: LendingApp, more: object = {}) => ({
  locale: 'es', businessName: 'Raíz Verde', entrepreneurType: 'microenterprise', businessSince: '1-to-2', sells: 'Tamales y horchata', place: 'market',
  uses: [{ what: 'Una traila usada', amountCents: 380_000, seller: 'Trailas Lobo' }, { what: 'Una página web', amountCents: 20_000 }],
  story: 'Vendemos tamales y horchata en el Rail Yards desde hace dos veranos.',
  amountCents: 400_000, productVersionId: at.productVersionId, installments: 24,
  budget: {
    moneyIn: [{ code: 'business-sales', amountCents: 318_000 }, { code: 'other-work', amountCents: 192_000 }],
    moneyOut: [{ code: 'home', amountCents: 115_000 }, { code: 'food', amountCents: 62_000 }],
    badMonthInCents: 260_000,
  },
  consents: applyingTextVersions,
  ...more,
})

/** Starts a draft. */
export async function startDraft(applicant: SignedIn): Promise<{ id: string; version: number }> {
  const response = await applicant.post('/api/applications', { id: randomUUID() })
  if (response.statusCode !== 201) throw new Error(`Starting answered ${response.statusCode} ${response.body}`)
  return response.json()
}

/** Starts a draft and saves whole answers in it. */
export async function filledDraft(at: LendingApp, applicant: SignedIn, more: object = {}): Promise<{ id: string; version: number }> {
  const { id, version } = await startDraft(applicant)
  const saved = await applicant.put(`/api/applications/${id}/answers`, { version, answers: answers(at, more) })
  return { id, version: saved.json<{ version: number }>().version }
}

export interface Submitted { id: string; version: number; status: string; reference: string; answerBy: string | null }

export async function submit(applicant: SignedIn, draft: { id: string; version: number }): Promise<Submitted> {
  const response = await applicant.post(`/api/applications/${draft.id}/submission`, { version: draft.version })
  if (response.statusCode !== 200) throw new Error(`Submission answered ${response.statusCode} ${response.body}`)
  return response.json()
}

/** A complete application of one person, ready to be decided. */
export async function completeApplication(at: LendingApp, applicant: SignedIn, more: object = {}): Promise<Submitted> {
  return submit(applicant, await filledDraft(at, applicant, more))
}

/** Invites, and answers with the link and its token. */
export async function invite(applicant: SignedIn, applicationId: string, role = 'co-borrower'): Promise<{ partyId: string; inviteUrl: string; token: string }> {
  const response = await applicant.post(`/api/applications/${applicationId}/parties`, { id: randomUUID(), role, invitedName: 'Efraín' })
  if (response.statusCode !== 201) throw new Error(`Inviting answered ${response.statusCode} ${response.body}`)
  const made = response.json<{ partyId: string; inviteUrl: string }>()
  return { ...made, token: made.inviteUrl.split('/').at(-1) ?? '' }
}

/** Reads the invitation, consents to the words it shows, and joins. */
export async function join(at: TestApp, person: SignedIn, token: string): Promise<void> {
  const shown = await at.app.inject({ method: 'GET', url: `/api/invitations/${token}` })
  const { consent } = shown.json<{ consent: { version: string } }>()
  const response = await person.post(`/api/invitations/${token}/acceptance`, { consentTextVersion: consent.version })
  if (response.statusCode !== 200) throw new Error(`Joining answered ${response.statusCode} ${response.body}`)
}

export interface Letter { id: string; kind: string; subject: { en: string; es: string }; body: { en: string; es: string } }

/** Everything somebody was sent, newest first, with its whole text. */
export async function lettersTo(person: SignedIn): Promise<Letter[]> {
  const { notices } = (await person.get('/api/notices')).json<{ notices: { id: string }[] }>()
  return Promise.all(notices.map(async ({ id }) => (await person.get(`/api/notices/${id}`)).json<Letter>()))
}

/** The outbox rows of an application's workflow, in order. */
export const toldWorkflow = (at: TestApp, applicationId: string) => at.orm.em.fork().execute<{ version: number; payload: { version: number; status: string; clocks: { kind: string; occurrence: string; at: string }[] } }[]>(
  'select case_version as version, payload from outbox where workflow_id = ? order by case_version', [`Application:${applicationId}`])
