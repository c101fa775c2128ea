import type { Person } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { wantsTexts } from '#platform/notify/index.ts'
import type { Channel } from '../sign-in/address.ts'

/**
 * By which ways a notice reaches this person at the addresses she has now: her mail, and texts where she said yes to them
 * for that number; none where nobody can be told. A notice is no code: that her sign-in changed goes by text under the same
 * yes as every other notice (`wantsTexts`, which the sender asks again).
 */
export async function whereTold(ctx: Pick<Context, 'em' | 'actor'>, fieldKey: Buffer, { id, phone, email }: Person): Promise<Channel[]> {
  const texts = phone !== null && await wantsTexts(ctx.em, fieldKey, { personId: id, phone, programmeId: ctx.actor.programmeId })
  return [...(email === null ? [] : ['mail' as const]), ...(texts ? ['text' as const] : [])]
}
