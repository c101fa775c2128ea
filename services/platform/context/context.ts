import type { EntityManager } from '@mikro-orm/postgresql'
import type { CalendarDate } from '../clock/index.ts'
import type { Actor } from './actor.ts'

/**
 * What every command and query takes first. `em` is inside the one database transaction that the caller opened
 * (a query's is not in one); `now` and `businessDate` (the date in the programme's zone) are the only time there is.
 */
export interface Context {
  em: EntityManager
  actor: Actor
  now: Date
  businessDate: CalendarDate
  requestId: string
  /** Of an activity: the workflow that runs it. `tellWorkflow` writes no row to it (design.md rule 6). */
  ownWorkflowId?: string | undefined
}
