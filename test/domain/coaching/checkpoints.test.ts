import { describe, expect, test } from '@jest/globals'
import { reasonsToCall } from '#domain/coaching/calls.ts'
import { checkpointsOf, checkpointState, nextCheckpoint } from '#domain/coaching/checkpoints.ts'
import { unsafeCoachingSettings } from '#domain/coaching/coaching-settings.ts'
import type { PlanFacts } from '#domain/coaching/plan.ts'
import { day, funded, opened, talk, usual } from './plan-facts.ts'

const line = (facts: PlanFacts, today: string) => checkpointsOf(facts, usual).map((one) => `${one.key} ${one.dueOn ?? '-'} ${checkpointState(one, usual, today)}`)
const on = (today: number, talks = funded.talks) => checkpointsOf({ ...funded, talks }, usual)
  .filter(({ key }) => key === 'after-funding-30').map((one) => [checkpointState(one, usual, day(today)), one.dueOn, one.attempt])[0]
const warnings = (facts: PlanFacts) => checkpointsOf(facts, usual).filter(({ kind }) => kind === 'early-warning').map(({ key, dueOn }) => `${key} ${dueOn}`)
const early = (since: number, noticed: number, cured: number | null = null) => ({ since: day(since), noticedOn: day(noticed), curedOn: cured === null ? null : day(cured) })

describe('a plan', () => {
  test('has a talk before funding; those after it wait for their day to count from', () => {
    expect(line(opened, day(0))).toEqual([
      `before-funding ${day(3)} planned`, 'completion - planned', 'after-funding-30 - planned', 'after-funding-90 - planned', 'after-funding-180 - planned',
    ])
  })

  test('counts days 30, 90 and 180 from the day the money went out, and no longer asks for the talk before it', () => {
    expect(line(funded, day(2))).toEqual([
      `before-funding ${day(3)} skipped`, `after-funding-30 ${day(32)} planned`, `after-funding-90 ${day(92)} planned`, `after-funding-180 ${day(182)} planned`, 'completion - planned',
    ])
  })

  test('opened in mid-life has only what lies ahead', () => {
    expect(line({ ...funded, openedOn: day(40) }, day(40))).toEqual([`after-funding-90 ${day(92)} planned`, `after-funding-180 ${day(182)} planned`, 'completion - planned'])
  })

  test('of a loan paid off early has nothing left but the last talk', () => {
    const facts: PlanFacts = { ...funded, status: 'paid-off', paidOffOn: day(100), talks: [talk('after-funding-30', 'done', day(32))] }
    expect(line(facts, day(100))).toEqual([
      `before-funding ${day(3)} skipped`, `after-funding-30 ${day(32)} done`, `after-funding-90 ${day(92)} skipped`, `completion ${day(107)} planned`, `after-funding-180 ${day(182)} skipped`,
    ])
    expect(nextCheckpoint(checkpointsOf(facts, usual), day(100))).toMatchObject({ key: 'completion' })
  })

  test('whose payoff was undone goes on as if it had not been', () => {
    expect(line({ ...funded, paidOffOn: null }, day(10))).toEqual(line(funded, day(10)))
  })
})

describe('a checkpoint', () => {
  test('is planned, due on its day, missed three days after', () => {
    expect([31, 32, 34, 35].map((today) => on(today)?.[0])).toEqual(['planned', 'due', 'due', 'missed'])
  })

  test('that was moved, or missed with another day agreed, is planned again for that day', () => {
    expect(on(33, [talk('after-funding-30', 'moved', day(30), day(40))])).toEqual(['planned', day(40), 2])
    expect(on(36, [talk('after-funding-30', 'missed', day(35), day(37))])).toEqual(['planned', day(37), 2])
  })

  test('that was written down as missed can still be held: the later word counts, and one that was held stays held', () => {
    const missed = talk('after-funding-30', 'missed', day(35))
    expect(on(40, [missed])?.[0]).toBe('missed')
    expect(on(40, [missed, talk('after-funding-30', 'done', day(38))])?.[0]).toBe('done')
    expect(on(40, [talk('after-funding-30', 'done', day(32)), talk('after-funding-30', 'missed', day(38))])?.[0]).toBe('done')
  })

  test('agreed on beside the plan is one of its own', () => {
    const done = talk('after-funding-30', 'done', day(32), day(50))
    expect(line({ ...funded, talks: [done] }, day(32))).toContain(`agreed-${done.id} ${day(50)} planned`)
  })
})

describe('an early warning', () => {
  test('comes two days after a late payment was noticed', () => {
    expect(warnings({ ...funded, lateSpells: [early(62, 63)] })).toEqual([`early-warning-${day(62)} ${day(65)}`])
  })

  test('is one at a time: another late payment while the talk is open adds none, one after it was held does', () => {
    const spells = [early(62, 63, 70), early(92, 93)]
    expect(warnings({ ...funded, lateSpells: spells })).toHaveLength(1)
    expect(warnings({ ...funded, lateSpells: spells, talks: [talk(`early-warning-${day(62)}`, 'done', day(80))] })).toEqual([
      `early-warning-${day(62)} ${day(65)}`, `early-warning-${day(92)} ${day(95)}`,
    ])
  })
})

describe('who needs a call today', () => {
  test('whoever missed a talk, until any talk is held', () => {
    expect(reasonsToCall(funded, usual, day(34)).missed).toBeNull()
    expect(reasonsToCall(funded, usual, day(35)).missed).toMatchObject({ key: 'after-funding-30' })
    expect(reasonsToCall({ ...funded, talks: [talk('beside', 'done', day(36))] }, usual, day(37)).missed).toBeNull()
  })

  test('whoever is late now, with since when', () => {
    expect(reasonsToCall({ ...funded, lateSpells: [early(62, 63, 65), early(92, 93)] }, usual, day(94))).toMatchObject({ lateSince: day(92) })
    expect(reasonsToCall({ ...funded, lateSpells: [early(62, 63, 65)] }, usual, day(94))).toMatchObject({ lateSince: null })
  })
})

test('settings under which a talk could be missed in silence are named', () => {
  expect(unsafeCoachingSettings(usual)).toEqual([])
  expect(unsafeCoachingSettings({ ...usual, afterFundingDays: [90, 30], remindDaysBefore: [1, 1], missedAfterDays: 0, missedToOfficerDays: 0, closeAfterDays: 0 }))
    .toEqual(['afterFundingDays', 'remindDaysBefore', 'missedAfterDays', 'missedToOfficerDays', 'closeAfterDays'])
})
