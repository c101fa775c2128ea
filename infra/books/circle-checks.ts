import type { EntityManager } from '@mikro-orm/postgresql'
import { Circle, CircleLottery, CircleMember } from '#db/entities/index.ts'
import { circleBook } from '#domain/circle/chart-of-accounts.ts'
import { commitmentTo } from '#domain/circle/rotation/lottery.ts'
import { balancesOf, circleOf, firstImpossible, isFinished } from '#domain/circle/fold.ts'
import type { CircleState } from '#domain/circle/state.ts'
import { eventsOfAll, sha256 } from '#services/circles/index.ts'
import { dollars, type Finding } from './finding.ts'

/** A circle is the fold of its events: its book, its kept status and turns say the same, and its lottery is what was committed to. */
export async function circleFindings(em: EntityManager): Promise<Finding[]> {
  const circles = await em.find(Circle, {}, { orderBy: { name: 'asc', id: 'asc' } })
  const ids = circles.map(({ id }) => id)
  const events = await eventsOfAll({ em }, ids)
  const members = Map.groupBy(await em.find(CircleMember, { circleId: { $in: ids }, turn: { $gt: 0 } }), ({ circleId }) => circleId)
  const balances = await balancesByBook(em)
  const findings = circles.flatMap((circle): Finding[] => {
    const its = events.get(circle.id) ?? []
    const [state, impossible] = [circleOf(circle, its), firstImpossible(circle, its)]
    const details = [...bookDiffers(circle, state, balances.get(circleBook(circle.id)) ?? {}), ...recordDiffers(circle, state, members.get(circle.id) ?? [])]
    return [
      ...impossible === null ? [] : [{ code: 'circle-event-impossible', subject: circle.id, detail: `${impossible.event.kind} ${impossible.event.id}: ${impossible.refusal}` } as const],
      ...details.map(([code, detail]) => ({ code, subject: circle.id, detail })),
    ]
  })
  return [...findings, ...await lotteryFindings(em)]
}

type CircleDetail = ['circle-book-differs' | 'circle-record-differs', string]

function bookDiffers(circle: Circle, state: CircleState, booked: Readonly<Record<string, number>>): CircleDetail[] {
  const wanted: Readonly<Record<string, number>> = balancesOf(circle, state)
  return [...new Set([...Object.keys(wanted), ...Object.keys(booked)])].flatMap((code): CircleDetail[] => (
    (booked[code] ?? 0) === (wanted[code] ?? 0) ? [] : [['circle-book-differs', `${code}: ${dollars(booked[code] ?? 0)}, events say ${dollars(wanted[code] ?? 0)}`]]
  ))
}

function recordDiffers(circle: Circle, state: CircleState, members: readonly CircleMember[]): CircleDetail[] {
  const [{ status }, { rotation }] = [circle, state]
  const begun = rotation.order.length > 0
  const wanted = !begun ? 'forming' : isFinished(circle, state) ? 'finished' : 'running'
  const turns = begun && members.some(({ id, turn }) => rotation.order[turn - 1] !== id)
  return [
    ...status === wanted ? [] : [['circle-record-differs', `status ${status}, events say ${wanted}`] satisfies CircleDetail],
    ...turns ? [['circle-record-differs', 'turns'] satisfies CircleDetail] : [],
  ]
}

async function balancesByBook(em: EntityManager): Promise<Map<string, Record<string, number>>> {
  const rows = await em.execute<{ book: string; balances: Record<string, number> }[]>(
    `select s.book, jsonb_object_agg(s.code, s.cents) as balances from (
       select b.code as book, a.code, sum(p.amount_cents)::bigint as cents
       from book b join account a on a.book_id = b.id join posting p on p.account_id = a.id where b.code like 'circle:%' group by 1, 2) s group by 1`,
  )
  return new Map(rows.map(({ book, balances }) => [book, balances]))
}

async function lotteryFindings(em: EntityManager): Promise<Finding[]> {
  const drawn = await em.find(CircleLottery, { secret: { $ne: null } })
  return drawn.filter(({ secret, commitment }) => commitmentTo(secret ?? '', sha256) !== commitment)
    .map(({ circleId }) => ({ code: 'lottery-differs', subject: circleId, detail: '' }))
}
