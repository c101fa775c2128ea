import { spawn } from 'node:child_process'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { lineOf } from '#infra/reconcile/finding.ts'
import { reconcile } from '#infra/reconcile/reconcile.ts'
import { drain } from '#platform/outbox/relay.ts'
import { caseHeld } from '#workflows/names.ts'
import { ensureEndOfDay } from '#workflows/schedules.ts'
import { takeBackup } from './support/backup.ts'
import { recordHistory } from './support/histories.ts'
import { recordedCase, recordedProgramme, type Programme } from './support/recorded-case.ts'
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

const settled = () => stage.orm.em.fork().execute(`update outbox set delivered_at = delivered_at - interval '1 hour', created_at = created_at - interval '1 hour'`)
const findings = async () => (await reconcile({ ...stage.relay, taskQueues: stage.taskQueues })).map(lineOf)
const handle = (one: { workflowId: string }) => stage.client.workflow.getHandle(one.workflowId)
const status = async (one: { workflowId: string }) => (await handle(one).describe()).status.name

describe('npm run reconcile', () => {
  // Whatever a test did, the next one starts from a record and workflows that agree.
  beforeEach(async () => { await findings() })

  it('finds nothing to do where every open case has its workflow, also beside drafts and ended cases', async () => {
    await recordedCase(stage.orm, programme, 'draft')
    await recordedCase(stage.orm, programme, 'complete')
    await (await recordedCase(stage.orm, programme, 'complete')).move('declined')
    await drain(stage.relay)
    await settled()
    expect(await findings()).toEqual([])
  })

  it('delivers what waits undelivered', async () => {
    const one = await recordedCase(stage.orm, programme, 'complete')
    await stage.orm.em.fork().execute(`update outbox set last_error = 'no answer', next_attempt_at = now() + interval '1 hour' where workflow_id = ?`, [one.workflowId])
    expect(await findings()).toEqual([expect.stringMatching(`^${one.workflowId} \\(row .*\\) a message waits undelivered: delivered$`)])
    expect(await status(one)).toBe('RUNNING')
  })

  it('starts the workflow of an open case that has none, and it reads where the case stands', async () => {
    const one = await recordedCase(stage.orm, programme, 'incomplete')
    await drain(stage.relay)
    await handle(one).terminate('lost')
    await one.moveUntold('complete')
    await settled()
    expect(await findings()).toEqual([`${one.workflowId} has no running workflow: started`])
    expect(await handle(one).query(caseHeld)).toEqual(await one.state())
    expect(await findings()).toEqual([])
  })

  it('ends the workflow of a case that the record says ended', async () => {
    const one = await recordedCase(stage.orm, programme, 'complete')
    await drain(stage.relay)
    await one.moveUntold('withdrawn')
    await settled()
    expect(await findings()).toEqual([`${one.workflowId} runs although the record does not want it: ended`])
    expect(await handle(one).result()).toMatchObject({ ending: 'withdrawn' })
  })

  it('has a workflow that held something else read its case again', async () => {
    const one = await recordedCase(stage.orm, programme, 'incomplete')
    await drain(stage.relay)
    await one.moveUntold('complete')
    await settled()
    expect(await findings()).toEqual([`${one.workflowId} held something else than the record: read its case again`])
    expect(await handle(one).query(caseHeld)).toEqual(await one.state())
  })

  it('makes a database whole again that was restored from a backup older than its workflows', async () => {
    const wentOn = await recordedCase(stage.orm, programme, 'incomplete')
    const ended = await recordedCase(stage.orm, programme, 'complete')
    const wasDraft = await recordedCase(stage.orm, programme, 'draft')
    await drain(stage.relay)
    await wentOn.move('complete')
    const backup = await takeBackup(stage.database)
    const unknown = await recordedCase(stage.orm, programme, 'complete')
    await wasDraft.move('complete')
    await ended.move('declined')
    for (let times = 0; times < 3; times++) { await wentOn.move('incomplete'); await wentOn.move('complete') }
    await drain(stage.relay)
    await handle(ended).result()
    await untilListed(unknown.workflowId)

    await backup.restore()
    // The backup holds a row that was delivered after it was taken; its workflow knows it by its id.
    await stage.asOwner(`update outbox set created_at = created_at - interval '1 hour'`)
    const found = await findings()
    expect(found).toHaveLength(4)
    expect(found).toEqual(expect.arrayContaining([
      expect.stringMatching(`^${wentOn.workflowId} \\(row .*\\) a message waits undelivered: delivered$`),
      `${ended.workflowId} has no running workflow: started`,
      `${wasDraft.workflowId} runs although the record does not want it: ended`,
      `${unknown.workflowId} runs although the record does not want it: ended`,
    ]))
    await settled()
    expect(await findings()).toEqual([])
    const next = await wentOn.move('proposed')
    await drain(stage.relay)
    expect(await handle(wentOn).query(caseHeld)).toEqual(next)
    expect(await handle(ended).query(caseHeld)).toEqual(await ended.state())
    expect(await handle(unknown).result()).toEqual({ ending: 'not-in-record', version: 0 })
    await recordHistory('not-in-record', handle(unknown))
  })

  it('says on the command line what it found, one line each, and by its exit code whether there was anything', async () => {
    const one = await recordedCase(stage.orm, programme, 'incomplete')
    await drain(stage.relay)
    await settled()
    expect(await command()).toEqual({ code: 0, said: 'nothing to do\n' })
    await one.moveUntold('complete')
    expect(await command()).toEqual({ code: 1, said: `${one.workflowId} held something else than the record: read its case again\n` })
  })

  it('makes the schedule of a programme that has none', async () => {
    const other = await recordedProgramme(stage.orm)
    expect(await findings()).toEqual([`EndOfDay:${other.programmeId} has no schedule for its end of day: made`])
    expect(await findings()).toEqual([])
  })
})

/** As an operator runs it. */
function command(): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, DATABASE_URL: stage.database.appUrl, TEMPORAL_ADDRESS: stage.temporal.address, TEMPORAL_NAMESPACE: stage.temporal.namespace }
  const child = spawn(process.execPath, ['infra/commands/reconcile.ts'], { env: { ...env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString() })
  return new Promise((resolve) => { child.once('close', (code) => resolve({ code, said })) })
}

async function untilListed(workflowId: string): Promise<void> {
  for (;;) {
    for await (const one of stage.client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) if (one.workflowId === workflowId) return
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
}
