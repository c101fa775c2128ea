import { randomUUID } from 'node:crypto'
import { backLoan, createPool, type NewPledge } from '#services/pools/index.ts'
import type { PoolClaims, PoolView } from '#services/pools/schemas.ts'
import type { SignedIn, TestApp } from '#test/support/app.ts'
import { asSystem, fundedLoan, grantLoan, readyToLend } from '#test/support/loans.ts'
import { staysSignedIn } from '#test/support/stays-signed-in.ts'
import { makePartner } from './endorsing.ts'

/** A tenth of a partner's, a fifth of a credit union's, the rest of a foundation's. */
export const threePledges = (cents: number): NewPledge[] => [
  { source: 'Cocina Común', sourceKind: 'partner', amountCents: cents / 10 }, { source: 'Bosque Credit Union', sourceKind: 'lender', amountCents: cents / 5 },
  { source: 'Fundación Manzano', sourceKind: 'philanthropy', amountCents: cents / 10 * 7 },
]

export interface People { borrower: SignedIn; officer: SignedIn; finance: SignedIn; administrator: SignedIn }

/** Who lends from pools, repays and decides, each staying signed in however far the clock moves. */
export async function peopleOfPools(at: TestApp): Promise<People> {
  await readyToLend(at)
  return {
    borrower: staysSignedIn(at, await at.signUp()), officer: staysSignedIn(at, await at.asOfficer()), finance: staysSignedIn(at, await at.asFinance()), administrator: staysSignedIn(at, await at.asAdministrator()),
  }
}

/** A pool with pledges, and a partner whose word it stands behind. */
export async function poolWith(at: TestApp, pledges: readonly NewPledge[]): Promise<{ poolId: string; partnerId: string }> {
  const { partnerId } = await makePartner(at)
  const { poolId } = await asSystem(at, (ctx) => createPool(ctx, { name: `Fondo ${randomUUID()}`, pledges }))
  return { poolId, partnerId }
}

/** The pool stands behind a loan as by an endorsement: in the transaction of the caller's kind, with its lock. */
export function backed(at: TestApp, { poolId, partnerId }: { poolId: string; partnerId: string }, loanId: string, amountCents: number): Promise<void> {
  return asSystem(at, async (ctx) => {
    const endorsementId = randomUUID()
    await ctx.em.execute(
      `insert into endorsement (id, application_id, partner_id, policy_id, status, story_shared, requested_by, requested_at, requested_on, pool_id)
       select ?, l.application_id, ?, (select id from partner_policy where partner_id = ? limit 1), 'endorsed', false, p.person_id, now(), current_date, ?
       from loan l join loan_party p on p.loan_id = l.id and p.role = 'borrower' where l.id = ?`,
      [endorsementId, partnerId, partnerId, poolId, loanId],
    )
    await backLoan(ctx, { poolId, loanId, endorsementId, amountCents })
  })
}

type Pooled = Awaited<ReturnType<typeof poolWith>>

/** A funded loan behind which the pool stands. */
export async function lentFrom(at: TestApp, pool: Pooled, { borrower, officer, finance }: People, amountCents: number): Promise<string> {
  const { loanId } = await fundedLoan(at, { borrower, decidedBy: officer, disbursedBy: finance, amountCents })
  await backed(at, pool, loanId, amountCents)
  return loanId
}

/** One that is approved and waits for its signatures. */
export async function approvedFrom(at: TestApp, pool: Pooled, { borrower, officer }: People, amountCents: number): Promise<string> {
  const { loanId } = await grantLoan(at, { borrower, decidedBy: officer, amountCents })
  await backed(at, pool, loanId, amountCents)
  return loanId
}

export async function poolSeen(by: SignedIn, poolId: string): Promise<PoolView> {
  const pool = (await by.get('/api/pools')).json<{ pools: PoolView[] }>().pools.find((one) => one.poolId === poolId)
  if (!pool) throw new Error(`the pool ${poolId}`)
  return pool
}

export const claimsSeen = async (by: SignedIn, poolId: string): Promise<PoolClaims> => (await by.get(`/api/pools/${poolId}/claims`)).json<PoolClaims>()

/** It is given up as lost. */
export async function chargeOff(by: SignedIn, loanId: string, effectiveOn: string): Promise<string> {
  const id = randomUUID()
  const answer = await by.post(`/api/loans/${loanId}/changes`, { id, kind: 'charge-off', effectiveOn, reason: 'Se fue' })
  if (answer.statusCode !== 201) throw new Error(`Charging off answered ${answer.statusCode} ${answer.body}`)
  return id
}

export async function recover(by: SignedIn, loanId: string, effectiveOn: string, amountCents: number): Promise<string> {
  const id = randomUUID()
  const answer = await by.post(`/api/loans/${loanId}/changes`, { id, kind: 'recovery', effectiveOn, amountCents, method: 'transfer', reference: 'ACH 2', reason: 'Pagó algo' })
  if (answer.statusCode !== 201) throw new Error(`Recovering answered ${answer.statusCode} ${answer.body}`)
  return id
}

export const undo = (by: SignedIn, loanId: string, eventId: string) => by.post(`/api/loans/${loanId}/events/${eventId}/reversal`, { id: randomUUID(), reason: 'Por error' })

/** One asks and another agrees. @returns the claim's id */
export async function claim(pool: Pooled, { finance, administrator }: People, loanId: string): Promise<string> {
  const id = randomUUID()
  const asked = await finance.post(`/api/pools/${pool.poolId}/claims`, { id, loanId })
  if (asked.statusCode !== 201) throw new Error(`Asking answered ${asked.statusCode} ${asked.body}`)
  const agreed = await administrator.post(`/api/pools/${pool.poolId}/claims/${id}/agreement`, {})
  if (agreed.statusCode !== 200) throw new Error(`Agreeing answered ${agreed.statusCode} ${agreed.body}`)
  return id
}
