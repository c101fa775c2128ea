import { isoInstant } from '#db/iso-instant.ts'
import { Person } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { wholeName } from '#services/identity/index.ts'
import type { MyHelp } from '../schemas/help.ts'
import { helpText } from '../words/applying.ts'
import { lenderInWords } from '../words/lender.ts'

/** Whom the actor helps today, and the words she reads aloud before she helps another. Nobody else's people are here. */
export async function myHelp(ctx: Context): Promise<MyHelp> {
  const helper = wholeName(await ctx.em.findOneOrFail(Person, { id: ctx.actor.personId ?? '' }))
  const { version, text } = helpText({ helper, ...await lenderInWords(ctx) })
  const open = await ctx.em.execute<MyHelp['open']>(
    `select s.application_id as "applicationId", concat_ws(' ', h.given_names, h.family_names) as applicant, a.reference, ${isoInstant('s.opened_at')} as "openedAt"
     from assistance s join application a on a.id = s.application_id join person h on h.id = s.applicant_id
     where s.helper_id = ? and s.ended_at is null and s.opened_on = ?::date and a.status = 'draft' order by s.opened_at desc`,
    [ctx.actor.personId, ctx.businessDate],
  )
  return { consent: { version, text }, open }
}
