import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { Context } from '#platform/context/index.ts'
import type { FieldProblem } from '#platform/errors/index.ts'

const longestWaitDays = 90

/** What is wrong with a date by which something is wanted: it is past, or so far that nobody would be waiting for it. */
export function dueDateFaults(ctx: Context, dueOn: string, path: string): FieldProblem[] {
  const latest = addDays(ctx.businessDate, longestWaitDays)
  return [
    ...(dueOn < ctx.businessDate ? [{ path, code: 'date-is-past', params: { earliest: ctx.businessDate } }] : []),
    ...(dueOn > latest ? [{ path, code: 'date-too-far', params: { latest } }] : []),
  ]
}
