import { Circle, CircleMember, CircleMotion } from '#db/entities/index.ts'
import { admission } from '#domain/circle/votes/admission.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { grantMembership } from '#services/identity/index.ts'
import { invitedBy } from '../queries/circle-invitation.ts'
import { standingsOf } from '../votes/motion-standing.ts'
import { rulesTextVersion } from '../words/rules.ts'

/**
 * Takes the place that a link or code opens, and keeps which words of the rules she agreed to. It is taken once; the same
 * person's second tap gets the same answer.
 * @throws 404 for what opens nothing; 409 `invitation-used`, `invitation-expired`, `circle-not-forming`,
 *   `vote-open`, `not-admitted` where the circle votes or voted on her, `already-a-member`, `consent-text-changed` with the version of today; 422 `related: required` where the circle asks
 */
export async function joinCircle(ctx: Context, { links, key }: { links: SecretLinks; key: Buffer }, input: { token: string; rulesTextVersion: string; related?: boolean | undefined }): Promise<{ circleId: string; memberId: string }> {
  const { personId, programmeId } = ctx.actor
  if (personId === null) throw forbidden()
  const found = await invitedBy(ctx, links, input.token)
  if (!found) throw notFound()
  await ctx.em.execute('select from circle where id = ? for update', [found.circleId])
  const circle = await ctx.em.findOneOrFail(Circle, { id: found.circleId, programmeId }, { refresh: true })
  const member = await ctx.em.findOne(CircleMember, { id: found.id }, { refresh: true })
  if (!member) throw notFound()
  const joined = { circleId: circle.id, memberId: member.id }
  if (member.personId === personId) return joined
  if (member.personId !== null) throw problem('invitation-used', { status: 409 })
  if (circle.status !== 'forming') throw problem('circle-not-forming', { status: 409 })
  if (member.inviteExpiresAt === null || member.inviteExpiresAt < ctx.now) throw problem('invitation-expired', { status: 409 })
  await requireAdmitted(ctx, key, member)
  if (await ctx.em.count(CircleMember, { circleId: circle.id, personId }) > 0) throw problem('already-a-member', { status: 409 })
  if (input.rulesTextVersion !== rulesTextVersion) throw problem('consent-text-changed', { status: 409, params: { version: rulesTextVersion } })
  if (!circle.rules.formation.relativesWelcome && input.related === undefined) throw problem('invalid-request', { status: 422, errors: [{ path: 'related', code: 'required' }] })
  Object.assign(member, { personId, joinedAt: ctx.now, rulesTextVersion, related: input.related ?? null })
  await ctx.em.flush()
  await grantMembership(ctx, personId, circle.id)
  await audit(ctx, { action: 'circle-joined', subjectKind: 'circle', subjectId: circle.id, detail: { memberId: member.id, rulesTextVersion } })
  return joined
}

async function requireAdmitted(ctx: Context, key: Buffer, { id }: CircleMember): Promise<void> {
  const motions = await ctx.em.find(CircleMotion, { memberId: id, kind: 'admit' }, { orderBy: { recordedAt: 'desc', id: 'desc' } })
  const admitted = admission((await standingsOf(ctx, key, motions)).map(({ outcome }) => outcome))
  if (admitted !== 'admitted') throw problem(admitted, { status: 409 })
}
