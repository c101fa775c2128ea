import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { drain } from '#platform/outbox/relay.ts'
import { caseChanged, caseHeld, circleChanged, circleHeld, readAgain } from '#workflows/names.ts'
import { recordHistory } from './support/histories.ts'
import { recordedCircle } from './support/recorded-circle.ts'
import { recordedCase, recordedProgramme } from './support/recorded-case.ts'
import { workflowStage, type WorkflowStage } from './support/running-workers.ts'

let stage: WorkflowStage
beforeAll(async () => {
  // The server's own limit is 4,096 events.
  stage = await workflowStage({ dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': '100' } })
  await stage.startWorkers()
})
afterAll(() => stage.tearDown())

it('begins an empty history where the server says that it grew long, and still knows which versions it has seen', async () => {
  const one = await recordedCase(stage.orm, await recordedProgramme(stage.orm), 'incomplete')
  const complete = await one.move('complete')
  await drain(stage.relay)
  const handle = stage.client.workflow.getHandle(one.workflowId)
  const first = (await handle.describe()).runId

  while ((await handle.describe()).runId === first) await handle.executeUpdate(readAgain, { args: [{ reason: 'reconcile' }] })
  expect(await handle.query(caseHeld)).toEqual(complete)
  expect(await handle.executeUpdate(caseChanged, { args: [complete] })).toEqual({ outcome: 'already-seen', version: complete.version })
  const proposed = await one.move('proposed')
  await drain(stage.relay)
  expect(await handle.query(caseHeld)).toEqual(proposed)
  expect(await stage.orm.em.fork().execute('select kind from incident')).toEqual([])
  await recordHistory('long', stage.client.workflow.getHandle(one.workflowId, first))
  await recordHistory('continued-as-new', handle)
})

it('so a circle, which lives for years', async () => {
  const one = await recordedCircle(stage.orm, await recordedProgramme(stage.orm))
  const rests = await one.move('rests-later')
  await drain(stage.relay)
  const handle = stage.client.workflow.getHandle(one.workflowId)
  const first = (await handle.describe()).runId

  while ((await handle.describe()).runId === first) await handle.executeUpdate(readAgain, { args: [{ reason: 'reconcile' }] })
  expect(await handle.query(circleHeld)).toEqual(rests)
  expect(await handle.executeUpdate(circleChanged, { args: [rests] })).toEqual({ outcome: 'already-seen', version: rests.version })
  const next = await one.move('rests-later')
  await drain(stage.relay)
  expect(await handle.query(circleHeld)).toEqual(next)
  expect(await stage.orm.em.fork().execute('select kind from incident')).toEqual([])
  await recordHistory('circle-continued-as-new', handle)
})
