import { describe, expect, test } from '@jest/globals'
import { allClocks, runningClocks, stillMakesSense, type DueClock } from '#domain/application/clocks.ts'
import type { CaseFacts } from '#domain/application/case.ts'
import { unsafeClockSettings } from '#domain/application/clock-settings.ts'
import { nothingYet, usual } from './clock-facts.ts'

const told = (clocks: DueClock[]) => clocks.map(({ kind, occurrence, on }) => [kind, occurrence, on].filter(Boolean).join(' '))

const asked: CaseFacts = { ...nothingYet, receivedOn: '2026-11-01', incompleteSince: '2026-11-01', timesIncomplete: 1 }
const whole: CaseFacts = { ...nothingYet, status: 'complete', receivedOn: '2026-10-20', completedOn: '2026-11-01', timesComplete: 1 }

const clockOf = (facts: CaseFacts, kind: string) => {
  const found = allClocks(facts, usual).find((clock) => clock.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found
}

describe('an incomplete application', () => {
  test('is reminded on days 7 and 14 and gets the notice of incompleteness on day 20, counted from receipt', () => {
    expect(told(allClocks(asked, usual))).toEqual([
      'missing-items-reminder 7 2026-11-08', 'missing-items-reminder 14 2026-11-15', 'incompleteness-notice 2026-11-21',
    ])
  })

  test('is closed on the day after the date that the notice named, and not reminded any more', () => {
    expect(told(allClocks({ ...asked, respondBy: '2026-12-06' }, usual))).toEqual(['close-incomplete 2026-12-07'])
  })

  test('that becomes incomplete again after day 20 gets a notice of its own the same day', () => {
    const again = { ...asked, incompleteSince: '2026-11-25', timesIncomplete: 2, struck: [{ kind: 'incompleteness-notice', occurrence: '' }] }
    expect(told(runningClocks(again, usual))).toEqual(['incompleteness-notice 2 2026-11-25'])
  })

  test('that becomes incomplete again before is not reminded of what was not missing then', () => {
    const again = { ...asked, incompleteSince: '2026-11-10', timesIncomplete: 2 }
    expect(told(allClocks(again, usual))).toEqual(['missing-items-reminder 2-14 2026-11-15', 'incompleteness-notice 2 2026-11-21'])
  })
})

describe('a complete, undecided application', () => {
  test.each(['complete', 'proposed'] as const)('(%s) escalates on days 15, 25 and 28 and is in breach as day 30 ends', (status) => {
    const clocks = allClocks({ ...whole, status }, usual)
    expect(told(clocks)).toEqual(['escalation-15 2026-11-16', 'escalation-25 2026-11-26', 'escalation-28 2026-11-29', 'breach-30 2026-12-01'])
    expect(clocks.map((clock) => clock.when)).toEqual(['morning', 'morning', 'morning', 'end-of-day'])
  })

  test('counts anew when it is complete anew', () => {
    expect(told(allClocks({ ...whole, completedOn: '2026-11-20', timesComplete: 2 }, usual))[0]).toBe('escalation-15 2 2026-12-05')
  })
})

test('a counteroffer ends on the day after its last day, and the ninetieth day is the net under it', () => {
  const countered: CaseFacts = { ...whole, status: 'countered', counteroffer: { decisionId: 'd1', madeOn: '2026-11-10', expiresOn: '2026-12-10' } }
  expect(told(allClocks(countered, usual))).toEqual(['counter-expiry d1 2026-12-11', 'adverse-action-90 d1 2027-02-08'])
})

test('an approved loan is waited for until it is signed; then, and at every end, no clock runs', () => {
  const approved: CaseFacts = { ...whole, status: 'approved', toSignSince: '2026-11-10' }
  expect(told(allClocks(approved, usual))).toEqual(['sign-reminder 3 2026-11-13', 'sign-reminder 7 2026-11-17'])
  for (const status of ['signed', 'funded', 'declined', 'withdrawn', 'closed', 'cancelled'] as const) {
    expect(allClocks({ ...approved, status }, usual)).toEqual([])
  }
})

test('an agreement made anew is waited for anew: its reminders count from its own day', () => {
  const again: CaseFacts = {
    ...whole, status: 'approved', toSignSince: '2026-11-24', timesToSign: 2, struck: [{ kind: 'sign-reminder', occurrence: '3' }, { kind: 'sign-reminder', occurrence: '7' }],
  }
  expect(told(runningClocks(again, usual))).toEqual(['sign-reminder 2-3 2026-11-27', 'sign-reminder 2-7 2026-12-01'])
})

test('what was struck does not run again', () => {
  const reminded = { ...asked, struck: [{ kind: 'missing-items-reminder', occurrence: '7' }] }
  expect(told(runningClocks(reminded, usual))).toEqual(['missing-items-reminder 14 2026-11-15', 'incompleteness-notice 2026-11-21'])
})

describe('a clock struck late', () => {
  test('a reminder three days late is passed over', () => {
    const reminder = clockOf(asked, 'missing-items-reminder')
    expect(stillMakesSense(reminder, asked, usual, '2026-11-10')).toBe(true)
    expect(stillMakesSense(reminder, asked, usual, '2026-11-11')).toBe(false)
  })

  test('an escalation that a later one, or the breach, has overtaken is passed over', () => {
    const escalation = clockOf(whole, 'escalation-25')
    expect(stillMakesSense(escalation, whole, usual, '2026-11-28')).toBe(true)
    expect(stillMakesSense(escalation, whole, usual, '2026-11-29')).toBe(false)
    expect(stillMakesSense(clockOf(whole, 'escalation-28'), whole, usual, '2026-12-01')).toBe(false)
  })

  test('what the law asks for is done however late', () => {
    expect(stillMakesSense(clockOf(asked, 'incompleteness-notice'), asked, usual, '2027-06-01')).toBe(true)
    expect(stillMakesSense(clockOf(whole, 'breach-30'), whole, usual, '2027-06-01')).toBe(true)
  })
})

test('settings by which a deadline could be missed in silence are named', () => {
  expect(unsafeClockSettings(usual)).toEqual([])
  expect(unsafeClockSettings({ ...usual, incompleteDays: 31, decisionDays: 31, counterofferLatestDay: 91, counterofferDays: 91 })).toEqual([
    'incompleteDays', 'decisionDays', 'counterofferDays', 'counterofferLatestDay',
  ])
  expect(unsafeClockSettings({ ...usual, incompletenessNoticeDay: 30 })).toEqual(['incompletenessNoticeDay'])
  expect(unsafeClockSettings({ ...usual, escalationDays: [15, 15, 28] })).toEqual(['escalationDays'])
  expect(unsafeClockSettings({ ...usual, escalationDays: [15, 25, 30] })).toEqual(['escalationDays'])
  expect(unsafeClockSettings({ ...usual, missingReminderDays: [14, 7] })).toEqual(['missingReminderDays'])
})
