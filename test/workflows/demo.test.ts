import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { reconcile } from '#infra/reconcile/reconcile.ts'
import { drain } from '#platform/outbox/relay.ts'
import { caseHeld, circleHeld, circleWorkflowId } from '#workflows/names.ts'
import { ensureEndOfDay } from '#workflows/schedules.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'
import { workflowStage, type WorkflowStage } from './support/running-workers.ts'

let stage: WorkflowStage

beforeAll(async () => {
  stage = await workflowStage({ make: createDemoDatabase })
  await stage.startWorkers()
})
afterAll(() => stage.tearDown())

/** How the workflow of a case stands that the record says is there. */
const workflowOf: Readonly<Record<string, string>> = {
  incomplete: 'RUNNING', complete: 'RUNNING', proposed: 'RUNNING', countered: 'RUNNING', approved: 'RUNNING', signed: 'RUNNING',
  funded: 'COMPLETED', declined: 'COMPLETED', withdrawn: 'COMPLETED', closed: 'COMPLETED', cancelled: 'COMPLETED',
}

it('every seeded case is alive: its workflow holds what the record says, runs where something waits and has ended where nothing does', async () => {
  const [programme] = await stage.orm.em.fork().execute<{ id: string; timeZone: string }[]>('select id, time_zone as "timeZone" from programme')
  if (!programme) throw new Error('the demo has a programme')
  await ensureEndOfDay(stage.client, programme, stage.taskQueues.endOfDay)
  await drain(stage.relay)
  const cases = await stage.orm.em.fork().execute<{ id: string; status: string }[]>(
    `select a.id, case when a.status <> 'approved' then a.status when l.status in ('approved', 'signed', 'cancelled') then l.status else 'funded' end as status
     from application a left join loan l on l.application_id = a.id where a.received_at is not null`,
  )
  expect(new Set(cases.map(({ status }) => status)).size).toBeGreaterThan(7)
  const held = await Promise.all(cases.map(async ({ id }) => {
    const handle = stage.client.workflow.getHandle(`Application:${id}`)
    const [{ status }, state] = await Promise.all([handle.describe(), handle.query(caseHeld)])
    return { id, status: state?.status, workflow: status.name }
  }))
  expect(held).toEqual(cases.map(({ id, status }) => ({ id, status, workflow: workflowOf[status] })))
  const circles = await stage.orm.em.fork().execute<{ id: string }[]>("select id from circle where status = 'running'")
  expect(circles.length).toBeGreaterThan(0)
  for (const { id } of circles) expect(await stage.client.workflow.getHandle(circleWorkflowId(id)).query(circleHeld)).toMatchObject({ status: 'running' })
  expect(await reconcile({ ...stage.relay, taskQueues: stage.taskQueues })).toEqual([])
})
