import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { circleLife, type Living } from './support/circle-life.ts'
import { clockStage, type ClockStage } from './support/clock-stage.ts'

let stage: ClockStage
let life: ReturnType<typeof circleLife>
beforeAll(async () => {
  stage = await clockStage()
  life = circleLife(stage)
})
afterAll(() => stage.drop())

const everybody = [0, 1, 2, 3, 4, 5]
const dateOf = ({ dates }: Living, round: number): string => dates[round - 1] ?? ''
const steps = async (circle: Living) => (await life.cycle(circle)).steps.map(({ step, round, cameOn, state }) => `${step} ${round} ${cameOn} ${state}`).toReversed()
const [chair, late] = [2, 4]

describe('a circle of six rounds', () => {
  it('is reminded, helps who is late step by step without telling anybody, rests when it is asked to, and ends with its last round', async () => {
    const circle = await life.begin()
    const memberId = life.memberId(circle, late)
    const first = await life.runId(circle)
    expect(await life.held(circle)).toMatchObject({ version: 1, status: 'running', openedVersion: 1, round: '1' })
    await life.keeps(circle, 'office-events', { id: randomUUID(), kind: 'took', office: 'chair', memberId: life.memberId(circle, chair) })

    // Round 1. Who has put in is not reminded; on the day who has not is told that it is the day.
    const day = (n: number) => addDays(dateOf(circle, 1), n)
    await life.pay(circle, 1, [0, 1])
    const quiet = await life.held(circle)
    await stage.goTo(day(-3), '10:00')
    await life.pay(circle, 1, [2, 3])
    expect((await life.held(circle)).version).toBe(quiet.version + 1)
    await stage.goTo(day(0), '10:00')
    await life.pay(circle, 1, [5])
    expect([await life.told(circle, 0), await life.told(circle, 3), await life.told(circle, 5)]).toEqual([[], [`round-soon ${day(-3)}`], [`round-soon ${day(-3)}`, `round-today ${day(0)}`]])

    // Beto has not put in. He is reminded, the chair is asked to call him, then who keeps the circle.
    await stage.goTo(day(1), '10:00')
    expect(await steps(circle)).toEqual([`reminder 1 ${day(1)} done`])
    expect((await life.told(circle, late)).at(-1)).toBe(`step-hers ${day(1)}`)
    await stage.goTo(day(3), '10:00')
    expect((await life.told(circle, chair)).at(-1)).toBe(`call-neighbor ${day(3)}`)
    const { calls } = await life.mine(circle, chair)
    expect(calls).toEqual([{ stepId: expect.any(String), name: 'Beto M.', askedOn: day(3) }])
    await life.says(circle, chair, `ladder-steps/${calls[0]?.stepId}/notes`, { id: randomUUID(), outcome: 'not-reached' })
    await stage.goTo(day(6), '10:00')
    expect(await life.told(circle, 'coordinator')).toEqual([`step-for-keeper ${day(6)}`])
    await stage.goTo(day(10), '10:00')

    // A plan holds the ladder until its last day; then the guarantor's advance is proposed, and done.
    const [plan] = (await life.cycle(circle)).steps
    await life.keeps(circle, `ladder-steps/${plan?.id}/notes`, { id: randomUUID(), outcome: 'agreed', until: day(14) })
    await stage.goTo(day(15), '10:00')
    expect((await steps(circle)).at(-1)).toBe(`plan 1 ${day(10)} noted`)
    await stage.goTo(day(18), '10:00')
    expect(await steps(circle)).toEqual([
      `reminder 1 ${day(1)} done`, `peer-call 1 ${day(3)} noted`, `coordinator 1 ${day(6)} overtaken`, `plan 1 ${day(10)} noted`, `advance 1 ${day(18)} open`,
    ])
    await life.happens(circle, { kind: 'advance', memberId, round: 1 })
    expect((await steps(circle)).at(-1)).toBe(`advance 1 ${day(18)} done`)
    await life.handOut(circle, 1)
    await life.happens(circle, { kind: 'contribution', memberId, round: 1 })
    await life.happens(circle, { kind: 'advance-returned', memberId, round: 1 })
    expect((await life.held(circle)).clocks.some(({ kind }) => kind === 'ladder')).toBe(false)
    // Nobody else has heard a word of it, and the others see none of it.
    expect(await life.told(circle, 1)).toEqual([])
    expect(await life.mine(circle, 1)).toMatchObject({ mine: [], calls: [] })
    expect((await life.mine(circle, late)).mine).toHaveLength(5)

    // With the new round it had begun an empty history.
    expect(await life.runId(circle)).not.toBe(first)

    // Round 2 falls into a rest: nobody is reminded, and the day after its end is the first that counts.
    const second = dateOf(circle, 2)
    await life.keeps(circle, 'pauses', { id: randomUUID(), fromOn: addDays(second, -4), untilOn: addDays(second, 10), reason: 'Navidad' })
    await stage.goTo(addDays(second, 2), '10:00')
    expect(await life.held(circle)).toMatchObject({ status: 'paused', clocks: [{ kind: 'pause-ends' }, { kind: 'term-ends' }] })
    expect(await life.mine(circle, 1)).toMatchObject({ pause: { runs: true }, pausedRounds: [2] })
    await stage.goTo(addDays(second, 9), '10:00')
    await life.pay(circle, 2, [0, 1, 2, 3, 5])
    await stage.goTo(addDays(second, 10), '10:00')
    expect(await life.told(circle, 1)).toEqual([expect.stringMatching(/^paused /), `goes-on ${addDays(second, 10)}`])
    expect((await steps(circle)).at(-1)).toBe(`reminder 2 ${addDays(second, 10)} done`)
    await life.happens(circle, { kind: 'contribution', memberId, round: 2 })
    await life.handOut(circle, 2)

    for (const round of [3, 4, 5, 6]) {
      await stage.goTo(dateOf(circle, round), '08:00')
      await life.pay(circle, round, everybody)
      await life.handOut(circle, round)
    }
    expect(await life.result(circle)).toMatchObject({ ending: 'finished' })
    expect(await life.incidents(circle)).toEqual([])
    await life.record('circle-first-round', circle, first)
    await life.record('circle-finished', circle)

    // The last contribution was noted wrongly: the circle runs again, under the same id, and nobody need hear of that.
    const view = await life.keeps<{ members: { id: string; contributions: { id: string; round: number }[] }[]; rounds: { payout: { eventId: string } | null }[] }>(circle, `events/${(await lastPot(circle)) ?? ''}/reversal`, { id: randomUUID() })
    expect(view.rounds.at(-1)?.payout).toBeNull()
    expect(await life.held(circle)).toMatchObject({ status: 'running' })
    await life.handOut(circle, 6)
    expect(await life.result(circle)).toMatchObject({ ending: 'finished' })
    expect(await life.incidents(circle)).toEqual([])
  }, 180_000)

  it('that is let go on before its day has its reminders again, and hears it once', async () => {
    const circle = await life.begin()
    const due = dateOf(circle, 1)
    const pauseId = randomUUID()
    await life.keeps(circle, 'pauses', { id: pauseId, fromOn: stage.today(), untilOn: addDays(due, 20), reason: 'Se enfermó quien la lleva' })
    expect(await life.held(circle)).toMatchObject({ status: 'paused' })
    await stage.goTo(addDays(due, -5), '10:00')
    await life.keeps(circle, `pauses/${pauseId}/resumption`, {})
    expect(await life.held(circle)).toMatchObject({ status: 'running' })
    await stage.goTo(addDays(due, -3), '10:00')
    expect((await life.told(circle, 0)).map((told) => told.split(' ')[0])).toEqual(['paused', 'goes-on', 'round-soon'])
    await life.record('circle-paused', circle)
  })
})

async function lastPot({ circleId }: Living): Promise<string | undefined> {
  const [row] = await stage.orm.em.fork().execute<{ id: string }[]>("select id from circle_event where circle_id = ? and kind = 'payout' and round = 6", [circleId])
  return row?.id
}
