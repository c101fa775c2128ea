import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { loanRefusal } from '#services/circles/index.ts'
import { partiesOf } from '#services/intake/index.ts'

/**
 * A group that answers for its loans closes its door while one of them is behind, and says how far the next may go. Asked when
 * a loan is offered or agreed to, not again when an offer that was made is taken.
 * @throws 409 `group-access-blocked`, `group-increase-blocked`, `group-ceiling`
 */
export async function requireGroupsAgree(ctx: Context, applicationId: string, amountCents: number): Promise<void> {
  const people = (await partiesOf(ctx, applicationId)).flatMap(({ role, personId }) => (role === 'guarantor' ? [] : personId ?? []))
  const refusal = await loanRefusal(ctx, people, amountCents)
  if (refusal !== null) throw problem(refusal.code, { status: 409, params: refusal.params })
}
