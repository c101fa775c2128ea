import {
  WithStartWorkflowOperation, WorkflowExecutionAlreadyStartedError, WorkflowUpdateFailedError, type Client,
} from '@temporalio/client'
import { ApplicationFailure, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common'
import { readAgain } from '#workflows/names.ts'
import type { ClaimedRow } from './relay-claim.ts'

/** What the relay must know about a kind of workflow; the worker process, which knows the services, hands it in. */
export interface RelayedKind {
  workflowType: string
  taskQueue: string
  /** What an incident about one of its rows is about: its `case_id` is the id of such a one. */
  subjectKind: string
  /** What the workflow is started with where none runs. */
  startWith(row: ClaimedRow): unknown
  /** Whether the record says that this case needs no workflow any more. */
  hasEnded(row: ClaimedRow): Promise<boolean>
  /** Whether a row begins a new life of its workflow's id: that the last run ended is then as it should be. */
  beginsAnew?(row: ClaimedRow): boolean
}

export type Delivery =
  /** Heard by the workflow, or none is needed. `remark`: a code, where it did not go as usual. */
  | { delivered: true; remark?: string; incident?: 'workflow-had-ended' }
  | { delivered: false; error: string }

/** An Update that is not completed by then is tried again under the same id: Temporal keeps none that no worker has accepted. */
const timeLimitMs = 10_000

/** Delivers one row as an Update whose id is the row's, and starts the workflow where none runs. Never throws. */
export async function deliver(client: Client, kind: RelayedKind, row: ClaimedRow): Promise<Delivery> {
  try {
    return await client.withDeadline(Date.now() + timeLimitMs, () => deliverOnce(client, kind, row))
  } catch (error) {
    return { delivered: false, error: reasonOf(error) }
  }
}

async function deliverOnce(client: Client, kind: RelayedKind, row: ClaimedRow): Promise<Delivery> {
  try {
    await update(client, kind, row, WorkflowIdReusePolicy.REJECT_DUPLICATE)
    return { delivered: true }
  } catch (error) {
    if (isRefusal(error)) return afterRefusal(client, row, error)
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
  }
  if (await kind.hasEnded(row)) return { delivered: true }
  await update(client, kind, row, WorkflowIdReusePolicy.ALLOW_DUPLICATE)
  if (kind.beginsAnew?.(row)) return { delivered: true }
  // It ended, or somebody ended it, while its case goes on: it has another run now.
  return { delivered: true, remark: 'workflow-had-ended', incident: 'workflow-had-ended' }
}

async function update(client: Client, kind: RelayedKind, row: ClaimedRow, workflowIdReusePolicy: WorkflowIdReusePolicy): Promise<void> {
  await client.workflow.executeUpdateWithStart(row.message, {
    updateId: row.id,
    args: [row.payload],
    startWorkflowOperation: new WithStartWorkflowOperation(kind.workflowType, {
      workflowId: row.workflowId, taskQueue: kind.taskQueue, args: [kind.startWith(row)],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING, workflowIdReusePolicy,
    }),
  })
}

/** The same message would be refused again: the workflow reads its case from the record instead, and later rows go on. */
async function afterRefusal(client: Client, row: ClaimedRow, refusal: WorkflowUpdateFailedError): Promise<Delivery> {
  const detail = `${row.caseVersion} ${refusal.cause?.message ?? ''}`.slice(0, 200)
  await client.workflow.getHandle(row.workflowId).executeUpdate(readAgain, { updateId: `${row.id}-read-again`, args: [{ reason: 'refused', detail }] })
  return { delivered: true, remark: `refused ${detail}` }
}

/** An Update fails because it was refused, or because its run was gone before it answered; only the first is final. */
const isRefusal = (error: unknown): error is WorkflowUpdateFailedError =>
  error instanceof WorkflowUpdateFailedError &&
  !(error.cause instanceof ApplicationFailure && error.cause.type === 'AcceptedUpdateCompletedWorkflow')

const reasonOf = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500)
