import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { drain, startRelay } from '#platform/outbox/relay.ts'
import { claimRows, makeAllDue, outboxLag } from '#platform/outbox/relay-claim.ts'
import { caseHeld } from '#workflows/names.ts'
import { recordHistory } from './support/histories.ts'
import { recordedCase, recordedProgramme, type Programme, type RecordedCase } from './support/recorded-case.ts'
import { workflowStage, type WorkflowStage } from './support/running-workers.ts'

let stage: WorkflowStage
let programme: Programme
const newCase = (status: Parameters<typeof recordedCase>[2]) => recordedCase(stage.orm, programme, status)
const held = (one: RecordedCase) => stage.client.workflow.getHandle(one.workflowId).query(caseHeld)
const runs = async (one: RecordedCase) => (await stage.client.workflow.getHandle(one.workflowId).describe()).status.name
const rowsOf = (one: RecordedCase) => stage.orm.em.fork().execute<{ id: string; case_version: number; delivered_at: string | null; last_error: string | null; attempts: number }[]>(
  'select id, case_version, delivered_at, last_error, attempts from outbox where workflow_id = ? order by case_version', [one.workflowId])
const incidentsOf = (one: RecordedCase) => stage.orm.em.fork().execute<{ kind: string; detail: unknown }[]>(
  'select kind, detail from incident where subject_id = ? order by opened_at', [one.applicationId])
const updatesIn = async (one: RecordedCase) => {
  const { events } = await stage.client.workflow.getHandle(one.workflowId).fetchHistory()
  return (events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length
}

beforeAll(async () => {
  stage = await workflowStage()
  programme = await recordedProgramme(stage.orm)
})
afterAll(() => stage.tearDown())

describe('with a worker running', () => {
  beforeAll(async () => { await stage.startWorkers() })

  it('starts the workflow of a submitted application with its first row, and brings the rest in order', async () => {
    const one = await newCase('incomplete')
    await one.move('complete')
    const last = await one.move('proposed')
    await drain(stage.relay)
    expect(await held(one)).toEqual(last)
    expect((await rowsOf(one)).every((row) => row.delivered_at !== null && row.attempts === 1)).toBe(true)
    expect(await incidentsOf(one)).toEqual([])
  })

  it('hears a row once, also when it is delivered again', async () => {
    const one = await newCase('complete')
    const moved = await one.move('proposed')
    await drain(stage.relay)
    const updates = await updatesIn(one)
    await stage.orm.em.fork().execute('update outbox set delivered_at = null, next_attempt_at = now() where workflow_id = ?', [one.workflowId])
    expect(await drain(stage.relay)).toEqual({ delivered: 2, postponed: 0 })
    expect(await updatesIn(one)).toBe(updates)
    expect(await held(one)).toEqual(moved)
  })

  it('ends with the record, and takes what comes after its end as delivered', async () => {
    const one = await newCase('complete')
    const ended = await one.move('declined')
    await drain(stage.relay)
    expect(await stage.client.workflow.getHandle(one.workflowId).result()).toEqual({ ending: 'declined', version: ended.version })
    await one.tell(ended, ended.version + 1)
    await drain(stage.relay)
    expect(await runs(one)).toBe('COMPLETED')
    expect((await rowsOf(one)).at(-1)?.delivered_at).not.toBeNull()
  })

  it('starts again what was ended although its case goes on, and people hear of it', async () => {
    const one = await newCase('complete')
    await drain(stage.relay)
    await stage.client.workflow.getHandle(one.workflowId).terminate('by mistake')
    const moved = await one.move('proposed')
    await drain(stage.relay)
    expect(await held(one)).toEqual(moved)
    expect((await incidentsOf(one)).map(({ kind }) => kind)).toEqual(['workflow-had-ended'])
  })

  it('reads the case again where a version is missing, opens an incident, and goes on', async () => {
    const one = await newCase('incomplete')
    await drain(stage.relay)
    await one.moveUntold('complete')
    const told = await one.move('incomplete')
    await one.moveUntold('complete')
    await drain(stage.relay)
    const state = await one.state()
    expect(state.version).toBe(told.version + 1)
    expect(await held(one)).toEqual(state)
    expect(await incidentsOf(one)).toEqual([{ kind: 'workflow-gap', detail: { detail: '1-3' } }])
    const next = await one.move('proposed')
    await drain(stage.relay)
    expect(await held(one)).toEqual(next)
    await recordHistory('gap', stage.client.workflow.getHandle(one.workflowId))
  })

  it('reads the case again where a message was refused, and later rows are not held up', async () => {
    const one = await newCase('complete')
    await drain(stage.relay)
    const { version } = await one.moveUntold('proposed')
    await one.tell({ version, status: 'no-such-status', clocks: [] }, version)
    const last = await one.move('complete')
    await drain(stage.relay)
    expect(await held(one)).toEqual(last)
    expect(await incidentsOf(one)).toEqual([{ kind: 'workflow-refused', detail: { detail: `${version} case-status-unknown` } }])
    expect((await rowsOf(one)).map((row) => row.last_error)).toEqual([null, `refused ${version} case-status-unknown`, null])
  })

  it('shares its rows with other relays: each workflow hears its versions in order, none twice', async () => {
    const cases = await Promise.all(Array.from({ length: 12 }, () => newCase('incomplete')))
    const ending = await Promise.all(cases.map(async (one) => {
      for (const status of ['complete', 'proposed', 'complete'] as const) await one.move(status)
      return one.move('proposed')
    }))
    const relays = [1, 2, 3].map(() => startRelay(stage.relay, stage.database.appUrl))
    try {
      await until(async () => (await outboxLag(stage.orm.em.fork())).waiting === 0)
    } finally {
      await Promise.all(relays.map((relay) => relay.stop()))
    }
    for (const [index, one] of cases.entries()) {
      expect(await held(one)).toEqual(ending[index])
      expect(await updatesIn(one)).toBe(5)
      expect(await incidentsOf(one)).toEqual([])
    }
  })

  it('is told of a row at once, without looking', async () => {
    const relay = startRelay(stage.relay, stage.database.appUrl)
    try {
      const one = await newCase('complete')
      await until(async () => (await rowsOf(one))[0]?.delivered_at !== null)
      expect(await runs(one)).toBe('RUNNING')
    } finally {
      await relay.stop()
    }
  })

  it('delivers after its lease what a killed relay had claimed', async () => {
    const one = await newCase('complete')
    const claimed = await claimRows(stage.orm.em.fork(), 16)
    expect(claimed.map((row) => row.workflowId)).toEqual([one.workflowId])
    expect(await drain(stage.relay)).toEqual({ delivered: 0, postponed: 0 })
    await makeAllDue(stage.orm.em.fork())
    expect(await drain(stage.relay)).toEqual({ delivered: 1, postponed: 0 })
  })
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!await holds()) await new Promise((resolve) => { setTimeout(resolve, 50) })
}
