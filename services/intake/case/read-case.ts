import { runningClocks, type DueClock } from '#domain/application/clocks.ts'
import type { CaseFacts } from '#domain/application/case.ts'
import type { ClockSettings } from '#domain/application/clock-settings.ts'
import { instantIn } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import type { CaseState } from '#workflows/names.ts'
import { caseFacts } from './case-facts.ts'

/** On the wall of the programme's office: what is sent is sent as the office opens, what is missed is missed as the day ends. */
const timeOfDay = { morning: '09:00', 'end-of-day': '23:59' } as const

/** A case as commands use it: its facts, the settings in force, and each running clock with its instant. */
export interface OpenCase {
  version: number
  facts: CaseFacts
  settings: ClockSettings
  clocks: (DueClock & { at: Date })[]
}

/** @throws 404 `not-found` */
export async function openCase(ctx: Context, applicationId: string): Promise<OpenCase> {
  const { version, facts } = await caseFacts(ctx, applicationId)
  const settings = await settingOn(ctx, 'clocks')
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  const clocks = runningClocks(facts, settings).map((clock) => ({ ...clock, at: instantIn(clock.on, timeOfDay[clock.when], timeZone) }))
  return { version, facts, settings, clocks }
}

export const caseState = ({ version, facts, clocks }: OpenCase): CaseState => ({
  version, status: facts.status, clocks: clocks.map(({ kind, occurrence, at }) => ({ kind, occurrence, at: at.toISOString() })),
})

/**
 * Where an application stands, as its workflow needs it: the record's version, the status, and every clock still to be
 * struck as an absolute instant.
 * @throws 404 `not-found`
 */
export async function readCase(ctx: Context, { applicationId }: { applicationId: string }): Promise<CaseState> {
  return caseState(await openCase(ctx, applicationId))
}
