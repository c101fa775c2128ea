import { businessDateAt } from '../clock/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { once } from '../idempotency/once.ts'
import { programmeById } from '../programme/index.ts'
import { systemActor } from './actor.ts'
import type { Context } from './context.ts'
import { inTransaction } from './transaction.ts'

export interface SystemRun {
  programmeId: string
  /** The time the workflow gave its activity. */
  now: Date
  /** Workflow id, step and date: the same key does its work once and then gives the first answer. */
  key: string
  /** The workflow that runs the activity: `tellWorkflow` writes no row to it. */
  workflowId?: string
}

/**
 * Runs a command for an activity: one database transaction, idempotent by `key`, as the system.
 * @returns what the command returned, through JSON (also the first time, so that a repeat is no different)
 */
export async function runAsSystem<T>(deps: Pick<Dependencies, 'orm'>, run: SystemRun, command: (ctx: Context) => Promise<T>): Promise<T> {
  const { timeZone } = await programmeById(deps.orm.em.fork(), run.programmeId)
  return inTransaction(deps.orm.em, async (em) => {
    const ctx: Context = {
      em, actor: systemActor(run.programmeId), now: run.now, businessDate: businessDateAt(run.now, timeZone),
      requestId: run.key, ownWorkflowId: run.workflowId,
    }
    const { response } = await once(em, { actorId: run.programmeId, route: 'system', key: run.key, requestHash: '' }, async () => (
      { status: 200, response: await command(ctx) }
    ))
    return response
  })
}
