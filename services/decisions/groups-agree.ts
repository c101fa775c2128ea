import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { fundraisingOf, loanRefusal } from '#services/circles/index.ts'
import { partiesOf } from '#services/intake/index.ts'

/**
 * A group that answers for its loans closes its door while one of them is behind, and says how far the next may go. Asked when
 * a loan is offered or agreed to, not again when an offer that was made is taken.
 * What is raised from supporters is granted when it is full, and no more than that.
 * @throws 409 `group-access-blocked`, `group-increase-blocked`, `group-ceiling`; `fundraising-not-full`
 */
export async function requireGroupsAgree(ctx: Context, applicationId: string, amountCents: number): Promise<void> {
  const people = (await partiesOf(ctx, applicationId)).flatMap(({ role, personId }) => (role === 'guarantor' ? [] : personId ?? []))
  const refusal = await loanRefusal(ctx, people, amountCents)
  if (refusal !== null) throw problem(refusal.code, { status: 409, params: refusal.params })
  const raised = await fundraisingOf(ctx, applicationId)
  if (raised !== null && (raised.state !== 'full' || amountCents > raised.amountCents)) throw problem('fundraising-not-full', { status: 409, params: { state: raised.state } })
}
