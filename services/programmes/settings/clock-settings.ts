import { z } from 'zod'
import { unsafeClockSettings, type ClockSettings } from '#domain/application/clock-settings.ts'

const days = z.int().min(0).max(365)
const climbingDays = z.array(days).max(5)

/** Refuses settings under which a deadline of the law could pass in silence, naming each. */
export const clockSettings = z.strictObject({
  missingReminderDays: climbingDays,
  incompletenessNoticeDay: days,
  incompleteDays: days,
  respondWithinDays: days,
  escalationDays: z.tuple([days, days, days]),
  decisionDays: days,
  counterofferDays: days,
  counterofferLatestDay: days,
  signReminderDays: climbingDays,
  invitationDays: days,
} satisfies Record<keyof ClockSettings, z.ZodType>).check((context) => {
  for (const name of unsafeClockSettings(context.value)) {
    context.issues.push({ code: 'custom', path: [name], params: { code: 'unsafe-day-count' }, input: context.value[name] })
  }
})
