import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { lineOf } from '#infra/reconcile/finding.ts'
import { reconcile } from '#infra/reconcile/reconcile.ts'
import { drain } from '#platform/outbox/relay.ts'
import { coachingHeld, coachingWorkflowId, workflowTypes, type CoachingInput } from '#workflows/names.ts'
import { ensureEndOfDay } from '#workflows/schedules.ts'
import { recordHistory } from './support/histories.ts'
import { recordedProgramme, type Programme } from './support/recorded-case.ts'
import { recordedPlan, type RecordedPlan } from './support/recorded-plan.ts'
import { workflowStage, type WorkflowStage } from './support/running-workers.ts'

let stage: WorkflowStage
let programme: Programme
beforeAll(async () => {
  stage = await workflowStage()
  programme = await recordedProgramme(stage.orm)
  await stage.startWorkers()
  await ensureEndOfDay(stage.client, { id: programme.programmeId, timeZone: 'America/Denver' }, stage.taskQueues.endOfDay)
})
afterAll(() => stage.tearDown())

const handle = ({ workflowId }: { workflowId: string }) => stage.client.workflow.getHandle(workflowId)
const held = (plan: RecordedPlan) => handle(plan).query(coachingHeld)
const incidents = ({ loanId }: RecordedPlan) => stage.orm.em.fork().execute<object[]>('select kind, subject_kind, detail from incident where subject_id = ?', [loanId])
const settled = () => stage.orm.em.fork().execute("update outbox set delivered_at = delivered_at - interval '1 hour', created_at = created_at - interval '1 hour'")
const findings = async () => (await reconcile({ ...stage.relay, taskQueues: stage.taskQueues })).map(lineOf)

describe('the workflow of a coaching plan', () => {
  it('starts with the plan’s first row, hears the rest in order, and ends with the record', async () => {
    const plan = await recordedPlan(stage.orm, programme)
    const moved = await plan.move('paid-off')
    await drain(stage.relay)
    expect(await held(plan)).toEqual(moved)
    const { version } = await plan.move('completed')
    await drain(stage.relay)
    expect(await handle(plan).result()).toEqual({ ending: 'completed', version })
    expect(await incidents(plan)).toEqual([])
  })

  it('reads its plan again where a version is missing, and people hear of it', async () => {
    const plan = await recordedPlan(stage.orm, programme)
    await drain(stage.relay)
    await plan.moveUntold('paid-off')
    const told = await plan.move('repaying')
    await drain(stage.relay)
    expect(await held(plan)).toEqual(told)
    expect(await incidents(plan)).toEqual([{ kind: 'workflow-gap', subject_kind: 'loan', detail: { detail: '1-3' } }])
    await recordHistory('coaching-gap', handle(plan))
  })

  it('that was ended by mistake is started again by the next row, with an incident about its loan', async () => {
    const plan = await recordedPlan(stage.orm, programme)
    await drain(stage.relay)
    await handle(plan).terminate('by mistake')
    const moved = await plan.move('paid-off')
    await drain(stage.relay)
    expect(await held(plan)).toEqual(moved)
    expect(await incidents(plan)).toMatchObject([{ kind: 'workflow-had-ended', subject_kind: 'loan' }])
  })
})

describe('npm run reconcile', () => {
  // Whatever a test did, the next one starts from a record and workflows that agree.
  beforeEach(async () => { await findings() })

  it('finds nothing to do where every open plan has its workflow', async () => {
    await recordedPlan(stage.orm, programme)
    await (await recordedPlan(stage.orm, programme)).move('cancelled')
    await drain(stage.relay)
    await settled()
    expect(await findings()).toEqual([])
  })

  it('starts what is missing, has read again what is behind, ends what is not wanted', async () => {
    const [missing, behind, unwanted] = [await recordedPlan(stage.orm, programme), await recordedPlan(stage.orm, programme), await recordedPlan(stage.orm, programme)]
    await drain(stage.relay)
    await handle(missing).terminate('lost')
    await behind.moveUntold('paid-off')
    await unwanted.moveUntold('completed')
    await settled()
    expect((await findings()).toSorted()).toEqual([
      `${missing.workflowId} has no running workflow: started`,
      `${behind.workflowId} held something else than the record: read its case again`,
      `${unwanted.workflowId} runs although the record does not want it: ended`,
    ].toSorted())
    expect(await held(missing)).toEqual(await missing.state())
    expect(await held(behind)).toEqual(await behind.state())
  })

  it('ends the workflow of a plan that the record does not know', async () => {
    const loanId = '019ac000-0000-7000-8000-000000000001'
    const workflowId = coachingWorkflowId(loanId)
    const input: CoachingInput = {
      programmeId: programme.programmeId, loanId,
      carried: { state: { version: 3, status: 'repaying', checkpoint: '', clocks: [] }, struck: [] },
    }
    await stage.client.workflow.start(workflowTypes.coaching, { workflowId, taskQueue: stage.taskQueues.cases, args: [input] })
    while (!(await stage.client.workflow.list({ query: `WorkflowId = '${workflowId}'` })[Symbol.asyncIterator]().next()).value) await new Promise((resolve) => { setTimeout(resolve, 100) })
    expect(await findings()).toEqual([`${workflowId} runs although the record does not want it: ended`])
    expect(await handle({ workflowId }).result()).toMatchObject({ ending: 'not-in-record' })
    await recordHistory('coaching-not-in-record', handle({ workflowId }))
  })
})
