import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { loanForOfficer } from '../collections/access.ts'
import { tellCases } from '../collections/tell-cases.ts'
import type { ContactStopped, ContactToResume, ContactToStop } from '../schemas/repaying.ts'

/**
 * From now on nobody calls about the loan and no reminder goes out: bankruptcy, death, fraud, or because she asked in writing.
 * Its case waits until a person lets it go on.
 * @throws 403, 404; 409 `contact-stopped` where it is so already
 */
export async function stopContact(ctx: Context, loanId: string, input: ContactToStop): Promise<ContactStopped> {
  const loan = await loanForOfficer(ctx, loanId)
  const [known] = await ctx.em.execute<{ id: string }[]>('select id from contact_stop where loan_id = ? and lifted_at is null', [loan.id])
  if (known && known.id !== input.id) throw problem('contact-stopped', { status: 409 })
  if (!known) {
    await ctx.em.execute(
      'insert into contact_stop (id, programme_id, loan_id, reason, note, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?)',
      [input.id, ctx.actor.programmeId, loanId, input.reason, input.note ?? null, ctx.actor.personId, ctx.now], 'run',
    )
    await audit(ctx, { action: 'contact-stopped', subjectKind: 'loan', subjectId: loanId, detail: { reason: input.reason } })
    await tellCases(ctx, [loanId])
  }
  return { loanId, isStopped: true }
}

/** Calls and reminders go on, for a reason. What was stopped, by whom and why it is so no longer stays on record. @throws 403, 404; 409 `contact-not-stopped` */
export async function resumeContact(ctx: Context, loanId: string, { reason }: ContactToResume): Promise<ContactStopped> {
  await loanForOfficer(ctx, loanId)
  const lifted = await ctx.em.execute<{ id: string }[]>(
    'update contact_stop set lifted_by = ?, lifted_at = ?, lifted_because = ? where loan_id = ? and lifted_at is null returning id', [ctx.actor.personId, ctx.now, reason, loanId],
  )
  if (lifted.length === 0) throw problem('contact-not-stopped', { status: 409 })
  await audit(ctx, { action: 'contact-resumed', subjectKind: 'loan', subjectId: loanId })
  await tellCases(ctx, [loanId])
  return { loanId, isStopped: false }
}
