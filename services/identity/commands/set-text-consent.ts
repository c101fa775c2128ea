import { Person } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { recordTextConsent, wantsTexts } from '#platform/notify/index.ts'

export interface TextConsent { given: boolean }

async function personOf(ctx: Context): Promise<Person> {
  const person = await ctx.em.findOne(Person, { id: ctx.actor.personId ?? '' })
  if (!person) throw notFound()
  return person
}

/** Whether she wants texts at the phone she has now; a STOP that she sent from it counts. */
export async function textConsent(ctx: Context, fieldKey: Buffer): Promise<TextConsent> {
  const { id, phone, programmeId } = await personOf(ctx)
  return { given: phone !== null && await wantsTexts(ctx.em, fieldKey, { personId: id, phone, programmeId }) }
}

/**
 * Her yes or no to texts. A yes is for a phone that a code has shown to be hers: nobody says yes for another's.
 * @throws 409 `phone-not-verified`
 */
export async function setTextConsent(ctx: Context, fieldKey: Buffer, { given }: TextConsent): Promise<TextConsent> {
  const { id, phone, phoneVerifiedAt } = await personOf(ctx)
  if (phone === null || (given && phoneVerifiedAt === null)) throw problem('phone-not-verified', { status: 409 })
  await recordTextConsent(ctx, { personId: id, phone, given, how: 'portal' }, fieldKey)
  await audit(ctx, { action: given ? 'texts-wanted' : 'texts-not-wanted', subjectKind: 'person', subjectId: id })
  return { given }
}
