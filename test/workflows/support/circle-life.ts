import { randomUUID } from 'node:crypto'
import { makeCircle, type MadeCircle } from '#test/services/support/circles.ts'
import { byInject, done } from '#test/support/lending.ts'
import type { SignedIn } from '#test/support/app.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { CircleCycleView, MyCircleCycle } from '#services/circles/cycle/schemas.ts'
import type { CircleView } from '#services/circles/schemas.ts'
import { circleHeld, circleWorkflowId, type CircleState } from '#workflows/names.ts'
import type { ClockStage } from './clock-stage.ts'
import { recordHistory } from './histories.ts'

export type Living = MadeCircle & { dates: readonly string[] }

const memberId = ({ members }: MadeCircle, place: number): string => members[place]?.memberId ?? ''

/** A lending circle of six, a month a round, and what people do in it; each signs in anew, for months pass. */
export function circleLife(stage: ClockStage) {
  const again = async (person: SignedIn) => byInject(await stage.signIn(person.email))
  const handle = ({ circleId }: Pick<MadeCircle, 'circleId'>, runId?: string) => stage.workflow(circleWorkflowId(circleId), runId)
  const keeps = async <T>(circle: MadeCircle, path: string, body: object): Promise<T> => {
    const answer = await done<T>(await again(circle.coordinator), 'POST', `/api/circles/${circle.circleId}/${path}`, body)
    await stage.settle()
    return answer
  }
  return {
    /** Its first round's day is in four weeks. */
    async begin(): Promise<Living> {
      const circle = await makeCircle(stage, { startOn: addDays(stage.today(), 28) })
      await stage.settle()
      const view = await done<CircleView>(await again(circle.coordinator), 'GET', `/api/circles/${circle.circleId}`)
      return { ...circle, dates: view.rounds.map(({ dueOn }) => dueOn) }
    },
    memberId,
    keeps,
    happens: (circle: MadeCircle, event: object) => keeps<CircleView>(circle, 'events', { id: randomUUID(), ...event }),
    async pay(circle: MadeCircle, round: number, places: readonly number[]) {
      for (const place of places) await this.happens(circle, { kind: 'contribution', memberId: memberId(circle, place), round })
    },
    handOut: (circle: MadeCircle, round: number, place = round - 1) => keeps<CircleView>(circle, 'events', { id: randomUUID(), kind: 'payout', memberId: memberId(circle, place), round }),
    cycle: async ({ circleId, coordinator }: MadeCircle) => done<CircleCycleView>(await again(coordinator), 'GET', `/api/circles/${circleId}/cycle`),
    mine: async ({ circleId, members }: MadeCircle, place: number) => {
      const person = members[place]?.person
      if (!person) throw new Error('six places')
      return done<MyCircleCycle>(await again(person), 'GET', `/api/my-circles/${circleId}/cycle`)
    },
    async says(circle: MadeCircle, place: number, path: string, body: object) {
      const person = circle.members[place]?.person
      if (!person) throw new Error('six places')
      await done(await again(person), 'POST', `/api/my-circles/${circle.circleId}/${path}`, body)
      await stage.settle()
    },
    held: async (circle: Pick<MadeCircle, 'circleId'>): Promise<CircleState> => {
      const state = await handle(circle).query(circleHeld)
      if (!state) throw new Error('the workflow has not read its circle')
      return state
    },
    result: (circle: MadeCircle) => handle(circle).result(),
    runId: async (circle: MadeCircle) => (await handle(circle).describe()).runId,
    record: (name: string, circle: MadeCircle, runId?: string) => recordHistory(name, handle(circle, runId)),
    incidents: ({ circleId }: MadeCircle) => stage.orm.em.fork().execute<object[]>('select kind, detail from incident where subject_id = ?', [circleId]),
    /** Kinds and dates of what somebody was told by the clock of her circle. */
    told: async (circle: MadeCircle, who: number | 'coordinator') => {
      const person = who === 'coordinator' ? circle.coordinator : circle.members[who]?.person
      return (await stage.notices(person?.personId ?? '')).filter(({ kind }) => /^circle-(round-soon|round-today|step|call|paused|goes|term)/.test(kind)).map(({ kind, on }) => `${kind.slice(7)} ${on}`)
    },
  }
}
