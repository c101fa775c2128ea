import { randomUUID } from 'node:crypto'
import { createProduct, starterProducts } from '#services/loans/index.ts'
import type { MyFundraising, SupporterView } from '#services/circles/fundraising/schemas.ts'
import type { SignedIn, TestApp } from '#test/support/app.ts'
import { answersFor, byInject, done } from '#test/support/lending.ts'
import { asSystem } from '#test/support/loans.ts'
import { ask } from './groups.ts'

/** A monthly product without interest, of which supporters can give loans. @returns its version */
export async function raisableProduct(at: TestApp): Promise<string> {
  const [monthly] = starterProducts
  if (!monthly) throw new Error('a starter product')
  const { productVersionId } = await asSystem(at, (ctx) => createProduct(ctx, {
    ...monthly, code: 'social-0', name: { en: 'Loan from supporters', es: 'Préstamo de quienes apoyan' }, terms: { ...monthly.terms, annualRatePercent: '0' }, interestAccrual: 'scheduled', lateFee: null, ahead: 'next',
  }))
  return productVersionId
}

export interface MadeFundraising { fundraisingId: string; applicationId: string; version: number }

/** She applies for so much in twelve months and asks that supporters give it; an officer looks at it where one is named. */
export async function makeFundraising(person: SignedIn, productVersionId: string, { amountCents = 1_000_00, reviewedBy }: { amountCents?: number; reviewedBy?: SignedIn } = {}): Promise<MadeFundraising> {
  const application = await ask(person, answersFor(productVersionId, amountCents))
  const { fundraisingId } = await done<MyFundraising>(byInject(person), 'POST', '/api/my-fundraisings', { id: randomUUID(), applicationId: application.applicationId, story: 'Quiero comprar una vaporera más grande para el mercado.' })
  if (reviewedBy) await done(byInject(reviewedBy), 'PUT', `/api/fundraisings/${fundraisingId}/review`, { riskGrade: 1 })
  return { fundraisingId, ...application }
}

/** She asks somebody, who pledges by the link. */
export async function supportedBy(at: TestApp, owner: SignedIn, fundraisingId: string, { amountCents, name }: { amountCents: number; name: string }): Promise<{ supporter: SignedIn; pledgeId: string; seen: SupporterView }> {
  const supporter = await at.signUp({ givenNames: name, familyNames: 'Sandoval' })
  const { inviteUrl } = await done<{ inviteUrl: string }>(byInject(owner), 'POST', `/api/my-fundraisings/${fundraisingId}/invitations`, { id: randomUUID(), invitedName: name })
  const pledgeId = randomUUID()
  const seen = await done<SupporterView>(byInject(supporter), 'POST', `/api/fundraisings/${fundraisingId}/pledges`, { id: pledgeId, amountCents, token: inviteUrl.split('/').at(-1) })
  return { supporter, pledgeId, seen }
}
