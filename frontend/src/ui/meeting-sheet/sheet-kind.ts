import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { Problem } from '#frontend/api/problem.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'
import { newId } from '#frontend/api/new-id.ts'
import { enqueue, plainKind, type Reconciled, type Sending } from '#frontend/queue/index.ts'
import { asMine, joined, onlyUnsettled, unsettledIn } from './settle.ts'
import { readSheetInput, type SheetInput } from './sheet-input.ts'

type Recorded = components['schemas']['MeetingSheetRecorded']

/** The sheet was taken, but for what somebody else had written down otherwise. */
class Disagreement extends Problem {
  readonly recorded: Recorded

  constructor(recorded: Recorded) {
    super('stale-version', 409)
    this.recorded = recorded
  }
}

async function send({ key, body }: Sending<SheetInput>): Promise<Recorded> {
  const { circleId, meetingId, attendance, contributions, payments } = body
  const recorded = await answer(api.POST('/api/circles/{circleId}/meetings/{meetingId}/sheet', {
    params: { path: { circleId, meetingId }, ...intentHeader(key) },
    body: { attendance: [...attendance], contributions: [...contributions], payments: [...payments] },
  }))
  // What was taken is on the sheet before it goes from the line: it never looks as if it were not there.
  await queries.invalidateQueries({ queryKey: ['circles', circleId] })
  if (recorded.conflicts.length + recorded.refused.length > 0) throw new Disagreement(recorded)
  return recorded
}

/** All that agreed is recorded; the rest is set apart, with both values, until a person says which stands. */
async function reconcile(sheet: SheetInput, problem: Problem): Promise<Reconciled<SheetInput>> {
  if (!(problem instanceof Disagreement)) throw problem
  return { apart: { input: onlyUnsettled(sheet, unsettledIn(problem.recorded)), differences: [] } }
}

/** All of what was set apart, said to be so; or, of a sheet that was refused whole, the same once more. */
function decide(sheet: SheetInput, _differences: unknown, stands: 'mine' | 'theirs'): SheetInput | undefined {
  if (stands === 'theirs') return undefined
  if (sheet.unsettled.length === 0) return sheet
  const sent = sheet.unsettled.flatMap((one) => asMine(sheet, one) ?? [])
  const [first, ...rest] = sent
  return first && rest.reduce(joined, first)
}

/** Sheets of meetings: those of one meeting go one after the other, and join while they wait. */
export const sheetKind = plainKind<SheetInput>({ read: readSheetInput, subjectOf: ({ meetingId }) => meetingId, send, join: joined, reconcile, decide })

/** Puts a sheet in line: it is safe on the phone when this resolves. It stands beside its kind, so that who has the page has the kind, with a signal or without. */
export const handInSheet = (input: SheetInput): Promise<void> => enqueue('meeting-sheet', { id: newId(), input })
