import type { Application, Decision } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'

/** Tells who made a counteroffer how it was answered, or that nobody did. */
export async function tellOfficerAnswered(ctx: Context, application: Application, decision: Decision): Promise<void> {
  await sendNotice(ctx, {
    personId: application.officerId ?? decision.decidedBy, kind: 'counteroffer-answered', occurrence: decision.id, applicationId: application.id,
    params: { reference: application.reference, amount: { cents: decision.amountCents ?? 0 }, answer: decision.answer ?? 'expired' },
  })
}
