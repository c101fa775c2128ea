import { Person } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { wantsTexts } from '#platform/notify/index.ts'
import type { Texts } from '../schemas/texts.ts'

/** Whether she gets text messages, and whether she can: only at a number that she has shown to be hers. */
export async function myTexts(ctx: Context, fieldKey: Buffer): Promise<Texts> {
  const person = await ctx.em.findOne(Person, { id: ctx.actor.personId ?? '' })
  if (!person) throw notFound()
  const { phone } = person
  const wanted = phone !== null && await wantsTexts(ctx.em, fieldKey, { personId: person.id, phone, programmeId: ctx.actor.programmeId })
  return { wanted, phone, possible: phone !== null && person.phoneVerifiedAt !== null }
}
