import { isoInstant } from '#db/iso-instant.ts'
import { Application } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { ApplicationFile } from '../schemas/file.ts'

/** A submitted application of the programme. @throws 404, also for a draft: what is not asked yet is nobody's to read */
export async function submittedApplication(ctx: Context, applicationId: string): Promise<Application> {
  const application = await ctx.em.findOne(Application, { id: applicationId, programmeId: ctx.actor.programmeId })
  if (!application || application.receivedAt === null) throw notFound()
  return application
}

/** Who they are and how to reach them. */
export function fileParties(ctx: Context, applicationId: string): Promise<ApplicationFile['parties']> {
  return ctx.em.execute<ApplicationFile['parties']>(
    `select p.id, p.role, p.person_id as "personId", coalesce(nullif(concat_ws(' ', h.given_names, h.family_names), ''), p.invited_name, '') as name,
       p.joined_at is not null as joined, p.identity_document_id is not null as identified, h.email, h.phone, h.locale
     from application_party p left join person h on h.id = p.person_id where p.application_id = ?
     order by array_position(array['borrower', 'co-borrower', 'guarantor'], p.role), p.id`, [applicationId],
  )
}

/** Every decision, oldest first, with who took it and what the second person said. */
export async function fileDecisions(ctx: Context, applicationId: string): Promise<ApplicationFile['decisions']> {
  const rows = await ctx.em.execute<(Omit<ApplicationFile['decisions'][number], 'second'> & {
    secondBy: { personId: string; name: string } | null; secondAt: string | null
    secondOutcome: 'agreed' | 'returned' | null; secondNote: string | null
  })[]>(
    `select d.id, d.kind, d.reasons, d.reason_other as "reasonOther", d.note, d.amount_cents as "amountCents", d.installments,
       d.product_version_id as "productVersionId", d.needs_second as "needsSecond", ${isoInstant('d.decided_at')} as "decidedAt",
       jsonb_build_object('personId', one.id, 'name', concat_ws(' ', one.given_names, one.family_names)) as "decidedBy",
       case when two.id is not null then jsonb_build_object('personId', two.id, 'name', concat_ws(' ', two.given_names, two.family_names)) end as "secondBy",
       ${isoInstant('d.second_at')} as "secondAt", d.second_outcome as "secondOutcome", m.detail ->> 'note' as "secondNote",
       d.final_on as "finalOn", d.expires_on as "expiresOn", d.answer, ${isoInstant('d.answered_at')} as "answeredAt"
     from decision d join person one on one.id = d.decided_by left join person two on two.id = d.second_by
     left join milestone m on m.application_id = d.application_id and m.kind = 'decision-returned' and m.occurrence = d.id::text
     where d.application_id = ? order by d.decided_at, d.id`, [applicationId],
  )
  return rows.map(({ secondBy, secondAt, secondOutcome, secondNote, ...row }) => ({
    ...row,
    second: secondBy === null || secondAt === null || secondOutcome === null ? null : { by: secondBy, at: secondAt, outcome: secondOutcome, note: secondNote },
  }))
}

/** How many papers came that nobody has looked at. */
export async function papersToLookAt(ctx: Context, applicationId: string): Promise<number> {
  const [row] = await ctx.em.execute<{ count: number }[]>(
    `select count(*)::int as count from uploaded_document where application_id = ? and state = 'sent'`, [applicationId],
  )
  return row?.count ?? 0
}

/** What happened to it, oldest first. */
export function fileMilestones(ctx: Context, applicationId: string): Promise<ApplicationFile['milestones']> {
  return ctx.em.execute<ApplicationFile['milestones']>(
    `select kind, occurrence, business_date as "on", coalesce((detail ->> 'passedOver')::boolean, false) as "passedOver"
     from milestone where application_id = ? order by business_date, recorded_at, id`, [applicationId],
  )
}

/** What was sent to those who asked, newest first. What colleagues were told is not part of the file. */
export function fileNotices(ctx: Context, applicationId: string): Promise<ApplicationFile['notices']> {
  return ctx.em.execute<ApplicationFile['notices']>(
    `select n.id, n.kind, concat_ws(' ', h.given_names, h.family_names) as "to", n.business_date as "on", n.subject, n.read_at is not null as read
     from notice n join person h on h.id = n.person_id
     where n.application_id = ? and exists (select from application_party p where p.application_id = n.application_id and p.person_id = n.person_id)
     order by n.id desc limit 200`, [applicationId],
  )
}
