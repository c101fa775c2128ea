import { isoInstant } from '#db/iso-instant.ts'
import type { PartyRole } from '#db/entities/shapes.ts'
import { mayMove, type ApplicationStatus } from '#domain/application/life.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import type { InvitationView } from '../schemas/parties.ts'
import { consentText } from '../words/consent.ts'
import { lenderInWords } from '../words/lender.ts'

interface Row {
  status: ApplicationStatus
  role: PartyRole
  invitedName: string | null
  inviter: string
  businessName: string | null
  amountCents: string | null
  expiresAt: string
  expiresOn: string
  joined: boolean
}

const invitationSql = `
select a.status, p.role, p.invited_name as "invitedName", h.given_names as inviter,
  coalesce(a.business_name, a.answers ->> 'businessName') as "businessName",
  coalesce(a.amount_cents::text, a.answers ->> 'amountCents') as "amountCents",
  ${isoInstant('p.invite_expires_at')} as "expiresAt", (p.invite_expires_at at time zone g.time_zone)::date as "expiresOn", p.joined_at is not null as joined
from application_party p
join application a on a.id = p.application_id
join programme g on g.id = a.programme_id
join person h on h.id = a.applicant_id
where p.invite_token_hash = ? and a.programme_id = ?`

function stateOf(row: Row, now: Date): InvitationView['state'] {
  if (row.joined) return 'accepted'
  if (!mayMove(row.status, 'join-as-party')) return 'over'
  return row.expiresAt < now.toISOString() ? 'expired' : 'open'
}

/**
 * What somebody with the link may see before she has an account: who asks her, for what, and what joining means. Nothing
 * of anybody's income, story or address.
 * @throws 404 for a link that opens nothing (any more)
 */
export async function invitation(ctx: Context, links: Pick<SecretLinks, 'hashesOf'>, token: string): Promise<InvitationView> {
  const [row] = await ctx.em.execute<Row[]>(invitationSql, [links.hashesOf(token).tokenHash, ctx.actor.programmeId])
  if (!row) throw notFound()
  const amountCents = row.amountCents !== null && /^\d{1,12}$/.test(row.amountCents) ? Number(row.amountCents) : null
  const { inviter, businessName } = row
  return {
    state: stateOf(row, ctx.now), role: row.role, invitedName: row.invitedName ?? '', inviter, businessName, amountCents,
    expiresOn: row.expiresOn,
    consent: consentText(row.role, { inviter, businessName: businessName ?? '…', ...await lenderInWords(ctx) }),
  }
}
