import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context/index.ts'
import { applyingTextVersions } from '#services/intake/index.ts'
import { ensureBooks } from '#services/ledger/index.ts'
import { createProduct, starterProducts } from '#services/loans/index.ts'

/**
 * The steps from asking to being paid, as people take them over the API, for tests that need an application or a loan in
 * a certain state. `Asker` is whoever sends requests: an app under `inject`, or a caller over the network.
 */
export interface Asker {
  ask(method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<{ status: number; body: unknown }>
}

/** A person signed in to an app under test, as an asker. */
export const byInject = (person: { inject(method: 'GET' | 'POST' | 'PUT', url: string, ask?: { body?: object }): Promise<{ statusCode: number; body: string; json(): unknown }> }): Asker => ({
  async ask(method, url, body) {
    const response = await person.inject(method, url, { ...(body && { body }) })
    return { status: response.statusCode, body: response.body === '' ? undefined : response.json() }
  },
})

/** The answer to a request that must succeed. */
export async function done<T>(asker: Asker, method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<T> {
  const answer = await asker.ask(method, url, body)
  if (answer.status >= 300) throw new Error(`${method} ${url} answered ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body as T
}

export interface Asked { applicationId: string; version: number; status: string }

export const answersFor = (productVersionId: string, amountCents: number) => ({
  locale: 'es', businessName: 'Tamales Rosa', entrepreneurType: 'microenterprise', businessSince: 'over-5', sells: 'Tamales', place: 'market',
  productVersionId, amountCents, installments: 12,
  story: 'Vendo tamales en la plaza desde hace seis años.', uses: [{ what: 'Una vaporera más grande', amountCents }],
  budget: { moneyIn: [{ code: 'business-sales', amountCents: 250_000 }], moneyOut: [{ code: 'home', amountCents: 90_000 }], badMonthInCents: 180_000 },
  consents: applyingTextVersions,
})

/** She asks: starts, answers and submits. */
export async function askFor(asker: Asker, productVersionId: string, amountCents = 300_000, id: string = randomUUID()): Promise<Asked> {
  const draft = await done<{ version: number }>(asker, 'POST', '/api/applications', { id })
  const saved = await done<{ version: number }>(asker, 'PUT', `/api/applications/${id}/answers`, { version: draft.version, answers: answersFor(productVersionId, amountCents) })
  const { version, status } = await done<{ version: number; status: string }>(asker, 'POST', `/api/applications/${id}/submission`, { version: saved.version })
  return { applicationId: id, version, status }
}

export interface Outcome { decisionId: string; version: number; status: string; loanId: string | null; expiresOn: string | null }

/** Other terms than those asked for. */
export interface Counter { counter: { amountCents: number; installments: number; productVersionId: string } }

/** An officer decides on the version she has read. */
export function decideOn(
  officer: Asker, { applicationId, version }: Asked, kind: 'approve' | 'decline' | Counter, id: string = randomUUID(),
): Promise<Outcome> {
  const [reasons, more] = kind === 'approve' ? [[], {}] : [['cash-flow'], typeof kind === 'string' ? {} : kind.counter]
  return done<Outcome>(officer, 'POST', `/api/applications/${applicationId}/decisions`, { id, version, kind: typeof kind === 'string' ? kind : 'counter', reasons, ...more })
}

/** A party reads and signs the loan's current agreement. */
export async function sign(party: Asker, loanId: string, typedName: string, at: Date): Promise<{ loanSigned: boolean }> {
  const agreement = await done<{ agreementId: string; sha256: string; consent: { version: string } }>(party, 'GET', `/api/loans/${loanId}/agreement`)
  return done(party, 'POST', `/api/agreements/${agreement.agreementId}/signatures`, {
    id: randomUUID(), typedName, consentTextVersion: agreement.consent.version, documentSha256: agreement.sha256,
    openedDocumentAt: at.toISOString(), consentedAt: at.toISOString(),
  })
}

/** Another person than the approver pays out. */
export function disburse(finance: Asker, loanId: string): Promise<unknown> {
  return done(finance, 'POST', `/api/loans/${loanId}/disbursement`, { id: randomUUID(), method: 'transfer', reference: 'T-1' })
}

/** Gives a new programme its books and the first starter product. @returns the product's version: 250 to 10,000 dollars, monthly */
export async function booksAndProduct(ctx: Context): Promise<string> {
  const [product] = starterProducts
  if (!product) throw new Error('no starter product')
  await ensureBooks(ctx)
  const { productVersionId } = await createProduct(ctx, product)
  await ctx.em.flush()
  return productVersionId
}
