import { randomUUID } from 'node:crypto'
import type { MikroORM } from '@mikro-orm/postgresql'
import { readAsSystem, runAsSystem } from '#platform/context/index.ts'
import { tellWorkflow } from '#platform/outbox/index.ts'
import { readCollections } from '#services/loans/index.ts'
import { collectionsChanged, collectionsWorkflowId, type CollectionsState } from '#workflows/names.ts'
import { recordedPlan } from './recorded-plan.ts'
import type { Programme } from './recorded-case.ts'

/** What happens to a case, in SQL after `update collections_case set version = version + 1`. */
const moves = {
  /** Another due date is the oldest that is not paid. */
  later: ', past_due_since = past_due_since + 1',
  cured: ", closed_on = opened_on, closed_because = 'cured'",
}
type Move = keyof typeof moves

/** The case of a late loan in the record, moved by plain SQL: these tests are about messages, not about who is late. */
export interface RecordedLateLoan {
  loanId: string
  workflowId: string
  state(): Promise<CollectionsState>
  /** Late for the first time, or again. */
  opens(): Promise<CollectionsState>
  move(how: Move): Promise<CollectionsState>
  /** One version on without a row: what no command may do. */
  moveUntold(how: Move): Promise<CollectionsState>
}

/** A loan that became late today: nothing is to be done about it yet. */
export async function recordedLateLoan(orm: MikroORM, programme: Programme): Promise<RecordedLateLoan> {
  const { programmeId } = programme
  const { loanId } = await recordedPlan(orm, programme)
  const now = new Date()
  const [today, workflowId] = [now.toISOString().slice(0, 10), collectionsWorkflowId(loanId)]
  const run = (sql: string, params: unknown[]) => orm.em.fork().execute(sql, params)
  const state = () => readAsSystem({ orm }, { programmeId, now }, (ctx) => readCollections(ctx, { loanId }))
  const tell = async (payload: CollectionsState) => {
    await runAsSystem({ orm }, { programmeId, now, key: randomUUID() }, (ctx) => tellWorkflow(ctx, {
      kind: 'collections', workflowId, caseId: loanId, caseVersion: payload.version, message: collectionsChanged.name, payload,
    }))
    return payload
  }
  const moveUntold = async (how: Move) => {
    await run(`update collections_case set version = version + 1 ${moves[how]} where loan_id = ? and closed_on is null`, [loanId])
    return state()
  }
  const opens = async () => {
    await run(
      `insert into collections_case (programme_id, loan_id, opened_version, version, late_since, past_due_since, opened_on)
       select ?, ?, latest.version, latest.version, ?::date, ?::date, ?::date from (select coalesce(max(version), 0) + 1 as version from collections_case where loan_id = ?) latest`,
      [programmeId, loanId, today, today, today, loanId],
    )
    return tell(await state())
  }
  await opens()
  return { loanId, workflowId, state, opens, moveUntold, move: async (how) => tell(await moveUntold(how)) }
}
