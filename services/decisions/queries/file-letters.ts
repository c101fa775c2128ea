import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'
import type { ApplicationFile } from '../schemas/file.ts'

/** Letters of an application with how each went to its person, newest first. */
export function fileLetters(ctx: Context, applicationId: string): Promise<ApplicationFile['letters']> {
  return ctx.em.execute<ApplicationFile['letters']>(
    `select n.id as "noticeId", n.kind, concat_ws(' ', h.given_names, h.family_names) as "to", n.business_date as "on", n.subject,
       n.text_version as "textVersion", l.sha256,
       (select coalesce(jsonb_agg(jsonb_build_object('deliveryId', d.id, 'channel', d.channel, 'state', d.state,
          'at', ${isoInstant("(case d.channel when 'screen' then n.read_at else coalesce(d.delivered_at, d.sent_at) end)")}) order by d.id), '[]')
        from delivery d where d.notice_id = n.id) as ways
     from letter l join notice n on n.id = l.notice_id join person h on h.id = n.person_id
     where n.application_id = ? order by n.id desc`, [applicationId],
  )
}
