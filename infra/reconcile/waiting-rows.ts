import type { EntityManager } from '@mikro-orm/postgresql'
import { drain, type RelayDependencies } from '#platform/outbox/relay.ts'
import { makeAllDue } from '#platform/outbox/relay-claim.ts'
import type { Finding } from './finding.ts'

/** Older than this, or tried in vain, a row is not just on its way. */
const onItsWaySeconds = 30

interface WaitingRow { id: string; workflowId: string }

const waitingTooLong = (em: EntityManager) => em.execute<WaitingRow[]>(
  `select id, workflow_id as "workflowId" from outbox
   where delivered_at is null and (last_error is not null or created_at < clock_timestamp() - make_interval(secs => ?))`, [onItsWaySeconds])

/** Delivers whatever waits, and tells of the rows that should not have had to. */
export async function deliverWaitingRows(relay: RelayDependencies): Promise<Finding[]> {
  const em = relay.orm.em.fork()
  const found = await waitingTooLong(em)
  await makeAllDue(em)
  await drain(relay)
  const left = new Set((await waitingTooLong(em)).map((row) => row.id))
  return found.map(({ id, workflowId }) => ({ code: 'row-waiting', subject: `${workflowId} (row ${id})`, mended: !left.has(id) }))
}
