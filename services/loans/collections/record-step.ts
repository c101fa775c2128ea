import type { CaseStepKind } from '#domain/collections/collections-case.ts'
import type { Context } from '#platform/context/index.ts'

interface StepDone { kind: CaseStepKind; occurrence: string; passedOver?: boolean; until?: string }

/** Writes down what was done in a case, by the actor or, by its clock, by nobody. */
export async function recordStep(ctx: Context, caseId: string, { kind, occurrence, passedOver = false, until }: StepDone): Promise<void> {
  await ctx.em.execute(
    'insert into collections_step (case_id, kind, occurrence, done_on, done_by, passed_over, until) values (?, ?, ?, ?::date, ?, ?, ?::date)',
    [caseId, kind, occurrence, ctx.businessDate, ctx.actor.personId, passedOver, until ?? null], 'run',
  )
}
