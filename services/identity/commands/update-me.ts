import { Person } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { me } from '../queries/me.ts'
import type { Me, UpdateMe } from '../schemas.ts'

/** Changes what she says of herself; what is left out stays. A phone or e-mail address changes by a code (set-address.ts). The audit names the fields, not what is in them. */
export async function updateMe(ctx: Context, input: UpdateMe): Promise<Me> {
  const person = await ctx.em.findOne(Person, { id: ctx.actor.personId ?? '' })
  if (!person) throw notFound()
  const { givenNames, familyNames, locale } = input
  if (givenNames !== undefined) person.givenNames = givenNames
  if (familyNames !== undefined) person.familyNames = familyNames
  if (locale !== undefined) person.locale = locale
  await ctx.em.flush()
  await audit(ctx, { action: 'person-changed', subjectKind: 'person', subjectId: person.id, detail: { fields: Object.keys(input).toSorted() } })
  return me(ctx)
}
