import { isDeepStrictEqual } from 'node:util'
import type { Context } from '#platform/context/index.ts'
import { tellWorkflows } from '#platform/outbox/index.ts'
import { collectionsChanged, collectionsWorkflowId, workflowTypes, type CollectionsState } from '#workflows/names.ts'
import { casesAtWork, collectionsState } from './case-state.ts'
import { lockCases } from './case-rows.ts'

/**
 * Has the workflows of late loans hear what changed: where status or clocks are not what was told last, the version rises by
 * one and one outbox row carries the whole new state. Called once a command, after its last change; a loan that is not late,
 * or whose case stands as it did, costs nothing more. The first row of a case starts its workflow.
 * @returns where the newest case of each loan stands now
 */
export async function tellCases(ctx: Context, loanIds: readonly string[]): Promise<CollectionsState[]> {
  if (loanIds.length === 0) return []
  await lockCases(ctx, loanIds)
  const all = (await casesAtWork(ctx, loanIds)).map((one) => {
    const state = collectionsState(one)
    const isMoved = !isAsTold(state, one.row.told)
    return { row: one.row, isMoved, state: isMoved ? { ...state, version: state.version + 1 } : state }
  })
  const moved = all.filter(({ isMoved }) => isMoved)
  const states = all.map(({ state }) => state)
  if (moved.length === 0) return states
  const rows = moved.map(({ row, state: { version, status, clocks } }) => ({ id: row.caseId, version, told: { status, clocks }, next: clocks[0]?.at ?? null }))
  await ctx.em.execute(
    `update collections_case c set version = m.version, told = m.told, next_step_at = m.next
     from jsonb_to_recordset(?::jsonb) as m(id uuid, version integer, told jsonb, next timestamptz) where c.id = m.id`, [JSON.stringify(rows)], 'run',
  )
  await tellWorkflows(ctx, moved.map(({ row: { loanId }, state }) => ({
    kind: workflowTypes.collections, workflowId: collectionsWorkflowId(loanId), caseId: loanId, caseVersion: state.version,
    message: collectionsChanged.name, payload: state,
  })))
  return states
}

const isAsTold = ({ status, clocks }: CollectionsState, told: object | null): boolean => isDeepStrictEqual({ status, clocks }, told)
