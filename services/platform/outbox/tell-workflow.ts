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
export const tellWorkflow = (ctx: Context, told: Told): Promise<void> => tellWorkflows(ctx, [told])

/** The same for many at once, e.g. all that a night found: one statement. */
export async function tellWorkflows(ctx: Context, told: readonly Told[]): Promise<void> {
  const others = told.filter(({ workflowId }) => workflowId !== ctx.ownWorkflowId)
  if (others.length === 0) return
  await ctx.em.execute(
    `insert into outbox (programme_id, workflow_kind, workflow_id, case_id, case_version, message, payload)
     select ?, t.kind, t."workflowId", t."caseId", t."caseVersion", t.message, t.payload
     from jsonb_to_recordset(?::jsonb) as t(kind text, "workflowId" text, "caseId" uuid, "caseVersion" integer, message text, payload jsonb)`,
    [ctx.actor.programmeId, JSON.stringify(others)], 'run',
  )
  await ctx.em.execute(`select pg_notify('${outboxChannel}', '')`)
}
