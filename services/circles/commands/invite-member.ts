import { CircleLotteryWord, CircleMember, type Circle } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { audit } from '#platform/audit/index.ts'
import { startOfDateIn } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { programmeById } from '#platform/programme/index.ts'
import { endMembership } from '#services/identity/index.ts'
import { lockCircle, memberFor, membersOf, requireStatus } from '../circle-for.ts'
import { isDrawn } from '../queries/formation.ts'

const daysGood = 30

/** The answer of both commands: the route makes link and code from `seed`, which alone opens nothing. */
export interface InvitedMember { memberId: string; seed: string; expiresOn: string }

/**
 * Keeps a place in the circle for somebody, who takes it by a link, a code that is read out, or a code to scan. She gets
 * the first free turn; the order is agreed before the start (set-turns.ts).
 * @throws 404; 409 `circle-not-forming`, `circle-full`, `id-taken`
 */
export async function inviteMember(ctx: Context, links: SecretLinks, input: { circleId: string; id: string; invitedName: string }): Promise<InvitedMember> {
  const circle = await lockCircle(ctx, input.circleId)
  requireStatus(circle, 'forming')
  const members = await membersOf(ctx, circle.id)
  if (members.length >= circle.memberCount) throw problem('circle-full', { status: 409 })
  if (await ctx.em.count(CircleMember, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })
  const taken = new Set(members.map(({ turn }) => turn))
  const turn = Array.from({ length: circle.memberCount }, (_, index) => index + 1).find((each) => !taken.has(each)) ?? circle.memberCount
  const member = ctx.em.create(CircleMember, { id: input.id, circleId: circle.id, invitedName: input.invitedName, turn })
  return issue(ctx, links, circle, member)
}

/**
 * Another link and code for somebody who has not joined; the old ones open nothing any more.
 * @throws 404; 409 `circle-not-forming`, `member-joined`
 */
export async function reinviteMember(ctx: Context, links: SecretLinks, input: { circleId: string; memberId: string }): Promise<InvitedMember> {
  const circle = await lockCircle(ctx, input.circleId)
  requireStatus(circle, 'forming')
  const member = await memberFor(ctx, circle, input.memberId)
  if (member.joinedAt) throw problem('member-joined', { status: 409 })
  return issue(ctx, links, circle, member)
}

/**
 * Takes somebody out before the circle has begun, with the word that she had added to its lottery. Her place is free again; that
 * there was somebody stays on record, because the circle may have voted on her or with her.
 * @throws 404; 409 `circle-not-forming`, `lottery-drawn`: the turns are those of who took part
 */
export async function removeMember(ctx: Context, input: { circleId: string; memberId: string }): Promise<void> {
  const circle = await lockCircle(ctx, input.circleId)
  requireStatus(circle, 'forming')
  const member = await memberFor(ctx, circle, input.memberId)
  if (await isDrawn(ctx, circle.id)) throw problem('lottery-drawn', { status: 409 })
  await ctx.em.nativeDelete(CircleLotteryWord, { memberId: member.id })
  const { personId } = member
  const [last] = await ctx.em.find(CircleMember, { circleId: circle.id }, { orderBy: { turn: 'asc' }, limit: 1 })
  Object.assign(member, { personId: null, joinedAt: null, inviteTokenHash: null, inviteCodeHash: null, leftOn: ctx.businessDate, turn: Math.min(last?.turn ?? 0, 0) - 1 })
  await ctx.em.flush()
  if (personId !== null) await endMembership(ctx, personId, circle.id)
  await audit(ctx, { action: 'circle-member-removed', subjectKind: 'circle', subjectId: circle.id, detail: { memberId: member.id } })
}

async function issue(ctx: Context, links: SecretLinks, circle: Circle, member: CircleMember): Promise<InvitedMember> {
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  const { seed, tokenHash, codeHash } = links.issue()
  const expiresOn = addDays(ctx.businessDate, daysGood)
  Object.assign(member, {
    inviteTokenHash: tokenHash, inviteCodeHash: codeHash, inviteExpiresAt: new Date(startOfDateIn(addDays(expiresOn, 1), timeZone).getTime() - 1000),
  })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-member-invited', subjectKind: 'circle', subjectId: circle.id, detail: { memberId: member.id } })
  return { memberId: member.id, seed, expiresOn }
}
