import type { Context } from '../context/context.ts'

export interface Told {
  /** The kind of workflow, e.g. 'approval'. */
  kind: string
  workflowId: string
  caseId: string
  /** The record's version that this row tells; one row for each. */
  caseVersion: number
  /** Name of the Update, from workflows/names.ts. */
  message: string
  /** Ids, codes, dates and amounts only: histories cannot be erased. */
  payload: Record<string, unknown>
}

/** PostgreSQL notifies here when a row was committed, so that the relay need not wait for its next look. */
export const outboxChannel = 'molino_outbox'

/**
 * Leaves a message for a workflow in the outbox, in this transaction; the relay delivers it. Only where a workflow waits
 * for it: never one per payment. Nothing is written to the workflow whose own activity is running: it gets its answer.
 */
export async function tellWorkflow(ctx: Context, told: Told): Promise<void> {
  if (ctx.ownWorkflowId === told.workflowId) return
  await ctx.em.execute(
    `insert into outbox (programme_id, workflow_kind, workflow_id, case_id, case_version, message, payload)
     values (?, ?, ?, ?, ?, ?, ?::jsonb)`,
    [ctx.actor.programmeId, told.kind, told.workflowId, told.caseId, told.caseVersion, told.message, JSON.stringify(told.payload)],
    'run',
  )
  await ctx.em.execute(`select pg_notify('${outboxChannel}', '')`)
}
