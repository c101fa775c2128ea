import { isDeepStrictEqual } from 'node:util'
import { LockMode } from '@mikro-orm/core'
import { CircleCycle, type Circle } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { tellWorkflow } from '#platform/outbox/index.ts'
import { circleChanged, circleWorkflowId, type CircleState } from '#workflows/names.ts'
import { circleState, cycleAtWork } from './read-cycle.ts'

/**
 * Has the workflow of a circle hear what changed: where status or clocks are not what was told last, the version rises by one and
 * one outbox row carries the whole new state. Called after the last change of a command; a contribution before its round is
 * looked after moves no clock and costs no row. The first row starts the workflow.
 * @returns where the circle stands now; null where it has not begun
 */
export async function tellCycle(ctx: Context, circle: Circle): Promise<CircleState | null> {
  await ctx.em.flush()
  if (circle.status === 'forming') return null
  const cycle = await lockCycle(ctx, circle)
  const state = circleState(cycle, await cycleAtWork(ctx, circle))
  if (isAsTold(state, cycle.told)) return state
  const version = state.version + 1
  const begins = cycle.version === 0 || (cycle.told?.['status'] === 'finished' && state.status !== 'finished')
  const now = { ...state, version, openedVersion: begins ? version : state.openedVersion }
  Object.assign(cycle, { version, openedVersion: now.openedVersion, told: { status: now.status, round: now.round, clocks: now.clocks }, nextAt: nextOf(now) })
  await ctx.em.flush()
  await tellWorkflow(ctx, {
    kind: 'circle', workflowId: circleWorkflowId(circle.id), caseId: circle.id, caseVersion: version,
    message: circleChanged.name, payload: now,
  })
  return now
}

/** Its row under its lock, which lasts until the transaction ends: two that would move it wait for one another. */
async function lockCycle(ctx: Context, { id, programmeId }: Circle): Promise<CircleCycle> {
  await ctx.em.execute('insert into circle_cycle (circle_id, programme_id, version, opened_version) values (?, ?, 0, 1) on conflict do nothing', [id, programmeId], 'run')
  return ctx.em.findOneOrFail(CircleCycle, { circleId: id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
}

const nextOf = ({ clocks: [first] }: CircleState): Date | null => (first === undefined ? null : new Date(first.at))

const isAsTold = ({ status, round, clocks }: CircleState, told: object | null): boolean => isDeepStrictEqual({ status, round, clocks }, told)
