import type { EntityManager } from '@mikro-orm/postgresql'

/** A row that this relay may deliver now, and no other. */
export interface ClaimedRow {
  /** Also the Update's id. */
  id: string
  programmeId: string
  workflowKind: string
  workflowId: string
  caseId: string
  caseVersion: number
  message: string
  payload: Record<string, unknown>
  /** This one included. */
  attempts: number
  createdAt: Date
}

/** Longer than one delivery may take (relay-deliver.ts): what a killed relay had claimed is free again after it. */
const leaseSeconds = 15
/** Of the wait before the next attempt, which doubles from one second. */
const longestWaitSeconds = 60

/**
 * Claims the first undelivered row of up to `limit` workflows, each by a lease in `next_attempt_at`. Several relays share
 * the work: a row that another one claims at this moment is locked and skipped. A row behind one that waits is not due.
 */
export async function claimRows(em: EntityManager, limit: number): Promise<ClaimedRow[]> {
  return em.execute<ClaimedRow[]>(
    `update outbox set attempts = attempts + 1, next_attempt_at = clock_timestamp() + make_interval(secs => ?)
     where id in (
       select id from outbox due
       where delivered_at is null and next_attempt_at <= clock_timestamp() and not exists (
         select 1 from outbox before
         where before.workflow_id = due.workflow_id and before.delivered_at is null and before.case_version < due.case_version)
       order by next_attempt_at limit ? for update skip locked)
     returning id, programme_id as "programmeId", workflow_kind as "workflowKind", workflow_id as "workflowId", case_id as "caseId",
       case_version as "caseVersion", message, payload, attempts, created_at as "createdAt"`,
    [leaseSeconds, limit],
  )
}

/** @param remark what was unusual about it; kept beside it */
export async function markDelivered(em: EntityManager, id: string, remark: string | null): Promise<void> {
  await em.execute('update outbox set delivered_at = now(), last_error = ? where id = ? and delivered_at is null', [remark, id], 'run')
}

/** Gives the row back for a later attempt: after 1, 2, 4 … 60 seconds, spread so that many rows do not come back together. */
export async function postpone(em: EntityManager, { id, attempts }: Pick<ClaimedRow, 'id' | 'attempts'>, error: string): Promise<void> {
  const wait = Math.min(longestWaitSeconds, 2 ** Math.min(attempts - 1, 10))
  await em.execute(
    `update outbox set last_error = ?, next_attempt_at = clock_timestamp() + make_interval(secs => ? * (0.75 + random() / 2))
     where id = ? and delivered_at is null`,
    [error, wait, id], 'run',
  )
}

/** Makes every waiting row due now, whatever its wait or lease. For `reconcile` and for tests. */
export async function makeAllDue(em: EntityManager): Promise<void> {
  await em.execute('update outbox set next_attempt_at = clock_timestamp() where delivered_at is null', [], 'run')
}

export interface OutboxLag {
  waiting: number
  /** Age of the oldest undelivered row; 0 where none waits. */
  oldestSeconds: number
}

/** How far delivery is behind, for whoever watches over it. */
export async function outboxLag(em: EntityManager): Promise<OutboxLag> {
  const [lag] = await em.execute<OutboxLag[]>(
    `select count(*)::integer as waiting, coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as "oldestSeconds"
     from outbox where delivered_at is null`)
  return lag ?? { waiting: 0, oldestSeconds: 0 }
}
