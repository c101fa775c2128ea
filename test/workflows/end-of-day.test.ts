import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { businessDateAt } from '#platform/clock/index.ts'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { fundedLoan, readyToLend } from '#test/support/loans.ts'
import { endOfDayId, workflowTypes, type EndOfDayResult } from '#workflows/names.ts'
import { ensureEndOfDay } from '#workflows/schedules.ts'
import { recordHistory } from './support/histories.ts'
import { workflowStage, type WorkflowStage } from './support/running-workers.ts'

const dayMs = 24 * 60 * 60 * 1000
let at: TestApp
let stage: WorkflowStage
let loanId: string
let fundedOn: string
let yesterday: string

beforeAll(async () => {
  // The schedule and its workflow live in real time: the loan was funded six days ago.
  at = await createTestApp({ now: new Date(Date.now() - 6 * dayMs).toISOString() })
  await readyToLend(at)
  const [borrower, decidedBy, disbursedBy] = await Promise.all([at.signUp(), at.asOfficer(), at.asFinance()])
  loanId = (await fundedLoan(at, { borrower, decidedBy, disbursedBy })).loanId
  fundedOn = businessDateAt(at.clock.now(), at.programme.timeZone)
  yesterday = addDays(businessDateAt(new Date(), at.programme.timeZone), -1)
  stage = await workflowStage({ given: at.database })
})
afterAll(async () => {
  try {
    await stage.tearDown()
  } finally {
    await at.drop()
  }
})

const datesSince = (first: string): string[] => (first > yesterday ? [] : [first, ...datesSince(addDays(first, 1))])
const closed = () => at.orm.em.fork().execute<{ on: string; loans: number; finished_at: Date | null }[]>('select business_date as "on", loans, finished_at from end_of_day order by 1')
const ageing = () => at.orm.em.fork().execute<{ on: string }[]>('select business_date as "on", past_due_cents, days_past_due from loan_day where loan_id = ? order by 1', [loanId])
const schedule = () => stage.client.schedule.getHandle(endOfDayId(at.programme.id))
const ensure = () => ensureEndOfDay(stage.client, at.programme, stage.taskQueues.endOfDay)

async function runsOfSchedule(wanted: number): Promise<EndOfDayResult[]> {
  for (;;) {
    const { info: { recentActions } } = await schedule().describe()
    const started = recentActions.flatMap(({ action }) => (action.type === 'startWorkflow' ? action.workflow.workflowId : []))
    if (started.length >= wanted) return Promise.all(started.map((workflowId): Promise<EndOfDayResult> => stage.client.workflow.getHandle(workflowId).result()))
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
}

it('closes, as soon as its schedule is made, every date that was missed, in order and each once', async () => {
  await stage.startWorkers()
  expect(await ensure()).toBe(true)
  const [first] = await runsOfSchedule(1)
  expect(first?.closed).toEqual(datesSince(fundedOn))
  expect((await closed()).map(({ on, loans, finished_at }) => ({ on, loans, finished: finished_at !== null }))).toEqual(
    datesSince(fundedOn).map((on) => ({ on, loans: 1, finished: true })))
  expect((await ageing()).map(({ on }) => on)).toEqual(datesSince(fundedOn))
})

it('finds nothing to do when it runs again, and changes nothing', async () => {
  const before = [await closed(), await ageing()]
  await schedule().trigger()
  const [, second] = await runsOfSchedule(2)
  expect(second).toEqual({ closed: [] })
  expect([await closed(), await ageing()]).toEqual(before)
})

it('gives the same where two of them close the same dates at the same time', async () => {
  const before = await ageing()
  await stage.asOwner('delete from loan_stretch')
  await stage.asOwner('update loan set aged_version = null, aged_sequence = null, aged_through = null, aged_from = null')
  await stage.asOwner('delete from end_of_day')
  const run = () => stage.client.workflow.start(workflowTypes.endOfDay, {
    workflowId: `${endOfDayId(at.programme.id)}-${randomUUID()}`, taskQueue: stage.taskQueues.endOfDay, args: [{ programmeId: at.programme.id }],
  })
  const [one, other] = await Promise.all([run(), run()])
  const results = await Promise.all([one.result(), other.result()])
  expect([...new Set(results.flatMap((result: EndOfDayResult) => result.closed))].toSorted()).toEqual(datesSince(fundedOn))
  expect((await closed()).map(({ on, loans }) => ({ on, loans }))).toEqual(datesSince(fundedOn).map((on) => ({ on, loans: 1 })))
  expect(await ageing()).toEqual(before)
  await recordHistory('end-of-day', one)
})

it('is made once, however many workers make it, and follows its programme to another zone', async () => {
  expect(await Promise.all([ensure(), ensure()])).toEqual([false, false])
  await ensureEndOfDay(stage.client, { ...at.programme, timeZone: 'America/Chicago' }, stage.taskQueues.endOfDay)
  const { spec, info } = await schedule().describe()
  expect(spec.timezone).toBe('America/Chicago')
  expect(info.nextActionTimes).not.toEqual([])
})
