import { hourOfContact, runningCaseClocks, statusOfCase, type CaseClock } from '#domain/collections/case-clocks.ts'
import type { CaseRules } from '#domain/collections/collections-case.ts'
import { instantIn } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import type { CollectionsState } from '#workflows/names.ts'
import { caseRules } from './case-rules.ts'
import { newestCases, type CaseRow } from './case-rows.ts'

/** A case as commands use it: its facts and rules, and each running clock with its instant, the earliest first. */
export interface CaseAtWork { row: CaseRow; rules: CaseRules; clocks: (CaseClock & { at: Date })[] }

/** The newest case of each of these loans; of one that ended, without clocks. */
export async function casesAtWork(ctx: Context, loanIds: readonly string[]): Promise<CaseAtWork[]> {
  const rows = await newestCases(ctx, loanIds)
  if (rows.length === 0) return []
  const rulesOf = await caseRules(ctx, rows.map(({ openedOn }) => openedOn))
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  return rows.map((row) => {
    const rules = rulesOf(row)
    const hour = hourOfContact(rules.limits)
    const clocks = row.closedOn === null ? runningCaseClocks(row, rules) : []
    return { row, rules, clocks: clocks.map((clock) => ({ ...clock, at: instantIn(clock.on, hour, timeZone) })).toSorted((a, b) => a.at.getTime() - b.at.getTime()) }
  })
}

/** @throws 404 `not-found` where the loan never was late */
export async function caseAtWork(ctx: Context, loanId: string): Promise<CaseAtWork> {
  const [found] = await casesAtWork(ctx, [loanId])
  if (!found) throw notFound()
  return found
}

export const collectionsState = ({ row, clocks }: CaseAtWork): CollectionsState => ({
  version: row.version, openedVersion: row.openedVersion, status: row.closedBecause ?? statusOfCase(row),
  clocks: clocks.map(({ kind, occurrence, at }) => ({ kind, occurrence, at: at.toISOString() })),
})

/**
 * Where the newest case of a loan stands, as its workflow needs it: the record's version, the status, and every clock still to
 * be struck as an absolute instant.
 * @throws 404 `not-found` where the loan never was late
 */
export async function readCollections(ctx: Context, { loanId }: { loanId: string }): Promise<CollectionsState> {
  return collectionsState(await caseAtWork(ctx, loanId))
}
