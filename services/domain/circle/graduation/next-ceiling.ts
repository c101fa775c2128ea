import type { Cents } from '#domain/money/cents.ts'
import type { GraduationRules } from './graduation-rules.ts'

/** How the group paid the loans of this time round. */
export interface GroupRecord { anyDefault: boolean; groupOnTime: boolean; centreOnTime: boolean }

/** By how many percent the group lets its next loans grow: after a default never more than that allows. */
export function growthPercent({ growsPercent }: Pick<GraduationRules, 'growsPercent'>, { anyDefault, groupOnTime, centreOnTime }: GroupRecord): number {
  const earned = centreOnTime && groupOnTime ? growsPercent.centreOnTime : groupOnTime ? growsPercent.groupOnTime : growsPercent.someLate
  return anyDefault ? Math.min(earned, growsPercent.afterDefault) : earned
}

/**
 * The most that her next loan in the group may be: her last one, and more where she has all that a bigger one takes.
 * Down to the cent: a ceiling that is rounded up would be above itself.
 * @returns null before her first loan, which the programme's own limits bound
 */
export function nextCeilingCents(rules: Pick<GraduationRules, 'growsPercent'>, { lastCents, hasAllSheNeeds, group }: { lastCents: Cents | null; hasAllSheNeeds: boolean; group: GroupRecord }): Cents | null {
  if (lastCents === null) return null
  if (!hasAllSheNeeds) return lastCents
  return Math.floor((lastCents * (100 + growthPercent(rules, group))) / 100)
}
