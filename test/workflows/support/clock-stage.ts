import { randomUUID } from 'node:crypto'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { instantIn } from '#platform/clock/index.ts'
import { drain, type RelayDependencies } from '#platform/outbox/relay.ts'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { timeSkippingEnvironment } from '#test/support/temporal.ts'
import { approvalWorkflowId } from '#workflows/names.ts'
import { relayedKinds } from '#workflows/relayed-kinds.ts'
import { startWorkers, type Workers } from '#workflows/start-workers.ts'
import './quiet-runtime.ts'

/** The shipped workflow with its shipped durations and real commands on a real database, where months pass in seconds. */
export interface ClockStage extends TestApp {
  environment: TestWorkflowEnvironment
  /** Brings the outbox to the workflows and waits until these have done what they were to do now. */
  settle(): Promise<void>
  /** Lets time pass until an hour of a calendar date in the programme's zone. */
  goTo(date: string, time?: `${number}:${number}`): Promise<void>
  result(applicationId: string): Promise<unknown>
}

export async function clockStage(): Promise<ClockStage> {
  const environment = await timeSkippingEnvironment()
  const app = await createTestApp({ now: new Date(await environment.currentTimeMs()).toISOString() })
  const { client } = environment
  const taskQueues = { cases: `cases-${randomUUID()}`, endOfDay: `end-of-day-${randomUUID()}` }
  const deps = { orm: app.orm, clock: app.clock }
  const temporal = { address: environment.connection.options.address, namespace: environment.namespace ?? 'default', apiKey: undefined }
  const workers: Workers = await startWorkers({ deps, temporal, taskQueues })
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
  return {
    ...app, environment, settle,
    async goTo(date, time = '12:00') {
      await settle()
      const wanted = instantIn(date, time, app.programme.timeZone).getTime()
      await environment.sleep(Math.max(0, wanted - await environment.currentTimeMs()))
      app.clock.set(new Date(await environment.currentTimeMs()).toISOString())
      await settle()
    },
    result: (applicationId) => client.workflow.getHandle(approvalWorkflowId(applicationId)).result(),
    async drop() {
      await workers.stop()
      await environment.teardown()
      await app.drop()
    },
  }
}
