import { CircleMotion, CircleOfficeEvent } from '#db/entities/index.ts'
import { officeHolders } from '#domain/circle/offices/office-holders.ts'
import { rulesOfOffice } from '#domain/circle/offices/office-rules.ts'
import { termEnd } from '#domain/circle/offices/term-end.ts'
import { circleDates } from '#domain/circle/circle-dates.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { tellCycle } from '../../cycle/tell-cycle.ts'
import { isIn, lockCircleAs } from '../circle-as.ts'
import { standingsOf } from '../motion-standing.ts'
import { officeEvents } from '../office-events.ts'
import { governance } from '../queries/governance.ts'
import { rulesOfCircle } from '../rules-of.ts'
import type { Governance, RecordOffice } from '../schemas.ts'

/**
 * Writes down, from today, that a member took an office without a vote (at the start, or because it is her turn) or laid hers
 * down. Her term is the office's.
 * @throws 404; 409 `id-taken`, `office-not-hers`; 422 `memberId: not-a-member`
 */
export async function recordOffice(ctx: Context, key: Buffer, input: RecordOffice & { circleId: string }): Promise<Governance> {
  const { circle, members } = await lockCircleAs(ctx, 'keeper', input.circleId)
  const { offices } = rulesOfCircle()
  const rules = rulesOfOffice(offices, input.office)
  if (!rules || !members.some((member) => member.id === input.memberId && isIn(member))) {
    throw problem('invalid-request', { status: 422, errors: [{ path: 'memberId', code: 'not-a-member' }] })
  }
  if (await ctx.em.count(CircleOfficeEvent, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })
  const standings = await standingsOf(ctx, key, await ctx.em.find(CircleMotion, { circleId: circle.id, kind: 'officer' }))
  const held = officeHolders(await officeEvents(ctx, circle, standings), offices, ctx.businessDate)
  const isHers = held.some(({ office, memberId }) => office === input.office && memberId === input.memberId)
  if (input.kind === 'left' && !isHers) throw problem('office-not-hers', { status: 409 })
  ctx.em.create(CircleOfficeEvent, {
    id: input.id, circleId: circle.id, kind: input.kind, office: input.office, memberId: input.memberId, onDate: ctx.businessDate,
    throughOn: input.kind === 'took' ? termEnd(ctx.businessDate, rules.term, circleDates(circle)) : null, recordedBy: ctx.actor.personId ?? '', recordedAt: ctx.now,
  })
  await ctx.em.flush()
  await audit(ctx, { action: input.kind === 'took' ? 'circle-office-taken' : 'circle-office-left', subjectKind: 'circle', subjectId: circle.id, detail: { office: input.office, memberId: input.memberId } })
  await tellCycle(ctx, circle)
  return governance(ctx, key, 'keeper', circle.id)
}
