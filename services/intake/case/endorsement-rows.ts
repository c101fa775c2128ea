import type { z } from 'zod'
import { isoInstant } from '#db/iso-instant.ts'
import type { Locale } from '#domain/languages.ts'
import type { EndorsementRecord, EndorsementStatus, PartnerPolicy, RefusalReason } from '#domain/partner/endorsement.ts'
import type { Context } from '#platform/context/index.ts'
import type { signerSchema } from '../schemas/endorsements.ts'

/** An endorsement with what its readers need of application, partner and policy; each reader shows its own part. */
export interface EndorsementRow {
  endorsementId: string
  applicationId: string
  partnerId: string
  partnerName: string
  /** That which it was endorsed with; until then, that of its partner. */
  poolId: string | null
  status: EndorsementStatus
  version: number
  storyShared: boolean
  record: EndorsementRecord | null
  annualRatePercent: string | null
  refusalReason: RefusalReason | null
  refusalNote: string | null
  returnNote: string | null
  requestedOn: string
  settledOn: string | null
  policy: PartnerPolicy
  policyVersion: number
  applicant: string
  language: Locale
  businessName: string | null
  purpose: string | null
  story: string | null
  amountCents: number | null
  installments: number | null
  productCode: string | null
  productName: Record<Locale, string> | null
  productRate: string | null
  installmentChoices: number[]
  signers: (z.output<typeof signerSchema> & { personId: string; signedAt: string })[]
}

const typedNumber = (name: string) => `case when a.answers ->> '${name}' ~ '^[0-9]{1,12}$' then (a.answers ->> '${name}')::bigint end`

const openFirst = `e.status in ('requested', 'returned') desc, `

const rowsSql = (where: string, order = '') => `
select e.id as "endorsementId", e.application_id as "applicationId", e.partner_id as "partnerId", p.name as "partnerName", case when e.status = 'endorsed' then e.pool_id else p.pool_id end as "poolId",
  e.status, e.version, e.story_shared as "storyShared", e.record, e.annual_rate_percent as "annualRatePercent", e.refusal_reason as "refusalReason",
  e.refusal_note as "refusalNote", e.return_note as "returnNote", e.requested_on as "requestedOn", e.settled_on as "settledOn",
  y.policy, y.version as "policyVersion", concat_ws(' ', h.given_names, h.family_names) as applicant, a.locale as language,
  coalesce(a.business_name, a.answers ->> 'businessName') as "businessName", coalesce(a.purpose, (select string_agg(u ->> 'what', ', ')
    from jsonb_array_elements(case jsonb_typeof(a.answers -> 'uses') when 'array' then a.answers -> 'uses' else '[]' end) u)) as purpose,
  coalesce(a.story, a.answers ->> 'story') as story, coalesce(a.amount_cents, ${typedNumber('amountCents')}) as "amountCents",
  coalesce(a.installments, ${typedNumber('installments')}) as installments, r.code as "productCode", r.name as "productName",
  v.terms ->> 'annualRatePercent' as "productRate", coalesce(v.installment_choices, '[]') as "installmentChoices",
  (select coalesce(jsonb_agg(jsonb_build_object('personId', s.person_id, 'name', concat_ws(' ', w.given_names, w.family_names), 'conflict', s.conflict,
      'conflictNote', s.conflict_note, 'recused', s.recused, 'signedOn', s.signed_on, 'signedAt', ${isoInstant('s.signed_at')}) order by s.signed_at, s.id), '[]')
    from endorsement_signature s join person w on w.id = s.person_id where s.endorsement_id = e.id and s.round = e.round) as signers
from endorsement e
join partner p on p.id = e.partner_id join partner_policy y on y.id = e.policy_id
join application a on a.id = e.application_id join person h on h.id = a.applicant_id
left join product_version v on v.id::text = coalesce(a.product_version_id::text, a.answers ->> 'productVersionId')
left join product r on r.id = v.product_id
where a.programme_id = ? and ${where}
order by ${order}e.requested_at desc, e.id
limit 300`

const ofPartners = 'e.partner_id in (select jsonb_array_elements_text(?::jsonb)::uuid)'

/** The endorsements of one application, newest first. */
export async function endorsementsOf(ctx: Context, applicationId: string): Promise<EndorsementRow[]> {
  return rows(ctx, 'e.application_id = ?', [applicationId])
}

/** One, of an organisation for which the actor speaks; undefined for every other. */
export async function endorsementFor(ctx: Context, endorsementId: string, partnerIds: readonly string[]): Promise<EndorsementRow | undefined> {
  return (await rows(ctx, `e.id = ? and ${ofPartners}`, [endorsementId, JSON.stringify(partnerIds)]))[0]
}

/** Everything asked of the organisations for which the actor speaks, what waits for a word first, then the newest; what was withdrawn with its application is left out. */
export async function endorsementsOfPartners(ctx: Context, partnerIds: readonly string[]): Promise<EndorsementRow[]> {
  return rows(ctx, `${ofPartners} and a.status not in ('withdrawn', 'closed')`, [JSON.stringify(partnerIds)], openFirst)
}

async function rows(ctx: Context, where: string, params: readonly unknown[], order = ''): Promise<EndorsementRow[]> {
  await ctx.em.flush()
  const found = await ctx.em.execute<EndorsementRow[]>(rowsSql(where, order), [ctx.actor.programmeId, ...params])
  return found.map((row) => ({ ...row, signers: row.signers.map((signer) => ({ ...signer, isMe: signer.personId === ctx.actor.personId })) }))
}

/** How it looks to whom it is about, and to the officer who reads it. */
export const signersShown = (row: EndorsementRow): z.output<typeof signerSchema>[] => (
  row.signers.map(({ name, isMe, conflict, conflictNote, recused, signedOn }) => ({ name, isMe, conflict, conflictNote, recused, signedOn }))
)
