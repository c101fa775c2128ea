import { randomUUID } from 'node:crypto'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Client, type WorkflowHandle } from '@temporalio/client'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { businessDateAt, instantIn } from '#platform/clock/index.ts'
import { systemActor } from '#platform/context/index.ts'
import { drain, type RelayDependencies } from '#platform/outbox/relay.ts'
import { createTestApp, type SignedIn, type TestApp, type TestAppOptions } from '#test/support/app.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { testConfig } from '#test/support/config.ts'
import { booksAndProduct } from '#test/support/lending.ts'
import { timeSkippingEnvironment } from '#test/support/temporal.ts'
import { approvalWorkflowId, caseHeld, readAgain, type CaseState } from '#workflows/names.ts'
import { relayedKinds } from '#workflows/relayed-kinds.ts'
import { startWorkers, type Workers } from '#workflows/start-workers.ts'
import { recordHistory } from './histories.ts'
import './quiet-runtime.ts'

/** The shipped workflow with its shipped durations and real commands on a real database, where months pass in seconds. */
export interface ClockStage extends TestApp {
  environment: TestWorkflowEnvironment
  /** Brings the outbox to the workflows and waits until these have done what they were to do now. */
  settle(): Promise<void>
  /** Lets time pass until an hour of a calendar date in the programme's zone. */
  goTo(date: string, time?: `${number}:${number}`): Promise<void>
  /** A workflow by its id: its last run, or the one named. */
  workflow(workflowId: string, runId?: string): WorkflowHandle
  /** What its workflow ended with. */
  result(applicationId: string): Promise<unknown>
  /** Keeps its history for replay.test.ts, where RECORD_HISTORIES is set. */
  record(name: string, applicationId: string): Promise<void>
  /** The business date now. */
  today(): string
  /** Of a starter product, 250 to 10,000 dollars. */
  productVersionId: string
  notices(personId: string): Promise<{ kind: string; on: string }[]>
  application(one: { applicationId: string }): Promise<{ status: string; version: number; completedOn: string | null; respondBy: string | null }>
  incidents(one: { applicationId: string }): Promise<string[]>
  /** In both languages. */
  bodyOfLastNotice(personId: string): Promise<unknown>
  /** What the workflow holds. */
  held(one: { applicationId: string }): Promise<CaseState>
  readAgain(one: { applicationId: string }): Promise<void>
  assign(one: { applicationId: string }, officer: SignedIn): Promise<void>
  /** As the owner of the tables: what no service can do. */
  asOwner(sql: string, ...params: unknown[]): Promise<void>
}

const albuquerque = 'America/Denver'

/** A stage begins at noon there: a reminder of the morning is due, and none of the evening, whenever the tests run. */
function untilNoon(nowMs: number): number {
  const today = businessDateAt(new Date(nowMs), albuquerque)
  const noonOf = (date: string) => instantIn(date, '12:00', albuquerque).getTime()
  return (noonOf(today) > nowMs ? noonOf(today) : noonOf(addDays(today, 1))) - nowMs
}

export async function clockStage({ settings }: Pick<TestAppOptions, 'settings'> = {}): Promise<ClockStage> {
  const environment = await timeSkippingEnvironment()
  await environment.sleep(untilNoon(await environment.currentTimeMs()))
  const app = await createTestApp({ now: new Date(await environment.currentTimeMs()).toISOString(), ...(settings && { settings }) })
  // Not the environment's own client: while that waits for a result, time runs away to the next timer of all.
  const client = new Client({ connection: environment.connection, namespace: environment.namespace ?? 'default' })
  const taskQueues = { cases: `cases-${randomUUID()}`, endOfDay: `end-of-day-${randomUUID()}` }
  const deps = { orm: app.orm, clock: app.clock }
  const temporal = { address: environment.connection.options.address, namespace: environment.namespace ?? 'default', apiKey: undefined }
  const workers: Workers = await startWorkers({ deps, temporal, taskQueues, fieldKey: testConfig(app.database.appUrl).secrets.fieldEncryptionKey })
  const relay: RelayDependencies = { ...deps, temporal: client, kinds: relayedKinds(deps, taskQueues.cases) }

  /** A strike may move the record, and the record's move may set the next clock: until nothing is under way any more. */
  async function settle(): Promise<void> {
    await drain(relay)
    const rows = await app.orm.em.fork().execute<{ workflowId: string }[]>('select distinct workflow_id as "workflowId" from outbox')
    for (const { workflowId } of rows) while (await isBusy(workflowId)) await new Promise((resolve) => { setTimeout(resolve, 20) })
  }
  async function isBusy(workflowId: string): Promise<boolean> {
    const { raw, status } = await client.workflow.getHandle(workflowId).describe()
    return status.name === 'RUNNING' && Boolean(raw.pendingActivities?.length || raw.pendingWorkflowTask)
  }
  const workflowOf = (applicationId: string) => client.workflow.getHandle(approvalWorkflowId(applicationId))
  const query = <T>(sql: string, id: string) => app.orm.em.fork().execute<T[]>(sql, [id])
  return {
    ...app, environment, settle,
    workflow: (workflowId, runId) => client.workflow.getHandle(workflowId, runId),
    productVersionId: await booksAndProduct({ ...app.context(systemActor(app.programme.id)), em: app.orm.em.fork() }),
    today: () => businessDateAt(app.clock.now(), app.programme.timeZone),
    notices: (personId) => query('select kind, business_date as "on" from notice where person_id = ? order by id', personId),
    incidents: async ({ applicationId }) => (await query<{ kind: string }>('select kind from incident where subject_id = ? order by opened_at', applicationId)).map(({ kind }) => kind),
    async application({ applicationId }) {
      const [row] = await query<Awaited<ReturnType<ClockStage['application']>>>(
        'select status, version, completed_on as "completedOn", respond_by as "respondBy" from application where id = ?', applicationId)
      if (!row) throw new Error('no such application')
      return row
    },
    bodyOfLastNotice: async (personId) => (await query<{ body: unknown }>('select body from notice where person_id = ? order by id desc limit 1', personId))[0]?.body,
    async held({ applicationId }) {
      const state = await workflowOf(applicationId).query(caseHeld)
      if (!state) throw new Error('the workflow has not read its case')
      return state
    },
    async readAgain({ applicationId }) { await workflowOf(applicationId).executeUpdate(readAgain, { args: [{ reason: 'reconcile' }] }) },
    async assign({ applicationId }, officer) {
      const response = await officer.post(`/api/applications/${applicationId}/assignment`, { officerId: officer.personId })
      if (response.statusCode !== 200) throw new Error(response.body)
    },
    async asOwner(sql, ...params) { await asOwner(app.database, sql, ...params) },
    record: (name, applicationId) => recordHistory(name, workflowOf(applicationId)),
    async goTo(date, time = '12:00') {
      await settle()
      const wanted = instantIn(date, time, app.programme.timeZone).getTime()
      await environment.sleep(Math.max(0, wanted - await environment.currentTimeMs()))
      app.clock.set(new Date(await environment.currentTimeMs()).toISOString())
      await settle()
    },
    result: (applicationId) => workflowOf(applicationId).result(),
    async drop() {
      await workers.stop()
      await environment.teardown()
      await app.drop()
    },
  }
}
