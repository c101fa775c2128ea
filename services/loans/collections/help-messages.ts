import type { Context } from '#platform/context/index.ts'
import { newId } from '#db/new-id.ts'

interface NewMessage { id?: string; conversationId: string; kind: 'said' | 'handed-over' | 'closed'; text?: string }

/** Adds what was said, or what happened, to a talk; nobody ever changes it. */
export async function addMessage(ctx: Context, { id, conversationId, kind, text }: NewMessage): Promise<void> {
  await ctx.em.execute(
    'insert into help_message (id, conversation_id, kind, author_id, text, written_at) values (?, ?, ?, ?, ?, ?)',
    [id ?? newId(), conversationId, kind, ctx.actor.personId, text ?? null, ctx.now], 'run',
  )
}
