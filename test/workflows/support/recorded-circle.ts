import { randomUUID } from 'node:crypto'
import type { MikroORM } from '@mikro-orm/postgresql'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { readAsSystem, runAsSystem } from '#platform/context/index.ts'
import { tellWorkflow } from '#platform/outbox/index.ts'
import { readCircle } from '#services/circles/index.ts'
import { circleChanged, circleWorkflowId, type CircleState } from '#workflows/names.ts'
import type { Programme } from './recorded-case.ts'

type Move = 'finished' | 'running' | 'rests-later'

/** A circle in the record, moved by plain SQL: these tests are about messages, not about who put in. */
export interface RecordedCircle {
  circleId: string
  workflowId: string
  state(): Promise<CircleState>
  /** One version on, and an outbox row in the same transaction, as every command does it. */
  move(how: Move): Promise<CircleState>
  /** One version on without a row: what no command may do. */
  moveUntold(how: Move): Promise<CircleState>
}

/** A circle of two that began today; its first round's day is in a month. */
export async function recordedCircle(orm: MikroORM, { programmeId, personId }: Programme): Promise<RecordedCircle> {
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  const [circleId, one, other] = [randomUUID(), randomUUID(), randomUUID()]
  const workflowId = circleWorkflowId(circleId)
  const run = (sql: string, params: unknown[]) => orm.em.fork().execute(sql, params)
  const rules = { formation: { relativesWelcome: true, trainingFirst: false }, payout: { order: 'agreed', holdsLate: true, guaranteed: true }, custody: 'box' }
  await run(
    `insert into circle (id, programme_id, name, cadence, contribution_cents, member_count, start_on, kind, rules, status, coordinator_id)
     values (?, ?, 'Tanda', 'monthly', 10000, 2, ?, 'lending-circle', ?, 'running', ?)`, [circleId, programmeId, addDays(today, 30), JSON.stringify(rules), personId])
  for (const [index, id] of [one, other].entries()) await run('insert into circle_member (id, circle_id, invited_name, turn, joined_at) values (?, ?, ?, ?, now())', [id, circleId, 'Alguien', index + 1])
  await run(
    `insert into circle_event (id, circle_id, sequence, kind, data, effective_on, recorded_by, recorded_at) values (?, ?, 1, 'begun', ?, ?, ?, now())`,
    [randomUUID(), circleId, JSON.stringify({ order: [one, other] }), today, personId])
  await run('insert into circle_cycle (circle_id, programme_id, version, opened_version) values (?, ?, 1, 1)', [circleId, programmeId])
  const state = () => readAsSystem({ orm }, { programmeId, now }, (ctx) => readCircle(ctx, { circleId }))
  const tell = async (payload: CircleState) => {
    await runAsSystem({ orm }, { programmeId, now, key: randomUUID() }, (ctx) => tellWorkflow(ctx, {
      kind: 'circle', workflowId, caseId: circleId, caseVersion: payload.version, message: circleChanged.name, payload,
    }))
    return payload
  }
  let rests = 40
  const moveUntold = async (how: Move) => {
    if (how === 'rests-later') {
      rests += 10
      await run(`insert into circle_pause (id, circle_id, from_on, until_on, reason, paused_by, recorded_at) values (?, ?, ?, ?, 'Fiestas', ?, now())`, [randomUUID(), circleId, addDays(today, rests), addDays(today, rests + 2), personId])
    } else await run('update circle set status = ? where id = ?', [how, circleId])
    await run(`update circle_cycle set version = version + 1, opened_version = case when ? then version + 1 else opened_version end where circle_id = ?`, [how === 'running', circleId])
    return state()
  }
  await tell(await state())
  return { circleId, workflowId, state, moveUntold, move: async (how) => tell(await moveUntold(how)) }
}
