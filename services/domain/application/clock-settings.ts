/**
 * The day counts of an application's life: dated settings of the programme, never constants. All in calendar days.
 * The law's own limits (12 CFR 1002.9) are `breachDay` and `adverseActionDay`; the rest is how this programme makes sure
 * that they are kept.
 */
export interface ClockSettings {
  /** Days after receipt on which she is reminded of what is missing. */
  missingItemsReminderDays: readonly number[]
  /** Day after receipt on which the notice of incompleteness goes out by itself. */
  incompletenessNoticeDay: number
  /** Days the notice of incompleteness gives her to answer. */
  respondWithinDays: number
  /** Days after completion on which an undecided file goes to its officer, to the other officers, to the administrators. */
  officerEscalationDay: number
  secondOfficerEscalationDay: number
  administratorEscalationDay: number
  /** The law's thirtieth: after completion by which she must have an answer, after receipt the notice of incompleteness. */
  breachDay: number
  /** Days a counteroffer stays open. */
  counterofferDays: number
  /** Day after a counteroffer on which, without an answer, the adverse-action notice goes out at the latest: 90. */
  adverseActionDay: number
  /** Days after approval on which those who have not signed are reminded. */
  signReminderDays: readonly number[]
}

const climbing = (days: readonly number[]) => days.every((day, index) => day > (days[index - 1] ?? 0))

/** The settings by which a deadline of the law could be missed in silence: the names of those at fault. */
export function unsafeClockSettings(settings: ClockSettings): (keyof ClockSettings)[] {
  const escalations = [settings.officerEscalationDay, settings.secondOfficerEscalationDay, settings.administratorEscalationDay]
  const faults: [keyof ClockSettings, boolean][] = [
    ['missingItemsReminderDays', !climbing(settings.missingItemsReminderDays)],
    ['incompletenessNoticeDay', settings.incompletenessNoticeDay < 1 || settings.incompletenessNoticeDay >= settings.breachDay],
    ['respondWithinDays', settings.respondWithinDays < 1],
    ['administratorEscalationDay', !climbing(escalations) || settings.administratorEscalationDay >= settings.breachDay],
    ['breachDay', settings.breachDay > 30],
    ['counterofferDays', settings.counterofferDays < 1 || settings.counterofferDays >= settings.adverseActionDay],
    ['adverseActionDay', settings.adverseActionDay > 90],
    ['signReminderDays', !climbing(settings.signReminderDays)],
  ]
  return faults.filter(([, wrong]) => wrong).map(([name]) => name)
}
