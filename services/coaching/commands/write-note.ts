import { PrivateNote, SharedNote } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { lockPlanForCoach } from '../plan/plan-for.ts'
import type { WriteNote } from '../schemas/writing.ts'
import { tellNoteShared } from '../tell-people.ts'

type Note = WriteNote & { loanId: string }

/**
 * A note that she reads as it is written. It stays as it is; a correction is another that names it.
 * @throws 404 for whoever is not her coach, also where the note to correct is not hers; 409 `already-corrected`
 */
export async function writeSharedNote(ctx: Context, { loanId, id, body, correctsId = null }: Note): Promise<{ noteId: string }> {
  const plan = await lockPlanForCoach(ctx, loanId)
  const corrected = correctsId && await ctx.em.findOne(SharedNote, { id: correctsId, planId: plan.id })
  await requireCorrectable(correctsId, corrected ? await ctx.em.count(SharedNote, { correctsId }) : null)
  ctx.em.create(SharedNote, { id, planId: plan.id, talkId: corrected ? corrected.talkId : null, correctsId, body, writtenBy: ctx.actor.personId ?? '', writtenAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'shared-note-written', subjectKind: 'loan', subjectId: loanId, detail: { noteId: id, correctsId } })
  await tellNoteShared(ctx, plan, id)
  return { noteId: id }
}

/** A note that she never reads, nor anybody but her coach unless the programme says so. @throws as above */
export async function writePrivateNote(ctx: Context, { loanId, id, body, correctsId = null }: Note): Promise<{ noteId: string }> {
  const plan = await lockPlanForCoach(ctx, loanId)
  const corrected = correctsId && await ctx.em.findOne(PrivateNote, { id: correctsId, planId: plan.id })
  await requireCorrectable(correctsId, corrected ? await ctx.em.count(PrivateNote, { correctsId }) : null)
  ctx.em.create(PrivateNote, { id, planId: plan.id, talkId: corrected ? corrected.talkId : null, correctsId, body, writtenBy: ctx.actor.personId ?? '', writtenAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'private-note-written', subjectKind: 'loan', subjectId: loanId, detail: { noteId: id, correctsId } })
  return { noteId: id }
}

/** @param corrections of the note that is corrected; null where there is no such note of this plan */
async function requireCorrectable(correctsId: string | null, corrections: number | null): Promise<void> {
  if (correctsId === null) return
  if (corrections === null) throw problem('invalid-request', { status: 422, errors: [{ path: 'correctsId', code: 'not-found' }] })
  if (corrections > 0) throw problem('already-corrected', { status: 409 })
}
