import { isoInstant } from '#db/iso-instant.ts'
import type { Context } from '#platform/context/index.ts'
import type { ApplicationFile } from '../schemas/file.ts'

/** What was agreed to when it was sent, in which words. */
export function fileConsents(ctx: Context, applicationId: string): Promise<ApplicationFile['consents']> {
  return ctx.em.execute<ApplicationFile['consents']>(
    `select c.kind, concat_ws(' ', h.given_names, h.family_names) as name, c.text_version as "textVersion", c.locale, ${isoInstant('c.given_at')} as "givenAt",
       c.assistance_id is not null as helped
     from application_consent c join person h on h.id = c.person_id where c.application_id = ? order by c.given_at, c.kind`, [applicationId],
  )
}

/** Who helped her in person, with her consent, and what she confirmed. */
export function fileHelp(ctx: Context, applicationId: string): Promise<ApplicationFile['help']> {
  return ctx.em.execute<ApplicationFile['help']>(
    `select s.id as "assistanceId", jsonb_build_object('personId', w.id, 'name', concat_ws(' ', w.given_names, w.family_names)) as helper, s.helper_role as "helperRole",
       s.consent_text_version as "consentTextVersion", s.consent_typed_name as "consentTypedName", s.locale, ${isoInstant('s.opened_at')} as "openedAt",
       ${isoInstant('s.ended_at')} as "endedAt", s.end_reason as "endReason",
       (select coalesce(jsonb_agg(jsonb_build_object('at', ${isoInstant('e.at')}, 'sections', e.detail -> 'sections') order by e.at), '[]')
         from assistance_event e where e.assistance_id = s.id and e.kind = 'confirmed') as confirmed
     from assistance s join person w on w.id = s.helper_id where s.application_id = ? order by s.opened_at`, [applicationId],
  )
}
