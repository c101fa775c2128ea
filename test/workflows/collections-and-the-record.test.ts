import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { lineOf } from '#infra/reconcile/finding.ts'
import { reconcile } from '#infra/reconcile/reconcile.ts'
import { drain } from '#platform/outbox/relay.ts'
import { collectionsHeld, collectionsWorkflowId, workflowTypes, type CollectionsInput } from '#workflows/names.ts'
import { ensureEndOfDay } from '#workflows/schedules.ts'
import { recordHistory } from './support/histories.ts'
import { recordedLateLoan, type RecordedLateLoan } from './support/recorded-late-loan.ts'
import { recordedProgramme, type Programme } from './support/recorded-case.ts'
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
const held = (loan: RecordedLateLoan) => handle(loan).query(collectionsHeld)
const incidents = ({ loanId }: RecordedLateLoan) => stage.orm.em.fork().execute<object[]>('select kind, subject_kind, detail from incident where subject_id = ?', [loanId])
const settled = () => stage.orm.em.fork().execute("update outbox set delivered_at = delivered_at - interval '1 hour', created_at = created_at - interval '1 hour'")
const findings = async () => (await reconcile({ ...stage.relay, taskQueues: stage.taskQueues })).map(lineOf)
const lateLoan = () => recordedLateLoan(stage.orm, programme)

describe('the workflow of a late loan', () => {
  it('starts with the first row of its case, ends with it, and begins anew with the next one: nobody need hear of that', async () => {
    const loan = await lateLoan()
    await drain(stage.relay)
    expect(await held(loan)).toMatchObject({ status: 'working', openedVersion: 1 })
    const { version } = await loan.move('cured')
    await drain(stage.relay)
    expect(await handle(loan).result()).toEqual({ ending: 'cured', version })
    const again = await loan.opens()
    await drain(stage.relay)
    expect(await held(loan)).toMatchObject({ status: 'working', version: again.version, openedVersion: again.version })
    expect(await incidents(loan)).toEqual([])
  })

  it('of a spell that was over before anybody heard of it ends as it starts', async () => {
    const loan = await lateLoan()
    const { version } = await loan.move('cured')
    await drain(stage.relay)
    expect(await handle(loan).result()).toEqual({ ending: 'cured', version })
  })

  it('reads its case again where a version is missing, and people hear of it', async () => {
    const loan = await lateLoan()
    await drain(stage.relay)
    await loan.moveUntold('later')
    const told = await loan.move('later')
    await drain(stage.relay)
    expect(await held(loan)).toMatchObject({ version: told.version })
    expect(await incidents(loan)).toEqual([{ kind: 'workflow-gap', subject_kind: 'loan', detail: { detail: '1-3' } }])
    await recordHistory('collections-gap', handle(loan))
  })

  it('that was ended by mistake is started again by the next row, with an incident about its loan', async () => {
    const loan = await lateLoan()
    await drain(stage.relay)
    await handle(loan).terminate('by mistake')
    const { version } = await loan.move('later')
    await drain(stage.relay)
    expect(await held(loan)).toMatchObject({ version })
    expect(await incidents(loan)).toMatchObject([{ kind: 'workflow-had-ended', subject_kind: 'loan' }])
  })
})

describe('npm run reconcile', () => {
  // Whatever a test did, the next one starts from a record and workflows that agree.
  beforeEach(async () => { await findings() })

  it('finds nothing to do where every late loan has its workflow, and none that was late once', async () => {
    await lateLoan()
    await (await lateLoan()).move('cured')
    await drain(stage.relay)
    await settled()
    expect(await findings()).toEqual([])
  })

  it('starts what is missing, has read again what is behind, ends what is not wanted', async () => {
    const [missing, behind, unwanted] = [await lateLoan(), await lateLoan(), await lateLoan()]
    await drain(stage.relay)
    await handle(missing).terminate('lost')
    await behind.moveUntold('later')
    await unwanted.moveUntold('cured')
    await settled()
    expect((await findings()).toSorted()).toEqual([
      `${missing.workflowId} has no running workflow: started`,
      `${behind.workflowId} held something else than the record: read its case again`,
      `${unwanted.workflowId} runs although the record does not want it: ended`,
    ].toSorted())
    expect((await held(missing))?.version).toBe((await missing.state()).version)
    expect((await held(behind))?.version).toBe((await behind.state()).version)
  })

  it('ends the workflow of a loan that the record does not know as late', async () => {
    const loanId = '019ac000-0000-7000-8000-000000000002'
    const workflowId = collectionsWorkflowId(loanId)
    const input: CollectionsInput = { programmeId: programme.programmeId, loanId, carried: { state: { version: 3, status: 'working', openedVersion: 1, clocks: [] }, struck: [] } }
    await stage.client.workflow.start(workflowTypes.collections, { workflowId, taskQueue: stage.taskQueues.cases, args: [input] })
    while (!(await stage.client.workflow.list({ query: `WorkflowId = '${workflowId}'` })[Symbol.asyncIterator]().next()).value) await new Promise((resolve) => { setTimeout(resolve, 100) })
    expect(await findings()).toEqual([`${workflowId} runs although the record does not want it: ended`])
    expect(await handle({ workflowId }).result()).toMatchObject({ ending: 'not-in-record' })
    await recordHistory('collections-not-in-record', handle({ workflowId }))
  })
})
