import { setTimeout as pause } from 'node:timers/promises'
import { WithStartWorkflowOperation, WorkflowNotFoundError } from '@temporalio/client'
import { WorkflowIdConflictPolicy } from '@temporalio/common'
import type { RelayDependencies } from '#platform/outbox/relay.ts'
import {
  approvalWorkflowId, circleWorkflowId, coachingWorkflowId, collectionsWorkflowId, queues, readAgain, workflowTypes, type ApprovalInput, type CircleInput, type CoachingInput, type CollectionsInput,
} from '#workflows/names.ts'
import { caseHasEnded, circleHasEnded, collectionsHaveEnded, planHasEnded } from '#workflows/relayed-kinds.ts'
import type { Finding } from './finding.ts'

const atOnce = 8
const answerWithinMs = 15_000
/** A case that moved a moment ago and its workflow may disagree for as long as a message needs. */
const settleMs = 2_000

type Asked = RelayDependencies & { taskQueue?: string }

/** Something in the record that has one workflow for as long as it has not ended. */
interface Recorded {
  workflowId: string
  workflowType: string
  input: ApprovalInput | CircleInput | CoachingInput | CollectionsInput
  hasEnded(): Promise<boolean>
}

/** The workflow of every application, every coaching plan, every late loan and every circle, asked by id: a list of workflows lags behind. */
export async function reconcileCases(asked: Asked): Promise<Finding[]> {
  const recorded = [...await applications(asked), ...await plans(asked), ...await lateLoans(asked), ...await circles(asked)]
  const findings: Finding[] = []
  for (let from = 0; from < recorded.length; from += atOnce) {
    const some = await Promise.all(recorded.slice(from, from + atOnce).map((one) => reconcileCase(asked, one)))
    findings.push(...some.flatMap((finding) => finding ?? []))
  }
  return findings
}

async function applications(asked: Asked): Promise<Recorded[]> {
  const rows = await asked.orm.em.fork().execute<ApprovalInput[]>('select id as "applicationId", programme_id as "programmeId" from application order by id')
  return rows.map((input) => ({
    workflowId: approvalWorkflowId(input.applicationId), workflowType: workflowTypes.approval, input, hasEnded: () => caseHasEnded(asked, input),
  }))
}

async function plans(asked: Asked): Promise<Recorded[]> {
  const rows = await asked.orm.em.fork().execute<CoachingInput[]>('select loan_id as "loanId", programme_id as "programmeId" from coaching_plan order by loan_id')
  return rows.map((input) => ({
    workflowId: coachingWorkflowId(input.loanId), workflowType: workflowTypes.coaching, input, hasEnded: () => planHasEnded(asked, input),
  }))
}

/** Also those that were late once: their workflow has ended. */
async function lateLoans(asked: Asked): Promise<Recorded[]> {
  const rows = await asked.orm.em.fork().execute<CollectionsInput[]>('select distinct loan_id as "loanId", programme_id as "programmeId" from collections_case order by loan_id')
  return rows.map((input) => ({
    workflowId: collectionsWorkflowId(input.loanId), workflowType: workflowTypes.collections, input, hasEnded: () => collectionsHaveEnded(asked, input),
  }))
}

/** Also those that have finished: their workflow has ended. One that forms has none. */
async function circles(asked: Asked): Promise<Recorded[]> {
  const rows = await asked.orm.em.fork().execute<CircleInput[]>('select circle_id as "circleId", programme_id as "programmeId" from circle_cycle order by circle_id')
  return rows.map((input) => ({
    workflowId: circleWorkflowId(input.circleId), workflowType: workflowTypes.circle, input, hasEnded: () => circleHasEnded(asked, input),
  }))
}

async function reconcileCase(asked: Asked, one: Recorded): Promise<Finding | undefined> {
  if (await agrees(asked, one)) return lookAgainAt(asked, one.workflowId)
  await pause(settleMs)
  if (await agrees(asked, one)) return lookAgainAt(asked, one.workflowId)
  return await one.hasEnded() ? end(asked, one.workflowId) : start(asked, one)
}

/** Whether a workflow runs exactly where the record wants one. */
async function agrees(asked: Asked, one: Recorded): Promise<boolean> {
  const [ended, running] = await Promise.all([one.hasEnded(), isRunning(asked, one.workflowId)])
  return ended !== running
}

/** Whether the server has a run of this id that has not ended. Asked by id: a list lags behind. */
export async function isRunning({ temporal }: Pick<Asked, 'temporal'>, workflowId: string): Promise<boolean> {
  try {
    return (await temporal.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING'
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false
    throw error
  }
}

async function start({ temporal, taskQueue = queues.cases }: Asked, { workflowId, workflowType, input }: Recorded): Promise<Finding> {
  const startWorkflowOperation = new WithStartWorkflowOperation(workflowType, {
    workflowId, taskQueue, args: [input], workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
  })
  const answered = temporal.withDeadline(Date.now() + answerWithinMs, () =>
    temporal.workflow.executeUpdateWithStart(readAgain, { args: [{ reason: 'reconcile' }], startWorkflowOperation }))
  return { code: 'workflow-missing', subject: workflowId, mended: await answered.then(() => true, () => false) }
}

/** It reads its case and ends itself, as it would have; one that does not is terminated. */
export async function end({ temporal }: Pick<Asked, 'temporal'>, subject: string): Promise<Finding> {
  const handle = temporal.workflow.getHandle(subject)
  await temporal.withDeadline(Date.now() + answerWithinMs, () => handle.executeUpdate(readAgain, { args: [{ reason: 'reconcile' }] })).catch(() => undefined)
  if (await isRunning({ temporal }, subject)) await handle.terminate('reconcile: the record does not want this workflow')
  return { code: 'workflow-not-wanted', subject, mended: true }
}

/** Has a running workflow read its case; where it held something else and no message was on its way, that is told. */
async function lookAgainAt(asked: Asked, subject: string): Promise<Finding | undefined> {
  if (!await isRunning(asked, subject)) return undefined
  const onItsWay = await messageOnItsWay(asked, subject)
  try {
    const { differed } = await asked.temporal.withDeadline(Date.now() + answerWithinMs, () =>
      asked.temporal.workflow.getHandle(subject).executeUpdate(readAgain, { args: [{ reason: 'reconcile' }] }))
    return differed && !onItsWay ? { code: 'workflow-behind', subject, mended: true } : undefined
  } catch {
    // One that ended meanwhile needs no answer.
    return await isRunning(asked, subject) ? { code: 'workflow-does-not-answer', subject, mended: false } : undefined
  }
}

async function messageOnItsWay({ orm }: Asked, workflowId: string): Promise<boolean> {
  const rows = await orm.em.fork().execute<unknown[]>(
    `select 1 as waits from outbox where workflow_id = ? and (delivered_at is null or delivered_at > clock_timestamp() - interval '5 seconds') limit 1`, [workflowId])
  return rows.length > 0
}
