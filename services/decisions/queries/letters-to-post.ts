import type { Context } from '#platform/context/index.ts'
import type { LettersToPost } from '../schemas/letters.ts'

/** Letters on paper that nobody has posted yet, the longest waiting first: their readers have no mail, or it did not arrive. */
export async function lettersToPost(ctx: Context): Promise<LettersToPost> {
  return {
    letters: await ctx.em.execute<LettersToPost['letters']>(
      `select d.id as "deliveryId", n.id as "noticeId", n.application_id as "applicationId", concat_ws(' ', h.given_names, h.family_names) as "to",
         n.subject, n.business_date as "since"
       from delivery d join notice n on n.id = d.notice_id join person h on h.id = n.person_id
       where d.programme_id = ? and d.channel = 'paper' and d.state = 'queued' order by d.id limit 200`, [ctx.actor.programmeId],
    ),
  }
}
