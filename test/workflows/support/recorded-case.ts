import { randomUUID } from 'node:crypto'
import type { MikroORM } from '@mikro-orm/postgresql'
import { readAsSystem, runAsSystem } from '#platform/context/index.ts'
import { tellWorkflow } from '#platform/outbox/index.ts'
import { readCase } from '#services/decisions/index.ts'
import { approvalWorkflowId, caseChanged, type CaseState, type CaseStatus } from '#workflows/names.ts'

/** An application in the record, moved by plain SQL: these tests are about messages, not about what is decided. */
export interface RecordedCase {
  programmeId: string
  applicationId: string
  workflowId: string
  state(): Promise<CaseState>
  /** One version on, and an outbox row in the same transaction, as every command does it. */
  move(status: RecordStatus): Promise<CaseState>
  /** One version on without a row: what no command may do. */
  moveUntold(status: RecordStatus): Promise<CaseState>
  /** A row with any payload. */
  tell(state: CaseState | Record<string, unknown>, version: number): Promise<void>
}
type RecordStatus = Exclude<CaseStatus, 'funded' | 'signed' | 'cancelled'> | 'draft'

export interface Programme { programmeId: string; personId: string }

/** One programme and one person, enough for applications to belong to. */
export async function recordedProgramme(orm: MikroORM): Promise<Programme> {
  const [programme] = await orm.em.fork().execute<{ id: string }[]>(
    `insert into programme (code, name) values (?, 'Molino del Valle') returning id`, [randomUUID()])
  const programmeId = programme?.id ?? ''
  const [person] = await orm.em.fork().execute<{ id: string }[]>(
    `insert into person (programme_id, given_names, family_names, email) values (?, 'Rosa', 'Aguilar', ?) returning id`, [programmeId, `${randomUUID()}@example.org`])
  return { programmeId, personId: person?.id ?? '' }
}

/** @param now when it was received; it is complete from the same day */
export async function recordedCase(orm: MikroORM, { programmeId, personId }: Programme, status: RecordStatus, now = new Date()): Promise<RecordedCase> {
  const applicationId = randomUUID()
  const workflowId = approvalWorkflowId(applicationId)
  const day = now.toISOString().slice(0, 10)
  const run = (sql: string, params: unknown[]) => orm.em.fork().execute(sql, params)
  await run(
    `insert into application (id, programme_id, reference, status, applicant_id, locale, received_at, received_on, completed_on)
     values (?, ?, ?, ?, ?, 'es', ?, ?, ?)`, [applicationId, programmeId, applicationId, status, personId, now, day, day])
  const state = () => readAsSystem({ orm }, { programmeId, now }, (ctx) => readCase(ctx, { applicationId }))
  const moveUntold = async (to: RecordStatus) => {
    await run('update application set status = ?, version = version + 1 where id = ?', [to, applicationId])
    return state()
  }
  const tell = async (payload: Record<string, unknown>, caseVersion: number) => {
    await runAsSystem({ orm }, { programmeId, now, key: randomUUID() }, (ctx) =>
      tellWorkflow(ctx, { kind: 'approval', workflowId, caseId: applicationId, caseVersion, message: caseChanged.name, payload }))
  }
  if (status !== 'draft') await tell(await state(), 1)
  return {
    programmeId, applicationId, workflowId, state, moveUntold, tell,
    async move(to) {
      const moved = await moveUntold(to)
      await tell(moved, moved.version)
      return moved
    },
  }
}
