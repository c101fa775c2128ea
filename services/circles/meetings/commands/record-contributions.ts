import { CircleEvent } from '#db/entities/index.ts'
import { owedRounds } from '#domain/circle/rotation/pot.ts'
import { rotationOf, standingEvents } from '#domain/circle/rotation/state.ts'
import type { Context } from '#platform/context/index.ts'
import { ProblemError } from '#platform/errors/index.ts'
import { appendEvent } from '../../commands/append-event.ts'
import { eventsOf, turnEvents } from '../../events.ts'
import { writersOf } from '../queries/writers-of.ts'
import type { RecordMeetingSheet } from '../schemas.ts'
import type { AtMeeting, Part } from './record-meeting-sheet.ts'

type Line = RecordMeetingSheet['contributions'][number]

/**
 * The contributions of a meeting, each an event of the circle. One that somebody else has written down for that member and
 * round is not written down again, though it is other money perhaps: whoever sent it is asked.
 */
export async function recordContributions(ctx: Context, at: AtMeeting, lines: readonly Line[]): Promise<Part> {
  const part: Part = { recorded: 0, conflicts: [], refused: [] }
  const twice: { line: Line; thereId: string }[] = []
  const there = await standingIn(ctx, at)
  for (const line of lines) {
    const thereId = there.get(placeOf(line))
    if (thereId === line.id) part.recorded++
    else if (thereId !== undefined) twice.push({ line, thereId })
    else if (await recordOne(ctx, at, line, part)) there.set(placeOf(line), line.id)
  }
  return { ...part, conflicts: await told(ctx, at, twice) }
}

const placeOf = ({ memberId, round }: { memberId: string; round: number }): string => `${memberId} ${round}`

/** The contributions that stand, by member and round. */
async function standingIn(ctx: Context, { circle }: AtMeeting): Promise<Map<string, string>> {
  const standing = standingEvents(turnEvents(circle, await eventsOf(ctx, circle.id)))
  return new Map(standing.flatMap((event) => (event.kind === 'contribution' ? [[placeOf(event), event.id] as const] : [])))
}

/** @returns whether it was recorded */
async function recordOne(ctx: Context, { circle, meeting, members }: AtMeeting, { id, memberId, round }: Line, part: Part): Promise<boolean> {
  const member = members.get(memberId)
  if (!member || member.personId === ctx.actor.personId) {
    part.refused.push({ what: 'contribution', id, code: member ? 'own-place' : 'not-a-member' })
    return false
  }
  try {
    await appendEvent(ctx, circle, { event: { id, kind: 'contribution', memberId, round }, effectiveOn: meeting.meetsOn })
    part.recorded++
    return true
  } catch (error) {
    // It is refused before anything of it is written.
    if (!(error instanceof ProblemError)) throw error
    part.refused.push({ what: 'contribution', id, code: error.errors?.[0]?.code ?? error.code })
    return false
  }
}

async function told(ctx: Context, { circle }: AtMeeting, twice: readonly { line: Line; thereId: string }[]): Promise<Part['conflicts']> {
  if (twice.length === 0) return []
  const rows = new Map((await ctx.em.find(CircleEvent, { id: { $in: twice.map(({ thereId }) => thereId) } })).map((row) => [row.id, row]))
  const written = await writersOf(ctx, [...rows.values()].map(({ recordedBy }) => recordedBy))
  const rotation = rotationOf(turnEvents(circle, await eventsOf(ctx, circle.id)))
  return twice.flatMap(({ line: { id, memberId, round }, thereId }) => {
    const there = rows.get(thereId)
    const [nextRound = null] = owedRounds(rotation, memberId, rotation.order.length)
    return there ? [{ what: 'contribution' as const, id, memberId, round, on: there.effectiveOn, by: written(there.recordedBy), at: there.recordedAt.toISOString(), nextRound }] : []
  })
}
