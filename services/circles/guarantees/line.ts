import { CircleLine, CircleMember } from '#db/entities/index.ts'
import type { InLine } from '#domain/circle/staggering/steps.ts'
import type { Context } from '#platform/context/index.ts'
import type { GroupLoan } from './group-loans.ts'

/** The order in which the loans of a cycle go out, with how each stands. */
export interface Line { cycle: number; places: InLine[] }

/** The line of a cycle, or of the latest that has one; who left is in it no more. @param all the loans of the group, as `groupLoans` reads them */
export async function lineOf(ctx: Context, circleId: string, all: readonly GroupLoan[], cycle?: number): Promise<Line | null> {
  const [line] = await ctx.em.find(CircleLine, { circleId, ...(cycle !== undefined && { cycle }) }, { orderBy: { cycle: 'desc', recordedAt: 'desc', id: 'desc' }, limit: 1 })
  if (!line) return null
  const inIt = new Set((await ctx.em.find(CircleMember, { circleId, leftOn: null, joinedAt: { $ne: null } })).map(({ id }) => id))
  const loans = all.filter((loan) => loan.cycle === line.cycle)
  return {
    cycle: line.cycle,
    places: line.memberIds.filter((id) => inIt.has(id)).map((id) => {
      const hers = loans.find(({ memberId }) => memberId === id)
      return { id, disbursedOn: hers?.disbursedOn ?? null, lastLateOn: hers?.lastLateOn ?? null }
    }),
  }
}
