import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { drain, startRelay } from '#platform/outbox/relay.ts'
import { makeAllDue, outboxLag } from '#platform/outbox/relay-claim.ts'
import { caseHeld } from '#workflows/names.ts'
import { recordedCase, recordedProgramme, type Programme, type RecordedCase } from './support/recorded-case.ts'
import { workflowStage, type WorkflowStage } from './support/running-workers.ts'

let stage: WorkflowStage
let programme: Programme
const held = (one: RecordedCase) => stage.client.workflow.getHandle(one.workflowId).query(caseHeld)

beforeEach(async () => {
  stage = await workflowStage()
  programme = await recordedProgramme(stage.orm)
})
afterEach(() => stage.tearDown())

it('keeps a row that no worker took, and delivers it once there is one', async () => {
  const one = await recordedCase(stage.orm, programme, 'complete')
  expect(await drain(stage.relay)).toEqual({ delivered: 0, postponed: 1 })
  expect((await outboxLag(stage.orm.em.fork())).waiting).toBe(1)
  await stage.startWorkers()
  await makeAllDue(stage.orm.em.fork())
  expect(await drain(stage.relay)).toEqual({ delivered: 1, postponed: 0 })
  expect(await held(one)).toEqual(await one.state())
})

it('goes on with its clocks and messages where another worker takes over', async () => {
  const first = await stage.startWorkers()
  const one = await recordedCase(stage.orm, programme, 'incomplete')
  await drain(stage.relay)
  await first.stop()
  await one.move('complete')
  await stage.startWorkers()
  await drain(stage.relay)
  expect(await held(one)).toEqual(await one.state())
})

it('survives Temporal killed and started again: the relay waits, the worker goes on, the workflow still knows its case', async () => {
  await stage.startWorkers()
  const relay = startRelay(stage.relay, stage.database.appUrl)
  try {
    const one = await recordedCase(stage.orm, programme, 'incomplete')
    await untilDelivered()
    await stage.temporal.kill()
    const moved = await one.move('complete')
    await untilTried()
    await stage.temporal.restart()
    await untilDelivered()
    expect(await held(one)).toEqual(moved)
  } finally {
    await relay.stop()
  }
})

const untilDelivered = () => until(async () => (await outboxLag(stage.orm.em.fork())).waiting === 0)
const untilTried = () => until(async () => (await stage.orm.em.fork().execute('select 1 as tried from outbox where delivered_at is null and attempts > 0')).length > 0)

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!await holds()) await new Promise((resolve) => { setTimeout(resolve, 50) })
}
