import { CircleEvent, type Circle, type CircleMember } from '#db/entities/index.ts'
import { owedRounds } from '#domain/circle/rotation/pot.ts'
import { rotationOf, standingEvents } from '#domain/circle/rotation/state.ts'
import { roundDates, roundOn } from '#domain/circle/round-dates.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { dueOfPeople } from '#services/loans/index.ts'
import { circleFor, membersOf } from '../../circle-for.ts'
import { eventsOf, turnEvents } from '../../events.ts'
import { namesOf } from '../../names.ts'
import { isIn } from '../../votes/circle-as.ts'
import { marksAt } from '../marks.ts'
import { meetingOf, shownMeeting } from '../meeting-for.ts'
import type { MeetingSheet } from '../schemas.ts'
import { writersOf } from './writers-of.ts'

type Row = MeetingSheet['members'][number]

/**
 * The sheet of a meeting, for who keeps the circle: who is to be there and how they were, and what each brings: the rounds
 * that she owes, and the installments due by then. It is all that the page needs, so that it can be filled without a network.
 * @throws 404
 */
export async function meetingSheet(ctx: Context, circleId: string, meetingId: string): Promise<MeetingSheet> {
  const circle = await circleFor(ctx, circleId)
  const meeting = await meetingOf(ctx, circle, meetingId)
  const members = (await membersOf(ctx, circle.id)).filter(isIn)
  const [names, marks] = [await namesOf(ctx, members), await marksAt(ctx, meeting.id)]
  const dueBy = meeting.meetsOn > ctx.businessDate ? meeting.meetsOn : ctx.businessDate
  const { round, roundsOf } = await roundsAt(ctx, circle, meeting.meetsOn)
  const loansOf = await loansBrought(ctx, members, { by: dueBy, paidOn: meeting.meetsOn })
  const written = await writersOf(ctx, [...marks.values()].map(({ recordedBy }) => recordedBy))
  const rows: Row[] = members.map((member) => {
    const mark = marks.get(member.id)
    return {
      memberId: member.id, name: names.get(member.id) ?? '', isMe: member.personId === ctx.actor.personId,
      attendance: mark?.mark ?? null, noted: mark?.mark == null ? null : { by: written(mark.recordedBy), at: mark.recordedAt.toISOString() },
      rounds: roundsOf(member), loans: loansOf(member),
    }
  })
  return { meeting: shownMeeting(meeting), circleName: circle.name, contributionCents: circle.contributionCents, round, dueBy, members: rows }
}

/** The round of a day, and by member the rounds up to it that she owes; that of the day, and those that were put in for on that day, also where they are paid. */
async function roundsAt(ctx: Context, circle: Circle, on: string): Promise<{ round: number | null; roundsOf: (member: CircleMember) => Row['rounds'] }> {
  const events = turnEvents(circle, await eventsOf(ctx, circle.id))
  const rotation = rotationOf(events)
  if (rotation.order.length === 0) return { round: null, roundsOf: () => [] }
  const dates = roundDates(circle)
  const round = roundOn(dates, on)
  const standing = new Set(standingEvents(events).map(({ id }) => id))
  const noted = await ctx.em.find(CircleEvent, { circleId: circle.id, kind: 'contribution', $or: [{ round }, { effectiveOn: on }] })
  const rows = new Map(noted.filter(({ id }) => standing.has(id)).map((row) => [`${row.memberId} ${row.round}`, row]))
  const written = await writersOf(ctx, [...rows.values()].map(({ recordedBy }) => recordedBy))
  return {
    round,
    roundsOf: ({ id }) => {
      const owed = new Set(owedRounds(rotation, id, round))
      return dates.flatMap((date) => {
        const row = rows.get(`${id} ${date.round}`)
        if (!row && !owed.has(date.round)) return []
        return [{ round: date.round, dueOn: date.dueOn, paid: row ? { eventId: row.id, by: written(row.recordedBy), at: row.recordedAt.toISOString() } : null }]
      })
    },
  }
}

/** By member, what she brings for her loans. Who is in the circle herself is a peer, who sees nobody's (domain.md 3): officers and auditors see loans anyway. */
async function loansBrought(ctx: Context, members: readonly CircleMember[], days: { by: string; paidOn: string }): Promise<(member: CircleMember) => Row['loans']> {
  const isPeer = members.some(({ personId }) => personId === ctx.actor.personId) && !holds(ctx.actor, 'officer', 'auditor')
  const people = isPeer ? [] : members.flatMap(({ personId }) => personId ?? [])
  const loans = Map.groupBy(await dueOfPeople(ctx, people, days), ({ personId }) => personId)
  const all = [...loans.values()].flat().flatMap(({ paid }) => paid)
  const written = await writersOf(ctx, all.flatMap(({ recordedBy }) => recordedBy ?? []), all.map(({ eventId }) => eventId))
  return ({ personId }) => (loans.get(personId ?? '') ?? []).map(({ loanId, dueCents, nextDueOn, nextDueCents, lastEventId, paid }) => ({
    loanId, dueCents, nextDueOn, nextDueCents, lastEventId, paid: paid.map(({ recordedBy, ...one }) => ({ ...one, by: written(recordedBy), at: written.at(one.eventId) })),
  }))
}
