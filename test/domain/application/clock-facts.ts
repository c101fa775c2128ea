import { fc } from '#test/support/generated-cases.ts'
import type { CaseFacts } from '#domain/application/case.ts'
import type { ClockSettings } from '#domain/application/clock-settings.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'

/** The law's days and the usual ones. */
export const usual: ClockSettings = {
  missingReminderDays: [7, 14], incompletenessNoticeDay: 20, incompleteDays: 30, respondWithinDays: 15,
  escalationDays: [15, 25, 28], decisionDays: 30, counterofferDays: 30, counterofferLatestDay: 90, signReminderDays: [3, 7], invitationDays: 14,
}

export const nothingYet: CaseFacts = {
  status: 'incomplete', receivedOn: null, incompleteSince: null, timesIncomplete: 0, completedOn: null, timesComplete: 0,
  respondBy: null, vouching: null, counteroffer: null, toSignSince: null, timesToSign: 1, allCameOn: null, unseenSince: null, struck: [],
}

export const day = (count: number) => addDays('2026-11-01', count)

const days = (most: number) => fc.array(fc.integer({ min: 1, max: most }), { maxLength: 4 }).map((list) => [...new Set(list)].toSorted((a, b) => a - b))

/** Any settings that a programme could safely have. */
export const anySafeSettings: fc.Arbitrary<ClockSettings> = fc.record({
  missingReminderDays: days(40),
  incompletenessNoticeDay: fc.integer({ min: 1, max: 29 }),
  respondWithinDays: fc.integer({ min: 1, max: 60 }),
  escalations: fc.uniqueArray(fc.integer({ min: 1, max: 29 }), { minLength: 3, maxLength: 3 }).map((three) => three.toSorted((a, b) => a - b)),
  counterofferDays: fc.integer({ min: 1, max: 89 }),
  signReminderDays: days(20),
}).map(({ escalations: [first = 15, second = 25, third = 28], ...settings }) => ({
  ...settings, escalationDays: [first, second, third], incompleteDays: 30, decisionDays: 30, counterofferLatestDay: 90, invitationDays: 14,
}))

/** Any open case, on any day of its life, with any of its clocks struck. */
export const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
  status: fc.constantFrom('incomplete' as const, 'complete' as const, 'proposed' as const, 'countered' as const, 'approved' as const),
  received: fc.integer({ min: 0, max: 400 }),
  later: fc.integer({ min: 0, max: 120 }),
  times: fc.integer({ min: 1, max: 4 }),
  responding: fc.option(fc.integer({ min: 0, max: 90 })),
  open: fc.integer({ min: 1, max: 89 }),
  cameAfter: fc.option(fc.integer({ min: 0, max: 90 })),
  someUnseen: fc.boolean(),
  vouching: fc.option(fc.record({ missing: fc.integer({ min: 0, max: 4 }), windowDays: fc.integer({ min: 1, max: 60 }), reminderDays: days(60) })),
}).map(({ status, received, later, times, responding, open, vouching, cameAfter, someUnseen }) => {
  const since = day(received + later)
  return {
    status, receivedOn: day(received), timesIncomplete: times, timesComplete: times, struck: [], vouching,
    incompleteSince: status === 'incomplete' ? since : null,
    completedOn: status === 'incomplete' ? null : since,
    respondBy: status === 'incomplete' && responding !== null ? addDays(since, responding) : null,
    counteroffer: status === 'countered' ? { decisionId: 'd', madeOn: since, expiresOn: addDays(since, open) } : null,
    allCameOn: status === 'incomplete' && cameAfter !== null ? addDays(since, cameAfter) : null,
    unseenSince: status === 'incomplete' && (cameAfter !== null || someUnseen) ? addDays(since, cameAfter ?? 0) : null,
    toSignSince: status === 'approved' ? since : null,
    timesToSign: times,
  }
})
