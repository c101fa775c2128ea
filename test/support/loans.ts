import { randomUUID } from 'node:crypto'
import { inTransaction, systemActor, type Context } from '#platform/context/index.ts'
import { ensureBooks } from '#services/ledger/index.ts'
import { createProduct, openLoan, products, starterProducts, type LoanOpened } from '#services/loans/index.ts'
import type { TestApp } from './app.ts'
import type { SignedIn } from './people.ts'

/** The programme's books and starter products. */
export async function readyToLend(at: TestApp): Promise<void> {
  await asSystem(at, async (ctx) => {
    await ensureBooks(ctx)
    for (const product of starterProducts) await createProduct(ctx, product)
  })
}

/** A command as the system, in a transaction of its own, at the time of the test's clock. */
export const asSystem = <T>(at: TestApp, work: (ctx: Context) => Promise<T>): Promise<T> => (
  inTransaction(at.orm.em, (em) => work({ ...at.context(systemActor(at.programme.id)), em }))
)

export interface Granting {
  borrower: SignedIn
  coBorrower?: SignedIn
  guarantor?: SignedIn
  decidedBy: SignedIn
  secondBy?: SignedIn
  /** Code of a product; the monthly one where it is left out. */
  product?: string
  amountCents?: number
  installments?: number
  advanceOn?: string
}

/**
 * A loan as a final decision opens it. Application and decision are rows written here, so that tests of loans need nothing
 * above them; everything from the loan on is made by the commands.
 */
export function grantLoan(at: TestApp, given: Granting): Promise<LoanOpened> {
  const { product = 'monthly-5', amountCents = 500_000, installments = 12, borrower, coBorrower, guarantor, decidedBy, secondBy, advanceOn } = given
  return asSystem(at, async (ctx) => {
    const version = (await products(ctx)).find(({ code }) => code === product)
    if (!version) throw new Error(`the product ${product}`)
    const { productVersionId } = version
    const applicationId = randomUUID()
    const decisionId = randomUUID()
    await ctx.em.execute(
      `insert into application (id, programme_id, reference, status, applicant_id, locale, business_name, purpose, amount_cents, product_version_id, installments)
       values (?, ?, ?, 'approved', ?, 'es', 'Panadería Ñandú', 'Un horno', ?, ?, ?)`,
      [applicationId, at.programme.id, `A-TEST-${applicationId.slice(0, 8)}`, borrower.personId, amountCents, productVersionId, installments],
    )
    const parties = [[borrower, 'borrower'], [coBorrower, 'co-borrower'], [guarantor, 'guarantor']] as const
    for (const [person, role] of parties) {
      if (person) await ctx.em.execute('insert into application_party (application_id, role, person_id, joined_at) values (?, ?, ?, ?)', [applicationId, role, person.personId, ctx.now])
    }
    await ctx.em.execute(
      `insert into decision (id, application_id, application_version, kind, amount_cents, installments, product_version_id, needs_second, decided_by, decided_at, second_by, second_at, second_outcome, final_on)
       values (?, ?, 1, 'approve', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        decisionId, applicationId, amountCents, installments, productVersionId, secondBy !== undefined, decidedBy.personId, ctx.now,
        secondBy?.personId ?? null, secondBy ? ctx.now : null, secondBy ? 'agreed' : null, ctx.businessDate,
      ],
    )
    return openLoan(ctx, { applicationId, decisionId, productVersionId, amountCents, installments, ...(advanceOn && { advanceOn }) })
  })
}

interface AgreementToSign { agreementId: string; sha256: string; consent: { version: string }; parties: { personId: string; name: string }[] }

/** What a party sends to sign, read from the API as the portal does; under her own name where none is given. */
export async function signatureOf(at: TestApp, signer: SignedIn, loanId: string, typedName?: string): Promise<{ url: string; body: object }> {
  const { agreementId, sha256, consent, parties } = (await signer.get(`/api/loans/${loanId}/agreement`)).json<AgreementToSign>()
  const now = at.clock.now().toISOString()
  return {
    url: `/api/agreements/${agreementId}/signatures`,
    body: { id: randomUUID(), typedName: typedName ?? parties.find((party) => party.personId === signer.personId)?.name, consentTextVersion: consent.version, documentSha256: sha256, openedDocumentAt: now, consentedAt: now },
  }
}

/** Every one of these parties signs the current agreement. */
export async function signBy(at: TestApp, loanId: string, ...signers: SignedIn[]): Promise<void> {
  for (const signer of signers) {
    const { url, body } = await signatureOf(at, signer, loanId)
    const response = await signer.post(url, body)
    if (response.statusCode !== 201) throw new Error(`Signing answered ${response.statusCode} ${response.body}`)
  }
}

/** A loan that is granted, signed and funded today, ready for payments. */
export async function fundedLoan(at: TestApp, given: Granting & { disbursedBy: SignedIn }): Promise<LoanOpened> {
  const loan = await grantLoan(at, given)
  await signBy(at, loan.loanId, ...[given.borrower, given.coBorrower, given.guarantor].filter((party) => party !== undefined))
  const response = await given.disbursedBy.post(`/api/loans/${loan.loanId}/disbursement`, { id: randomUUID(), method: 'transfer', reference: 'ACH 1' })
  if (response.statusCode !== 201) throw new Error(`Funding answered ${response.statusCode} ${response.body}`)
  return loan
}

/** The clock at noon of a day in Denver. */
export const atNoonOf = (at: TestApp, day: string): void => at.clock.set(`${day}T19:00:00Z`)
