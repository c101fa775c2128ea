import { fc } from '#test/support/generated-cases.ts'
import type { CoachingSettings } from '#domain/coaching/coaching-settings.ts'
import { checkpointsOf } from '#domain/coaching/checkpoints.ts'
import { talkOutcomes, type PlanFacts, type Talk } from '#domain/coaching/plan.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'

/** As a programme has them that sets none. */
export const usual: CoachingSettings = {
  beforeFundingDays: 3, afterFundingDays: [30, 90, 180], completionDays: 7, earlyWarningDays: 2, remindDaysBefore: [3, 0],
  missedAfterDays: 3, missedToOfficerDays: 7, closeAfterDays: 30, officersReadPrivateNotes: false,
}

export const day = (count: number) => addDays('2026-11-02', count)

/** Approved on day 0, nothing else yet. */
export const opened: PlanFacts = { status: 'before-funding', openedOn: day(0), fundedOn: null, paidOffOn: null, lateSpells: [], talks: [], struck: [] }

/** Funded on day 2. */
export const funded: PlanFacts = { ...opened, status: 'repaying', fundedOn: day(2) }

let written = 0
/** A talk as it is written down, each later than the one before. */
export const talk = (checkpoint: string, outcome: Talk['outcome'], on: string, nextOn: string | null = null): Talk => (
  { id: `t${++written}`, checkpoint, outcome, on, nextOn, at: `${on}T18:00:00.${String(written).padStart(6, '0')}Z` }
)

const whole = (min: number, max: number) => fc.integer({ min, max })

/** Any settings that a programme could safely have. */
export const anySettings: fc.Arbitrary<CoachingSettings> = fc.record({
  beforeFundingDays: whole(0, 20), afterFundingDays: fc.uniqueArray(whole(1, 400), { maxLength: 5 }).map((days) => days.toSorted((a, b) => a - b)),
  completionDays: whole(0, 20), earlyWarningDays: whole(0, 10), remindDaysBefore: fc.uniqueArray(whole(0, 14), { maxLength: 3 }),
  missedAfterDays: whole(1, 10), missedToOfficerDays: whole(1, 20), officersReadPrivateNotes: fc.boolean(),
}).map((settings) => ({ ...settings, closeAfterDays: settings.missedAfterDays + settings.missedToOfficerDays + 5 }))

const spell = fc.record({ since: whole(3, 300), noticed: whole(1, 3), cured: fc.option(whole(1, 60)) })
  .map(({ since, noticed, cured }) => ({ since: day(since), noticedOn: day(since + noticed), curedOn: cured === null ? null : day(since + noticed + cured) }))

/** Any plan on any day of its life, with talks about checkpoints that it has. */
export const anyFacts: fc.Arbitrary<PlanFacts> = fc.record({
  fundedAfter: fc.option(whole(0, 20)), paidOffAfter: fc.option(whole(1, 400)), openedLate: whole(0, 3).map((one) => (one === 0 ? 100 : 0)),
  lateSpells: fc.uniqueArray(spell, { maxLength: 4, selector: ({ since }) => since }),
  said: fc.array(fc.record({ which: whole(0, 9), outcome: fc.constantFrom(...talkOutcomes), on: whole(0, 400), next: fc.option(whole(0, 60)) }), { maxLength: 6 }),
}).map(({ fundedAfter, paidOffAfter, openedLate, lateSpells, said }) => {
  const facts: PlanFacts = {
    ...opened, openedOn: day(openedLate), lateSpells: fundedAfter === null ? [] : lateSpells,
    status: fundedAfter === null ? 'before-funding' : paidOffAfter === null ? 'repaying' : 'paid-off',
    fundedOn: fundedAfter === null ? null : day(fundedAfter), paidOffOn: fundedAfter === null || paidOffAfter === null ? null : day(fundedAfter + paidOffAfter),
  }
  const keys = checkpointsOf(facts, usual).map(({ key }) => key)
  const talks = said.map(({ which, outcome, on, next }, index): Talk => ({
    id: `talk-${index}`, checkpoint: keys[which % keys.length] ?? '', outcome, on: day(on), at: `${day(on)}T18:00:00.${String(index).padStart(6, '0')}Z`,
    nextOn: outcome === 'skipped' || next === null ? (outcome === 'moved' ? day(on + 1) : null) : day(on + next),
  }))
  return { ...facts, talks }
})
