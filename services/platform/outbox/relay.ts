import type { EntityManager } from '@mikro-orm/postgresql'
import type { Client } from '@temporalio/client'
import type { Dependencies } from '../dependencies.ts'
import { insertIncident } from '../incidents/index.ts'
import { claimRows, markDelivered, postpone, type ClaimedRow } from './relay-claim.ts'
import { deliver, type RelayedKind } from './relay-deliver.ts'
import { listenForRows, type Listener } from './relay-listen.ts'

export interface RelayDependencies extends Pick<Dependencies, 'orm' | 'clock'> {
  temporal: Client
  /** By `workflow_kind`. */
  kinds: Readonly<Record<string, RelayedKind>>
  /** Told of what the relay itself could not do, e.g. that the database does not answer. */
  onError?: (error: unknown) => void
}

/** Deliveries under way at once; one row of each workflow at a time. */
const atOnce = 16
/** How long a new row waits at most where its notification was lost. */
const lookEveryMs = 1_000
/** From this attempt on (some four minutes) people hear of a row that cannot be delivered; once. */
const attemptsBeforeIncident = 10

/** Delivers one claimed row and records how that went. */
export async function relayRow(deps: RelayDependencies, row: ClaimedRow): Promise<boolean> {
  const em = deps.orm.em.fork()
  const kind = deps.kinds[row.workflowKind]
  const result = kind ? await deliver(deps.temporal, kind, row) : { delivered: false as const, error: `no workflow kind ${row.workflowKind}` }
  if (result.delivered) {
    if (result.incident) await report(deps, em, row, result.incident)
    await markDelivered(em, row.id, result.remark ?? null)
  } else {
    if (row.attempts === attemptsBeforeIncident) await report(deps, em, row, 'outbox-row-stuck')
    await postpone(em, row, result.error)
  }
  return result.delivered
}

const report = (deps: RelayDependencies, em: EntityManager, row: ClaimedRow, kind: string) => insertIncident(em, {
  programmeId: row.programmeId, kind, subjectKind: deps.kinds[row.workflowKind]?.subjectKind ?? row.workflowKind, subjectId: row.caseId,
  detail: { outboxId: row.id, caseVersion: row.caseVersion }, openedAt: deps.clock.now(),
})

/**
 * Delivers what is due until nothing is, in the order of each case's versions. For tests, which call it between jumps of
 * time, and for `reconcile`.
 * @returns how many rows were delivered and how many attempts failed
 */
export async function drain(deps: RelayDependencies): Promise<{ delivered: number; postponed: number }> {
  const total = { delivered: 0, postponed: 0 }
  for (;;) {
    const rows = await claimRows(deps.orm.em.fork(), atOnce)
    if (rows.length === 0) return total
    for (const done of await Promise.all(rows.map((row) => relayRow(deps, row)))) total[done ? 'delivered' : 'postponed']++
  }
}

export interface Relay {
  /** Lets deliveries under way finish, claims no more. */
  stop(): Promise<void>
}

/**
 * Runs until stopped. Any number of relays may run beside each other, in any process; one that is killed leaves its rows
 * to the others (relay-claim.ts). Trouble of the database or of Temporal is waited out.
 * @param listenUrl where to listen for new rows; without it the relay looks every second
 */
export function startRelay(deps: RelayDependencies, listenUrl?: string): Relay {
  const underWay = new Set<Promise<unknown>>()
  const bell = new Bell()
  const listener: Listener | undefined = listenUrl === undefined ? undefined : listenForRows(listenUrl, () => bell.ring())
  const stopping = new AbortController()

  const complain = (error: unknown): [] => {
    deps.onError?.(error)
    return []
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const rung = bell.next(lookEveryMs)
      const rows = underWay.size < atOnce ? await claimRows(deps.orm.em.fork(), atOnce - underWay.size).catch(complain) : []
      for (const row of rows) {
        // The next row of the same workflow becomes due with the end of this one.
        const work = relayRow(deps, row).catch(complain).finally(() => { underWay.delete(work); bell.ring() })
        underWay.add(work)
      }
      await rung
    }
    await Promise.all(underWay)
  }

  const running = run()
  return {
    async stop() {
      stopping.abort()
      bell.ring()
      await running
      await listener?.stop()
    },
  }
}

/** A wait that others can cut short; a ring counts for the wait that has begun, whether or not somebody waits for it yet. */
class Bell {
  #wake: (() => void) | undefined

  ring(): void {
    this.#wake?.()
  }

  next(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => { clearTimeout(timer); resolve() }
    })
  }
}
