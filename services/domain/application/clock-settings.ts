/**
 * The day counts of an application's life: dated settings of the programme, never constants. All in calendar days.
 * The law's own limits (12 CFR 1002.9) are `decisionDays`, `incompleteDays` and `counterofferLatestDay`; the rest is how
 * this programme makes sure that they are kept.
 */
export interface ClockSettings {
  /** Days after receipt on which she is reminded of what is missing. */
  missingReminderDays: readonly number[]
  /** Day after receipt on which the notice of incompleteness goes out by itself. */
  incompletenessNoticeDay: number
  /** Day after receipt by which an incomplete application must have had that notice: 30. */
  incompleteDays: number
  /** Days the notice of incompleteness gives her to answer. */
  respondWithinDays: number
  /** Days after completion on which an undecided file goes to its officer, to the other officers, to the administrators. */
  escalationDays: readonly [number, number, number]
  /** Day after completion by which she must have an answer: 30. */
  decisionDays: number
  /** Days a counteroffer stays open. */
  counterofferDays: number
  /** Day after a counteroffer on which, without an answer, the adverse-action notice goes out at the latest: 90. */
  counterofferLatestDay: number
  /** Days after approval on which those who have not signed are reminded. */
  signReminderDays: readonly number[]
  /** Days an invitation to join as a party can be used. */
  invitationDays: number
}

const climbing = (days: readonly number[]) => days.every((day, index) => day > (days[index - 1] ?? 0))

/** The settings by which a deadline of the law could be missed in silence: the names of those at fault. */
export function unsafeClockSettings(settings: ClockSettings): (keyof ClockSettings)[] {
  const faults: [keyof ClockSettings, boolean][] = [
    ['missingReminderDays', !climbing(settings.missingReminderDays)],
    ['incompletenessNoticeDay', settings.incompletenessNoticeDay < 1 || settings.incompletenessNoticeDay >= settings.incompleteDays],
    ['incompleteDays', settings.incompleteDays > 30],
    ['respondWithinDays', settings.respondWithinDays < 1],
    ['escalationDays', !climbing(settings.escalationDays) || settings.escalationDays[2] >= settings.decisionDays],
    ['decisionDays', settings.decisionDays > 30],
    ['counterofferDays', settings.counterofferDays < 1 || settings.counterofferDays >= settings.counterofferLatestDay],
    ['counterofferLatestDay', settings.counterofferLatestDay > 90],
    ['signReminderDays', !climbing(settings.signReminderDays)],
    ['invitationDays', settings.invitationDays < 1],
  ]
  return faults.filter(([, wrong]) => wrong).map(([name]) => name)
}
