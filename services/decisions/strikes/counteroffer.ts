import { Decision } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import { decline } from '../make-final.ts'
import type { Strike } from './strike.ts'
import { tellOfficerAnswered } from './tell-officer.ts'

/**
 * Nobody answered a counteroffer in time: the application is declined with the counteroffer's own reasons, and the
 * adverse-action notice goes out. On its last day, and again, should that ever have failed, on the ninetieth.
 */
export async function expireCounteroffer({ ctx, application, open }: Strike): Promise<void> {
  const decision = await ctx.em.findOneOrFail(Decision, { id: open.facts.counteroffer?.decisionId ?? '', applicationId: application.id })
  decision.answer = 'expired'
  decision.answeredAt = ctx.now
  await audit(ctx, { action: 'counteroffer-expired', subjectKind: 'application', subjectId: application.id, detail: { decisionId: decision.id } })
  await decline(ctx, application, decision, 'expire-counteroffer', 'counteroffer-expired')
  await tellOfficerAnswered(ctx, application, decision)
}
