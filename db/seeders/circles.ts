import { addDays, calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import { addMonths } from '#domain/calendar-date/months.ts'
import { roundDates } from '#domain/circle/round-dates.ts'
import { createCircle, inviteMember, joinCircle, recordCircleEvent, rulesTextVersion, startCircle } from '#services/circles/index.ts'
import { seedMeetings } from './circle-meetings.ts'
import { strikeThrough } from './circle-clock.ts'
import { seedVotes } from './circle-votes.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'
import { calleCuarta, comadres, type CircleStory } from './stories/circles.data.ts'
import { linkUsedAtOnce } from './link-used-at-once.ts'

/** Who keeps both circles. */
const keeper = 'mercedes'

/** One circle in the middle of its fourth round, and one that waits for its last member. */
export async function seedCircles(stage: Stage): Promise<void> {
  await seedRunning(stage)
  await seedForming(stage)
}

/** Its round of today is due in four days, so that somebody can still pay on time. */
async function seedRunning(stage: Stage): Promise<void> {
  const { round, notYet, members } = comadres
  const startOn = calendarDate(addMonths(dayOf(addDays(stage.today, 4)), 1 - round, 'clamp'))
  const begunOn = addDays(startOn, -15)
  const memberCount = members.length
  const circleId = await begin(stage, comadres, { begunOn, startOn, memberCount })
  await stage.as(keeper, stage.at(addDays(begunOn, 6), '10:15'), (ctx) => startCircle(ctx, { circleId, id: seedId(`rounds of ${comadres.key}`) }))
  for (const { round: each, dueOn } of roundDates({ ...comadres, startOn, memberCount }).slice(0, round)) {
    // They bring it in the days before, those who bring it first first; of this round, by today.
    for (const [place, member] of [...members.entries()].toSorted(([a], [b]) => (b % 3) - (a % 3))) {
      if (each === round && member === notYet) continue
      const paidOn = addDays(dueOn < stage.today ? dueOn : stage.today, -(place % 3))
      await strikeThrough(stage, circleId, stage.at(paidOn, '18:20'))
      await stage.as(keeper, stage.at(paidOn, '18:20'), (ctx) => recordCircleEvent(ctx, {
        circleId, kind: 'contribution', id: seedId(`contribution ${comadres.key} ${each} ${member}`), memberId: memberIdOf(comadres, member), round: each,
      }))
    }
    if (each < round) await handOut(stage, { circleId, round: each, memberId: memberIdOf(comadres, members[each - 1] ?? ''), on: dueOn })
  }
  await seedMeetings(stage, keeper, { circleId, days: roundDates({ ...comadres, startOn, memberCount }).map(({ dueOn }) => dueOn), plannedOn: addDays(begunOn, 8), members, memberIdOf: (member) => memberIdOf(comadres, member) })
  await seedVotes(stage, keeper, { circleId, members, memberIdOf: (member) => memberIdOf(comadres, member) })
  await strikeThrough(stage, circleId, stage.now)
}

/** The pot of a round goes to whose turn it is, in the evening of its day. */
async function handOut(stage: Stage, { circleId, round, memberId, on }: { circleId: string; round: number; memberId: string; on: string }): Promise<void> {
  await stage.as(keeper, stage.at(on, '19:00'), (ctx) => recordCircleEvent(ctx, { circleId, kind: 'payout', id: seedId(`pot ${comadres.key} ${round}`), memberId, round }))
}

async function seedForming(stage: Stage): Promise<void> {
  const begunOn = addDays(stage.today, -6)
  const circleId = await begin(stage, calleCuarta, { begunOn, startOn: addDays(stage.today, 12), memberCount: calleCuarta.members.length + 1 })
  await stage.as(keeper, stage.at(addDays(begunOn, 4), '10:30'), (ctx) => inviteMember(ctx, linkUsedAtOnce(), {
    circleId, id: memberIdOf(calleCuarta, calleCuarta.keptFor), invitedName: calleCuarta.keptFor,
  }))
}

/** The demo has no key for fields: it votes on nobody before she joins. */
const noKey = Buffer.alloc(0)

const memberIdOf = ({ key }: CircleStory, member: string): string => seedId(`place ${key} ${member}`)

/** Begins a circle, and each member takes her place by her own link, one a day at most. @returns its id */
async function begin(stage: Stage, story: CircleStory, { begunOn, startOn, memberCount }: { begunOn: string; startOn: string; memberCount: number }): Promise<string> {
  const { name, cadence, contributionCents } = story
  const id = seedId(`circle ${story.key}`)
  await stage.as(keeper, stage.at(begunOn, '09:30'), (ctx) => createCircle(ctx, { id, name, cadence, contributionCents, memberCount, startOn }))
  for (const [place, member] of story.members.entries()) {
    const on = addDays(begunOn, Math.min(place, 4))
    const links = linkUsedAtOnce()
    await stage.as(keeper, stage.at(on, '09:45'), (ctx) => inviteMember(ctx, links, { circleId: id, id: memberIdOf(story, member), invitedName: stage.nameOf(member).givenNames }))
    await stage.as(member, stage.at(on, '19:10'), (ctx) => joinCircle(ctx, { links, key: noKey }, { token: 'by-link', rulesTextVersion }))
  }
  return id
}
