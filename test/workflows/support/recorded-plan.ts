import { randomUUID } from 'node:crypto'
import type { MikroORM } from '@mikro-orm/postgresql'
import { readAsSystem, runAsSystem } from '#platform/context/index.ts'
import { tellWorkflow } from '#platform/outbox/index.ts'
import { readPlan } from '#services/coaching/index.ts'
import { coachingChanged, coachingWorkflowId, type CoachingState } from '#workflows/names.ts'
import type { Programme } from './recorded-case.ts'

type Status = CoachingState['status']

/** A coaching plan in the record, moved by plain SQL: these tests are about messages, not about what is said. */
export interface RecordedPlan {
  loanId: string
  workflowId: string
  state(): Promise<CoachingState>
  move(status: Status): Promise<CoachingState>
  /** One version on without a row: what no command may do. */
  moveUntold(status: Status): Promise<CoachingState>
}

/** A funded loan with its plan, opened today. */
export async function recordedPlan(orm: MikroORM, { programmeId, personId }: Programme): Promise<RecordedPlan> {
  const now = new Date()
  const [day, id] = [now.toISOString().slice(0, 10), randomUUID()]
  const run = (sql: string, params: unknown[]) => orm.em.fork().execute<{ id: string }[]>(sql, params)
  const [loan] = await run(
    `with made as (insert into product (programme_id, code, name) values (?, ?, '{}') returning id),
       version as (insert into product_version (product_id, version, status, terms, interest_accrual, allocation, ahead, min_amount_cents, max_amount_cents, installment_choices, name, activated_at)
         select id, 1, 'active', '{}', 'scheduled', '[]', 'next', 1, 1000000, '[]', '{}', now() from made returning id),
       asked as (insert into application (id, programme_id, reference, status, applicant_id, locale) values (?, ?, ?, 'draft', ?, 'es') returning id),
       decided as (insert into decision (id, application_id, application_version, kind, needs_second, decided_by, decided_at)
         select uuidv7(), id, 1, 'approve', false, ?, now() from asked returning id)
     insert into loan (programme_id, reference, application_id, decision_id, product_version_id, status, amount_cents, terms, disbursed_on)
       select ?, ?, asked.id, decided.id, version.id, 'active', 100000, '{}', ? from asked, decided, version returning id`,
    [programmeId, id, id, programmeId, id, personId, personId, programmeId, id, day],
  )
  const loanId = loan?.id ?? ''
  const workflowId = coachingWorkflowId(loanId)
  await run("insert into coaching_plan (programme_id, loan_id, status, opened_on, funded_on) values (?, ?, 'repaying', ?, ?)", [programmeId, loanId, day, day])
  const state = () => readAsSystem({ orm }, { programmeId, now }, (ctx) => readPlan(ctx, { loanId }))
  const tell = async (payload: CoachingState) => {
    await runAsSystem({ orm }, { programmeId, now, key: randomUUID() }, (ctx) => tellWorkflow(ctx, {
      kind: 'coaching', workflowId, caseId: loanId, caseVersion: payload.version, message: coachingChanged.name, payload,
    }))
  }
  const moveUntold = async (status: Status) => {
    await run('update coaching_plan set status = ?, version = version + 1, paid_off_on = ? where loan_id = ?', [status, status === 'paid-off' ? day : null, loanId])
    return state()
  }
  await tell(await state())
  return {
    loanId, workflowId, state, moveUntold,
    async move(status) {
      const moved = await moveUntold(status)
      await tell(moved)
      return moved
    },
  }
}
