import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { lineOf } from '#infra/reconcile/finding.ts'
import { reconcile } from '#infra/reconcile/reconcile.ts'
import { drain } from '#platform/outbox/relay.ts'
import { circleHeld, circleWorkflowId, workflowTypes, type CircleInput } from '#workflows/names.ts'
import { ensureEndOfDay } from '#workflows/schedules.ts'
import type { Workers } from '#workflows/start-workers.ts'
import { recordHistory } from './support/histories.ts'
import { recordedCircle, type RecordedCircle } from './support/recorded-circle.ts'
import { recordedProgramme, type Programme } from './support/recorded-case.ts'
import { workflowStage, type WorkflowStage } from './support/running-workers.ts'

let stage: WorkflowStage
let programme: Programme
let workers: Workers
beforeAll(async () => {
  stage = await workflowStage()
  programme = await recordedProgramme(stage.orm)
  workers = await stage.startWorkers()
  await ensureEndOfDay(stage.client, { id: programme.programmeId, timeZone: 'America/Denver' }, stage.taskQueues.endOfDay)
})
afterAll(() => stage.tearDown())

const handle = ({ workflowId }: { workflowId: string }) => stage.client.workflow.getHandle(workflowId)
const held = (circle: RecordedCircle) => handle(circle).query(circleHeld)
const incidents = ({ circleId }: RecordedCircle) => stage.orm.em.fork().execute<object[]>('select kind, subject_kind, detail from incident where subject_id = ?', [circleId])
const settled = () => stage.orm.em.fork().execute("update outbox set delivered_at = delivered_at - interval '1 hour', created_at = created_at - interval '1 hour'")
const findings = async () => (await reconcile({ ...stage.relay, taskQueues: stage.taskQueues })).map(lineOf)
const circle = () => recordedCircle(stage.orm, programme)

describe('the workflow of a circle', () => {
  it('starts with the first row of its circle, ends with it, and begins anew where the circle runs again: nobody need hear of that', async () => {
    const one = await circle()
    await drain(stage.relay)
    expect(await held(one)).toMatchObject({ status: 'running', openedVersion: 1, round: '1' })
    const { version } = await one.move('finished')
    await drain(stage.relay)
    expect(await handle(one).result()).toEqual({ ending: 'finished', version })
    const again = await one.move('running')
    await drain(stage.relay)
    expect(await held(one)).toMatchObject({ status: 'running', version: again.version, openedVersion: again.version })
    expect(await incidents(one)).toEqual([])
  })

  it('reads its circle again where a version is missing, and people hear of it', async () => {
    const one = await circle()
    await drain(stage.relay)
    await one.moveUntold('rests-later')
    const told = await one.move('rests-later')
    await drain(stage.relay)
    expect(await held(one)).toEqual(told)
    expect(await incidents(one)).toEqual([{ kind: 'workflow-gap', subject_kind: 'circle', detail: { detail: '1-3' } }])
    await recordHistory('circle-gap', handle(one))
  })

  it('refuses a state that no record of ours would tell, and reads its own', async () => {
    const one = await circle()
    await drain(stage.relay)
    const now = await one.moveUntold('rests-later')
    await stage.orm.em.fork().execute(
      `insert into outbox (programme_id, workflow_kind, workflow_id, case_id, case_version, message, payload) values (?, 'circle', ?, ?, ?, 'circleChanged', ?)`,
      [programme.programmeId, one.workflowId, one.circleId, now.version, JSON.stringify({ ...now, clocks: [{ kind: 'call-due', occurrence: '', at: new Date().toISOString() }] })])
    await drain(stage.relay)
    expect(await held(one)).toEqual(now)
    expect(await incidents(one)).toMatchObject([{ kind: 'workflow-refused', subject_kind: 'circle' }])
  })

  it('that was ended by mistake is started again by the next row, with an incident about its circle', async () => {
    const one = await circle()
    await drain(stage.relay)
    await handle(one).terminate('by mistake')
    const { version } = await one.move('rests-later')
    await drain(stage.relay)
    expect(await held(one)).toMatchObject({ version })
    expect(await incidents(one)).toMatchObject([{ kind: 'workflow-had-ended', subject_kind: 'circle' }])
  })

  it('goes on where its worker is gone and another takes over', async () => {
    const one = await circle()
    await drain(stage.relay)
    await workers.stop()
    const told = await one.move('rests-later')
    workers = await stage.startWorkers()
    await drain(stage.relay)
    expect(await held(one)).toEqual(told)
    expect(await incidents(one)).toEqual([])
  })
})

describe('npm run reconcile', () => {
  // Whatever a test did, the next one starts from a record and workflows that agree.
  beforeEach(async () => { await findings() })

  it('finds nothing to do where every circle that runs has its workflow, and none that has finished or forms', async () => {
    await circle()
    await (await circle()).move('finished')
    const forming = await circle()
    await drain(stage.relay)
    await handle(forming).terminate('it never ran')
    await stage.asOwner('delete from circle_cycle where circle_id = $1', forming.circleId)
    await stage.asOwner("update circle set status = 'forming' where id = $1", forming.circleId)
    await settled()
    expect(await findings()).toEqual([])
  })

  it('starts what is missing, has read again what is behind, ends what is not wanted', async () => {
    const [missing, behind, unwanted] = [await circle(), await circle(), await circle()]
    await drain(stage.relay)
    await handle(missing).terminate('lost')
    await behind.moveUntold('rests-later')
    await unwanted.moveUntold('finished')
    await settled()
    expect((await findings()).toSorted()).toEqual([
      `${missing.workflowId} has no running workflow: started`,
      `${behind.workflowId} held something else than the record: read its case again`,
      `${unwanted.workflowId} runs although the record does not want it: ended`,
    ].toSorted())
    expect(await held(missing)).toEqual(await missing.state())
    expect(await held(behind)).toEqual(await behind.state())
  })

  it('ends the workflow of a circle that the record does not know', async () => {
    const circleId = '019ac000-0000-7000-8000-000000000003'
    const workflowId = circleWorkflowId(circleId)
    const input: CircleInput = { programmeId: programme.programmeId, circleId, carried: { state: { version: 3, status: 'running', openedVersion: 1, round: '1', clocks: [] }, struck: [] } }
    await stage.client.workflow.start(workflowTypes.circle, { workflowId, taskQueue: stage.taskQueues.cases, args: [input] })
    while (!(await stage.client.workflow.list({ query: `WorkflowId = '${workflowId}'` })[Symbol.asyncIterator]().next()).value) await new Promise((resolve) => { setTimeout(resolve, 100) })
    expect(await findings()).toEqual([`${workflowId} runs although the record does not want it: ended`])
    expect(await handle({ workflowId }).result()).toMatchObject({ ending: 'not-in-record' })
    await recordHistory('circle-not-in-record', handle({ workflowId }))
  })
})
