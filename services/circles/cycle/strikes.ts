import type { Circle } from '#db/entities/index.ts'
import type { CycleClock, CycleClockKind, CycleFacts } from '#domain/circle/cycle/cycle-clocks.ts'
import { dueLadderSteps } from '#domain/circle/cycle/cycle-clocks.ts'
import { missingFrom } from '#domain/circle/rotation/pot.ts'
import type { Office } from '#domain/circle/offices/office-rules.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { membersOf } from '../circle-for.ts'
import { remindOfMeeting } from '../meetings/commands/remind-of-meeting.ts'
import { namesOf } from '../names.ts'
import { cycleFacts } from './cycle-facts.ts'
import { keeperName, tellMembers } from './people.ts'
import { takeStep } from './take-step.ts'
import { officesByVotes } from './terms.ts'

/** What a clock whose time has come is about: the locked circle, its facts as just read, and which clock. */
export interface CycleStrike { ctx: Context; fieldKey: Buffer; circle: Circle; facts: CycleFacts; clock: CycleClock }

/** What each clock is for. */
export const cycleStrikes: Readonly<Record<CycleClockKind, (strike: CycleStrike) => Promise<void>>> = {
  'round-reminder': (strike) => remind(strike, { kind: 'circle-round-soon' }),
  'round-day': (strike) => remind(strike, { kind: 'circle-round-today' }),
  'meeting-reminder': async ({ ctx, clock }) => void await remindOfMeeting(ctx, clock.occurrence.split(':')[0] ?? ''),
  'ladder-opens': takeAllThatIsDue,
  ladder: takeHerStep,
  // Its members were told when it was decided: that it has begun is all there is to write down.
  'pause-begins': async () => {},
  'pause-ends': tellThatItGoesOn,
  'term-ends': tellWhoIsNext,
}

/** Those whose money for the round is not in: nobody else hears of it, and nobody of the others. */
async function remind({ ctx, circle, facts, clock }: CycleStrike, { kind }: { kind: string }): Promise<void> {
  const round = Number(clock.occurrence.split(':')[0])
  const day = facts.dates.find((date) => date.round === round)
  if (!day) return
  const missing = new Set(missingFrom(facts.rotation, round))
  const members = (await membersOf(ctx, circle.id)).filter(({ id }) => missing.has(id) && !facts.rotation.guarantors.has(id))
  await tellMembers(ctx, members, {
    kind, occurrence: `${circle.id}:${clock.occurrence}`,
    params: { circle: circle.name, amount: { cents: circle.contributionCents }, on: { date: day.dueOn }, person: await keeperName(ctx, circle) },
  })
}

/** The first step for everybody who is behind, now that the round is looked after. */
async function takeAllThatIsDue(strike: CycleStrike): Promise<void> {
  const { ctx, circle } = strike
  for (const due of dueLadderSteps(await cycleFacts(ctx, circle))) if (due.on <= ctx.businessDate) await takeStep(strike, due)
}

async function takeHerStep(strike: CycleStrike): Promise<void> {
  const [memberId, round, step] = strike.clock.occurrence.split(':')
  const due = dueLadderSteps(strike.facts).find((one) => one.memberId === memberId && String(one.round) === round && one.step === step)
  if (due) await takeStep(strike, due)
}

/** The days of rest are over: each hears it once. */
async function tellThatItGoesOn({ ctx, circle, clock }: CycleStrike): Promise<void> {
  await tellMembers(ctx, await membersOf(ctx, circle.id), { kind: 'circle-goes-on', occurrence: clock.occurrence, params: { circle: circle.name, on: { date: clock.on } } })
}

/** Who keeps the circle hears whose turn an office is next, unless somebody else holds it by then. */
async function tellWhoIsNext({ ctx, fieldKey, circle, clock }: CycleStrike): Promise<void> {
  const [office, memberId] = clock.occurrence.split(':') as [Office, string]
  const members = await membersOf(ctx, circle.id)
  const { held, nextOf } = await officesByVotes(ctx, fieldKey, { circle, members, on: clock.on })
  if (!held.some((one) => one.office === office && one.memberId === memberId && one.throughOn === clock.on)) return
  const [names, next] = [await namesOf(ctx, members), nextOf(office)]
  await sendNotice(ctx, {
    personId: circle.coordinatorId, kind: 'circle-term-ends', occurrence: `${circle.id}:${clock.occurrence}`,
    params: { circle: circle.name, office, holder: names.get(memberId) ?? '', on: { date: clock.on }, isNext: next === null ? 'nobody' : 'somebody', next: next === null ? '' : names.get(next) ?? '' },
  })
}
