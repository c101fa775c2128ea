import { checkpointsOf, type Checkpoint } from '#domain/coaching/checkpoints.ts'
import { runningCoachingClocks, type CoachingClock } from '#domain/coaching/clocks.ts'
import type { CoachingSettings } from '#domain/coaching/coaching-settings.ts'
import { instantIn } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import type { CoachingState } from '#workflows/names.ts'
import { planRows, type PlanRow } from './plan-facts.ts'

/** On the wall of the programme's office: reminders and news go out as the office opens. */
const morning = '09:00'

/** A plan as commands use it: its facts, the days it was opened under, its checkpoints, and each running clock with its instant. */
export interface OpenPlan extends PlanRow {
  settings: CoachingSettings
  checkpoints: Checkpoint[]
  clocks: (CoachingClock & { at: Date })[]
}

/** @throws 404 `not-found` */
export async function openPlan(ctx: Context, loanId: string): Promise<OpenPlan> {
  const [row] = await planRows(ctx, 'c.loan_id = ?', [loanId])
  if (!row) throw notFound()
  const { facts } = row
  const settings = await settingOn(ctx, 'coaching', facts.openedOn)
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  const clocks = runningCoachingClocks(facts, settings).map((clock) => ({ ...clock, at: instantIn(clock.on, morning, timeZone) }))
  return { ...row, settings, checkpoints: checkpointsOf(facts, settings), clocks }
}

export const planState = ({ version, facts, clocks }: OpenPlan): CoachingState => ({
  version, status: facts.status, checkpoint: clocks[0]?.checkpoint ?? '',
  clocks: clocks.map(({ kind, occurrence, at }) => ({ kind, occurrence, at: at.toISOString() })),
})

/**
 * Where a plan stands, as its workflow needs it: the record's version, the status, the checkpoint that comes next, and
 * every clock still to be struck as an absolute instant.
 * @throws 404 `not-found`
 */
export async function readPlan(ctx: Context, { loanId }: { loanId: string }): Promise<CoachingState> {
  return planState(await openPlan(ctx, loanId))
}
