import { nextStep } from '#domain/collections/next-step.ts'
import type { PromiseState } from '#domain/payment/promise.ts'
import type { Context } from '#platform/context/index.ts'
import { caseRules } from '../collections/case-rules.ts'
import { newestCases } from '../collections/case-rows.ts'
import type { LateRow } from '../schemas/repaying.ts'

/** The open case of a loan, as of today: `promise` is how the newest one stands by the money that came. */
export type CaseOfLate = (loanId: string, promise: { id: string; state: PromiseState } | null) => LateRow['collections']

const stepsShown = 12

/** The open cases of these loans, with what was done in each. */
export async function casesOfLate(ctx: Context, loanIds: readonly string[]): Promise<CaseOfLate> {
  const rows = (await newestCases(ctx, loanIds)).filter(({ closedOn }) => closedOn === null)
  const [rulesOf, steps] = [await caseRules(ctx, rows.map(({ openedOn }) => openedOn)), await stepsOf(ctx, rows.map(({ caseId }) => caseId))]
  const byLoan = new Map(rows.map((row) => [row.loanId, row]))
  return (loanId, promise) => {
    const row = byLoan.get(loanId)
    if (!row) return null
    const standing = row.promise && promise?.id === row.promise.id ? { ...row.promise, state: promise.state } : row.promise
    return { openedOn: row.openedOn, nextStep: nextStep({ ...row, promise: standing }, rulesOf(row)), steps: steps.get(row.caseId) ?? [] }
  }
}

/** What a clock passed over because its time was gone was not done. */
async function stepsOf(ctx: Context, caseIds: readonly string[]): Promise<Map<string, NonNullable<LateRow['collections']>['steps']>> {
  const rows = await ctx.em.execute<{ caseId: string; steps: NonNullable<LateRow['collections']>['steps'] }[]>(
    `select s.case_id as "caseId", jsonb_agg(jsonb_build_object('kind', s.kind, 'doneOn', s.done_on, 'until', s.until) order by s.recorded_at desc, s.id desc) as steps
     from (select *, row_number() over (partition by case_id order by recorded_at desc, id desc) as place from collections_step
       where not passed_over and case_id = any(array(select jsonb_array_elements_text(?::jsonb)::uuid))) s
     where s.place <= ? group by s.case_id`, [JSON.stringify(caseIds), stepsShown],
  )
  return new Map(rows.map(({ caseId, steps }) => [caseId, steps]))
}
