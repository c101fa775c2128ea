import type { LateSpell, PlanFacts, PlanStatus, Talk } from '#domain/coaching/plan.ts'
import type { Context } from '#platform/context/index.ts'

/** A plan as the record has it, with everything its checkpoints are computed from. */
export interface PlanRow {
  planId: string
  loanId: string
  applicationId: string
  version: number
  coachId: string | null
  facts: PlanFacts
}

interface Row extends Omit<PlanRow, 'facts'> {
  status: PlanStatus
  openedOn: string
  fundedOn: string | null
  paidOffOn: string | null
  lateSpells: LateSpell[]
  talks: Talk[]
  struck: { kind: string; occurrence: string }[]
}

const factsSql = `
select c.id as "planId", c.loan_id as "loanId", l.application_id as "applicationId", c.version, c.coach_id as "coachId",
  c.status, c.opened_on as "openedOn", c.funded_on as "fundedOn", c.paid_off_on as "paidOffOn",
  (select coalesce(jsonb_agg(jsonb_build_object('since', s.since, 'noticedOn', s.noticed_on, 'curedOn', s.cured_on)), '[]')
    from late_spell s where s.plan_id = c.id) as "lateSpells",
  (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'checkpoint', t.checkpoint, 'outcome', t.outcome, 'on', t.held_on, 'nextOn', t.next_on,
      'at', to_char(t.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))), '[]') from coaching_talk t where t.plan_id = c.id) as talks,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'occurrence', m.occurrence)), '[]') from coaching_milestone m where m.plan_id = c.id) as struck
from coaching_plan c join loan l on l.id = c.loan_id
where c.programme_id = ? and `

/** Plans of the actor's programme that a condition on `c` chooses. Who may see them is the caller's to say in it. */
export async function planRows(ctx: Context, condition: string, params: unknown[]): Promise<PlanRow[]> {
  await ctx.em.flush()
  const rows = await ctx.em.execute<Row[]>(factsSql + condition, [ctx.actor.programmeId, ...params])
  return rows.map(({ planId, loanId, applicationId, version, coachId, ...facts }) => ({ planId, loanId, applicationId, version, coachId, facts }))
}
