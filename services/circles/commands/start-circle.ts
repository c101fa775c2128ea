import type { Circle, CircleMember } from '#db/entities/index.ts'
import { circleBook } from '#domain/circle/chart-of-accounts.ts'
import { circleDates } from '#domain/circle/circle-dates.ts'
import { accountsOf } from '#domain/circle/fold.ts'
import { potCents } from '#domain/circle/net-position.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { ensureBook } from '#services/ledger/index.ts'
import { lockCircle, membersOf, requireStatus } from '../circle-for.ts'
import { tellCycle } from '../cycle/tell-cycle.ts'
import { circleView } from '../queries/circle.ts'
import { requireReady } from '../queries/formation.ts'
import type { CircleView, StartCircle } from '../schemas.ts'
import { tellGroupBegins } from '../guarantees/tell-group.ts'
import { appendEvent } from './append-event.ts'

/**
 * The order in which members receive, as they agreed: all of them, the first first.
 * @throws 404; 409 `circle-not-forming`, `turns-by-lottery`; 422 `memberIds: not-the-members`
 */
export async function setTurns(ctx: Context, input: { circleId: string; memberIds: readonly string[] }): Promise<CircleView> {
  const circle = await lockCircle(ctx, input.circleId)
  requireStatus(circle, 'forming')
  if (circle.rules.payout?.order === 'lottery') throw problem('turns-by-lottery', { status: 409 })
  const members = await membersOf(ctx, circle.id)
  const wanted = new Set(input.memberIds)
  if (wanted.size !== input.memberIds.length || wanted.size !== members.length || members.some(({ id }) => !wanted.has(id))) {
    throw problem('invalid-request', { status: 422, errors: [{ path: 'memberIds', code: 'not-the-members' }] })
  }
  for (const member of members) member.turn = input.memberIds.indexOf(member.id) + 1
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-turns-set', subjectKind: 'circle', subjectId: circle.id })
  return circleView(ctx, circle.id)
}

/**
 * Starts a circle of which nothing is missing: it has a book of its own, and from here on turns change by events alone.
 * Each is told her turn, what a share costs, or that she may ask for her loan.
 * @throws 404; 409 `circle-not-forming`, `circle-not-ready` with all that is missing
 */
export async function startCircle(ctx: Context, { circleId, id }: StartCircle & { circleId: string }): Promise<CircleView> {
  const circle = await lockCircle(ctx, circleId)
  requireStatus(circle, 'forming')
  const members = await membersOf(ctx, circle.id)
  await requireReady(ctx, circle, members)
  await ensureBook(ctx, circleBook(circle.id), accountsOf(circle.rules))
  await appendEvent(ctx, circle, { event: { id, kind: 'begun', order: members.map((member) => member.id) }, effectiveOn: ctx.businessDate })
  for (const member of members) await tellOfStart(ctx, circle, member)
  await tellCycle(ctx, circle)
  await audit(ctx, { action: 'circle-started', subjectKind: 'circle', subjectId: circle.id })
  return circleView(ctx, circle.id)
}

async function tellOfStart(ctx: Context, circle: Circle, { personId, turn }: CircleMember): Promise<void> {
  const dates = circleDates(circle)
  const [first, hers] = [dates[0], dates[turn - 1]]
  if (personId !== null && circle.rules.payout === undefined && circle.rules.savings === undefined) await tellGroupBegins(ctx, circle, personId)
  if (personId === null || !first) return
  const params = { circle: circle.name, amount: { cents: circle.contributionCents }, firstOn: { date: first.dueOn } }
  if (circle.rules.payout === undefined) await sendNotice(ctx, { personId, kind: 'circle-saves', occurrence: circle.id, params })
  else if (hers) await sendNotice(ctx, { personId, kind: 'circle-started', occurrence: circle.id, params: { ...params, turn, turnOn: { date: hers.dueOn }, pot: { cents: potCents(circle) } } })
}
