import type { RelayDependencies } from '#platform/outbox/relay.ts'
import { approvalWorkflowId, circleWorkflowId, coachingWorkflowId, collectionsWorkflowId, workflowTypes } from '#workflows/names.ts'
import { end, isRunning } from './cases.ts'
import type { Finding } from './finding.ts'

/** By type: what stands before the id of its case, and where the record has that case. */
const kinds = [
  { type: workflowTypes.approval, prefix: approvalWorkflowId(''), known: 'select 1 as known from application where id::text = ?' },
  { type: workflowTypes.coaching, prefix: coachingWorkflowId(''), known: 'select 1 as known from coaching_plan where loan_id::text = ?' },
  { type: workflowTypes.collections, prefix: collectionsWorkflowId(''), known: 'select 1 as known from collections_case where loan_id::text = ?' },
  { type: workflowTypes.circle, prefix: circleWorkflowId(''), known: 'select 1 as known from circle_cycle where circle_id::text = ?' },
]

/**
 * Ends workflows of cases that the record does not know, as after a restore from a backup that is older than they are.
 * Only Temporal's list can name them; each is then asked by id, so that a list that lags ends nothing.
 */
export async function endOrphans({ orm, temporal }: Pick<RelayDependencies, 'orm' | 'temporal'>): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { type, prefix, known } of kinds) {
    for await (const { workflowId } of temporal.workflow.list({ query: `WorkflowType = '${type}' and ExecutionStatus = 'Running'` })) {
      const rows = await orm.em.fork().execute<unknown[]>(known, [workflowId.slice(prefix.length)])
      if (rows.length === 0 && await isRunning({ temporal }, workflowId)) findings.push(await end({ temporal }, workflowId))
    }
  }
  return findings
}
