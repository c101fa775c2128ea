import { CircleLadderStep, type CircleMember } from '#db/entities/index.ts'
import type { DueStep } from '#domain/circle/cycle/cycle-clocks.ts'
import { newId } from '#db/new-id.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { membersOf } from '../circle-for.ts'
import { namesOf, shortNames } from '../names.ts'
import { keeperName, keepersFor, officersBeside } from './people.ts'
import type { CycleStrike } from './strikes.ts'
import { officesByVotes } from './terms.ts'

/**
 * A step of the ladder comes due for somebody: it is written down, and whoever is to do something is told. To her we write twice:
 * that she has not put in, and that somebody will call her. No other member hears of it but the one who is asked to call.
 */
export async function takeStep(strike: Pick<CycleStrike, 'ctx' | 'fieldKey' | 'circle'>, { memberId, round, step, on }: DueStep): Promise<void> {
  const { ctx, circle } = strike
  const members = await membersOf(ctx, circle.id)
  const she = members.find(({ id }) => id === memberId)
  if (!she) return
  const asked = step === 'peer-call' ? await chairBeside(strike, members, she) : null
  const { id } = ctx.em.create(CircleLadderStep, {
    id: newId(ctx.now.getTime()), circleId: circle.id, memberId, round, step, dueOn: on, cameOn: ctx.businessDate, askedMemberId: asked?.id ?? null,
  })
  await ctx.em.flush()
  const its = { circle: circle.name, round }
  if (step === 'reminder' || step === 'coordinator') {
    if (she.personId !== null) await sendNotice(ctx, { personId: she.personId, kind: 'circle-step-hers', occurrence: id, params: { ...its, step, amount: { cents: circle.contributionCents }, person: await keeperName(ctx, circle) } })
  }
  if (step === 'reminder') return
  if (asked?.personId != null) {
    await sendNotice(ctx, { personId: asked.personId, kind: 'circle-call-neighbor', occurrence: id, params: { circle: circle.name, name: (await shortNames(ctx, members)).get(memberId) ?? '' } })
    return
  }
  const told = new Set([...await keepersFor(ctx, circle, members, she), ...step === 'write-off' ? await officersBeside(ctx, members) : []])
  const name = (await namesOf(ctx, members)).get(memberId) ?? ''
  for (const personId of told) await sendNotice(ctx, { personId, kind: 'circle-step-for-keeper', occurrence: id, params: { ...its, step: step.replace('-', '_'), name } })
}

/** The chair, who is asked to call; null where the office is empty, or it is she who is to be called. */
async function chairBeside({ ctx, fieldKey, circle }: Pick<CycleStrike, 'ctx' | 'fieldKey' | 'circle'>, members: readonly CircleMember[], she: CircleMember): Promise<CircleMember | null> {
  const { held } = await officesByVotes(ctx, fieldKey, { circle, members, on: ctx.businessDate })
  const chair = held.find(({ office }) => office === 'chair')
  return chair === undefined || chair.memberId === she.id ? null : members.find(({ id }) => id === chair.memberId) ?? null
}
