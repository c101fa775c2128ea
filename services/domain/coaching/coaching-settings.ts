/**
 * The days of a coaching plan: a dated setting of the programme. A plan keeps the days that were in force when it was
 * opened, so that a date once told does not move by itself. All in calendar days.
 */
export interface CoachingSettings {
  /** Days after approval by which the first talk is held. */
  beforeFundingDays: number
  /** Days after the money went out on which there is a talk. */
  afterFundingDays: readonly number[]
  /** Days after a loan is paid off by which its last talk is held. */
  completionDays: number
  /** Days after a late payment was noticed by which there is a talk about it. */
  earlyWarningDays: number
  /** Days before a talk on which both are reminded; 0 is the day itself. */
  remindDaysBefore: readonly number[]
  /** Days after a talk's date on which it counts as missed and goes to the coach. */
  missedAfterDays: number
  /** Days after that on which it goes to the officer. */
  missedToOfficerDays: number
  /** Days after the date of the last talk on which a plan ends without it. */
  closeAfterDays: number
  /** Whether officers may read a coach's private notes; each look is recorded. */
  officersReadPrivateNotes: boolean
}

const climbing = (days: readonly number[]) => days.every((day, index) => day > (days[index - 1] ?? 0))
const differ = (days: readonly number[]) => new Set(days).size === days.length

/** The settings under which a talk could be missed in silence, or two be the same one: the names of those at fault. */
export function unsafeCoachingSettings(settings: CoachingSettings): (keyof CoachingSettings)[] {
  const faults: [keyof CoachingSettings, boolean][] = [
    ['afterFundingDays', !climbing(settings.afterFundingDays)],
    ['remindDaysBefore', !differ(settings.remindDaysBefore)],
    ['missedAfterDays', settings.missedAfterDays < 1],
    ['missedToOfficerDays', settings.missedToOfficerDays < 1],
    ['closeAfterDays', settings.closeAfterDays <= settings.missedAfterDays + settings.missedToOfficerDays],
  ]
  return faults.filter(([, wrong]) => wrong).map(([name]) => name)
}
