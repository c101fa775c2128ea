import { randomUUID } from 'node:crypto'
import { askFor, decideOn, disburse, done, sign, type Asked, type Asker, type Counter } from '#test/support/lending.ts'
import type { Caller } from './caller.ts'
import type { Scene } from './scene.ts'
import type { Seeded } from './seeded.ts'

/** What people were told had been done: it must be in the record, once. */
export class Acknowledged {
  /** Amount in cents by payment id, and the loan it belongs to. */
  readonly payments = new Map<string, { loanId: string; amountCents: number }>()
  readonly applications = new Map<string, Asked>()
  readonly decisions = new Map<string, { applicationId: string; status: string }>()
  /** Sent once, answer or not: they may be in the record, once. */
  readonly perhaps = new Set<string>()
}

export interface Cast {
  applicants: Caller[]
  officers: [Caller, Caller]
  finance: Caller
  loanIds: string[]
}

export const asker = (caller: Caller): Asker => ({ ask: (method, url, body) => caller.send(method, url, body) })

/** Everybody there is, and a funded loan for each applicant. */
export async function makeCast(scene: Scene, applicantCount: number): Promise<Cast> {
  const limit = 10_000_000
  const officers: [Caller, Caller] = [await scene.caller('officer', limit), await scene.caller('officer', limit)]
  const finance = await scene.caller('finance')
  const applicants: Caller[] = []
  const loanIds: string[] = []
  for (let made = 0; made < applicantCount; made++) {
    const applicant = await scene.caller('applicant')
    const asked = await askFor(asker(applicant), scene.productVersionId, 1_000_000)
    const { loanId } = await decideOn(asker(officers[0]), asked, 'approve')
    if (loanId === null) throw new Error('an approval opens a loan')
    await sign(asker(applicant), loanId, 'Rosa Ortega', new Date())
    await disburse(asker(finance), loanId)
    applicants.push(applicant)
    loanIds.push(loanId)
  }
  return { applicants, officers, finance, loanIds }
}

interface Paying { chance: Seeded; scene: Scene; kept: Acknowledged }

/** One payment after another until the round is over. Now and then somebody closes the page instead of waiting for an answer. */
export async function keepPaying(caller: Caller, loanIds: readonly string[], over: AbortSignal, { chance, scene, kept }: Paying): Promise<void> {
  while (!over.aborted) {
    const loanId = chance.one(loanIds)
    const payment = { id: randomUUID(), amountCents: chance.whole(50, 400), method: 'transfer', reference: 'T-1', receivedOn: scene.today() }
    const url = `/api/loans/${loanId}/payments`
    if (chance.next() < 0.05) {
      kept.perhaps.add(payment.id)
      await caller.sendOnce('POST', url, payment)
    } else {
      await done(asker(caller), 'POST', url, payment)
      kept.payments.set(payment.id, { loanId, amountCents: payment.amountCents })
    }
  }
}

export async function ask(caller: Caller, { scene, kept }: { scene: Scene; kept: Acknowledged }): Promise<void> {
  const asked = await askFor(asker(caller), scene.productVersionId)
  kept.applications.set(asked.applicationId, asked)
}

export async function decide(officer: Caller, asked: Asked, kind: 'decline' | 'approve' | Counter, kept: Acknowledged): Promise<void> {
  const { decisionId, status } = await decideOn(asker(officer), asked, kind)
  kept.decisions.set(decisionId, { applicationId: asked.applicationId, status })
}
