import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { castVote, openMotion, recordOffice } from '#services/circles/index.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'

/** The demo has no key for fields: it votes openly, and of its secret vote nobody has voted yet. */
const noKey = Buffer.alloc(0)

const id = (what: string): string => seedId(`${what} comadres`)

interface VotingCircle { circleId: string; members: readonly string[]; memberIdOf: (member: string) => string }

/** A chair since the circle began, a change of the rules that passed openly, and a secret vote under way about who keeps the money. */
export async function seedVotes(stage: Stage, keeper: string, { circleId, members, memberIdOf }: VotingCircle): Promise<void> {
  const [chair = '', candidate = ''] = [members[1], members[2]]
  await stage.as(keeper, stage.at(addDays(stage.today, -80), '10:40'), (ctx) => recordOffice(ctx, noKey, { circleId, id: id('chair'), kind: 'took', office: 'chair', memberId: memberIdOf(chair) }))

  const motionId = id('by-laws')
  await stage.as(keeper, stage.at(addDays(stage.today, -33), '19:00'), (ctx) => openMotion(ctx, noKey, 'keeper', {
    circleId, id: motionId, kind: 'by-laws', wording: 'Nos juntamos el primer domingo del mes, en casa de Amalia.',
  }))
  for (const [place, member] of members.entries()) {
    const choice = place === 5 ? 'no' : 'yes'
    await stage.as(member, stage.at(addDays(stage.today, -32 + (place % 3)), '20:15'), (ctx) => castVote(ctx, noKey, { circleId, motionId, choice }))
  }

  await stage.as(keeper, stage.at(addDays(stage.today, -2), '18:30'), (ctx) => openMotion(ctx, noKey, 'keeper', {
    circleId, id: id('treasurer'), kind: 'officer', office: 'treasurer', memberId: memberIdOf(candidate),
  }))
}
