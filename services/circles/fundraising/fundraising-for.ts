import { LockMode } from '@mikro-orm/core'
import { Fundraising, FundraisingPledge } from '#db/entities/index.ts'
import { fundraisingOn, type FundraisingFacts, type FundraisingState, type Standing } from '#domain/circle/fundraising/standing.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'

/** Where a fundraising is, with what comes before and what it ended as. */
export type State = FundraisingState | 'in-review' | 'withdrawn'

/** A fundraising as it stands today, whatever of that is kept: its pledges and the date say. */
export interface Raising {
  fundraising: Fundraising; pledges: readonly FundraisingPledge[]; facts: FundraisingFacts; standing: Standing; state: State
  /** While people can pledge, its last day. */
  openThrough: string | null
}

export async function raisingOf(ctx: Context, fundraising: Fundraising): Promise<Raising> {
  const pledges = await ctx.em.find(FundraisingPledge, { fundraisingId: fundraising.id, withdrawnAt: null }, { orderBy: { pledgedAt: 'asc', id: 'asc' } })
  const { amountCents, rules, openedOn, publicOn, supportersNeeded, outcome } = fundraising
  const facts: FundraisingFacts = {
    amountCents, supportersNeeded: supportersNeeded ?? 0, openedOn: openedOn ?? ctx.businessDate, publicOn,
    pledges: pledges.map((pledge) => ({ amountCents: pledge.amountCents, on: pledge.pledgedOn, ofHerNetwork: pledge.invitationId !== null })),
  }
  const standing = fundraisingOn(rules, facts, ctx.businessDate)
  const state = outcome ?? (openedOn === null ? 'in-review' : standing.state)
  return { fundraising, pledges, facts, standing, state, openThrough: isOpen(state) ? standing.throughOn : null }
}

/** Under its lock nobody else pledges, takes back or closes. @throws 404 */
export async function lockFundraising({ em, actor }: Context, id: string): Promise<Fundraising> {
  const found = await em.findOne(Fundraising, { id, programmeId: actor.programmeId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
  if (!found) throw notFound()
  return found
}

/** Her own, under its lock. @throws 404 */
export async function lockHers(ctx: Context, id: string): Promise<Fundraising> {
  if (ctx.actor.personId === null) throw forbidden()
  const found = await lockFundraising(ctx, id)
  if (found.personId !== ctx.actor.personId) throw notFound()
  return found
}

const isOpen = (state: State): boolean => state === 'private' || state === 'public'

/** People can be asked, pledge and take back. @throws 409 `fundraising-not-open` */
export function requireOpen({ state }: Raising): void {
  if (!isOpen(state)) throw problem('fundraising-not-open', { status: 409, params: { state } })
}
