import { Person } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { recordTextConsent } from '#platform/notify/index.ts'
import { myTexts } from '../queries/my-texts.ts'
import type { Texts } from '../schemas/texts.ts'

/**
 * Keeps whether she wants text messages at her phone; the first yes is answered by one text.
 * @throws 409 `phone-not-verified` for a yes to a number that may be somebody else's
 */
export async function setTexts(ctx: Context, fieldKey: Buffer, { wanted }: { wanted: boolean }): Promise<Texts> {
  const person = await ctx.em.findOne(Person, { id: ctx.actor.personId ?? '' })
  if (!person) throw notFound()
  const { phone, phoneVerifiedAt } = person
  if (wanted && (phone === null || phoneVerifiedAt === null)) throw problem('phone-not-verified', { status: 409 })
  if (phone !== null) await recordTextConsent(ctx, { personId: person.id, phone, given: wanted, how: 'portal' }, fieldKey)
  return myTexts(ctx, fieldKey)
}
