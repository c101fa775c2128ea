import type { RelayDependencies } from '#platform/outbox/relay.ts'
import { approvalWorkflowId, workflowTypes } from '#workflows/names.ts'
import { end, isRunning } from './cases.ts'
import type { Finding } from './finding.ts'

const prefix = approvalWorkflowId('')

/**
 * Ends workflows of applications that the record does not know, as after a restore from a backup that is older than
 * they are. Only Temporal's list can name them; each is then asked by id, so that a list that lags ends nothing.
 */
export async function endOrphans({ orm, temporal }: Pick<RelayDependencies, 'orm' | 'temporal'>): Promise<Finding[]> {
  const findings: Finding[] = []
  for await (const { workflowId } of temporal.workflow.list({ query: `WorkflowType = '${workflowTypes.approval}' and ExecutionStatus = 'Running'` })) {
    const rows = await orm.em.fork().execute<unknown[]>('select 1 as known from application where id::text = ?', [workflowId.slice(prefix.length)])
    if (rows.length === 0 && await isRunning({ temporal }, workflowId)) findings.push(await end({ temporal }, workflowId))
  }
  return findings
}
