import { setTimeout as pause } from 'node:timers/promises'
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client'
import type { Dependencies } from '#platform/dependencies.ts'
import { endOfDayId, queues, workflowTypes, type EndOfDayInput } from './names.ts'

/** Past midnight, so that the date is over in the programme's zone, and past the hour at which clocks change. */
const at = { hour: 3, minute: 10 }

function nightly(programme: { id: string; timeZone: string }, taskQueue: string) {
  const input: EndOfDayInput = { programmeId: programme.id }
  return {
    scheduleId: endOfDayId(programme.id),
    spec: { calendars: [at], timezone: programme.timeZone },
    action: { type: 'startWorkflow' as const, workflowType: workflowTypes.endOfDay, workflowId: endOfDayId(programme.id), taskQueue, args: [input] },
    // One run closes every date that is open: a second one beside it would find nothing to do.
    policies: { overlap: ScheduleOverlapPolicy.SKIP },
  } satisfies ScheduleOptions
}

/**
 * Sees to it that a programme's days are closed every night: makes its schedule and runs it once, or brings the one that
 * is there up to date. May be called by every worker at every start.
 * @returns true where it was made now
 */
export async function ensureEndOfDay(client: Client, programme: { id: string; timeZone: string }, taskQueue: string = queues.endOfDay): Promise<boolean> {
  const wanted = nightly(programme, taskQueue)
  try {
    await client.schedule.create({ ...wanted, state: { triggerImmediately: true } })
    return true
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
  }
  const { spec, action, policies } = wanted
  await client.schedule.getHandle(wanted.scheduleId).update(({ state }) => ({ spec, action, policies, state }))
  return false
}

const lookEveryMs = 60_000

/** Makes the schedules of all programmes, also of one that is made while this runs; waits out what does not answer. */
export async function keepSchedules({ orm, client, signal, onError }: Pick<Dependencies, 'orm'> & {
  client: Client
  signal: AbortSignal
  onError: (error: unknown) => void
}): Promise<void> {
  const kept = new Set<string>()
  while (!signal.aborted) {
    try {
      const programmes = await orm.em.fork().execute<{ id: string; timeZone: string }[]>('select id, time_zone as "timeZone" from programme')
      for (const programme of programmes.filter(({ id }) => !kept.has(id))) {
        await ensureEndOfDay(client, programme)
        kept.add(programme.id)
      }
    } catch (error) {
      onError(error)
    }
    await pause(lookEveryMs, undefined, { signal }).catch(() => undefined)
  }
}
