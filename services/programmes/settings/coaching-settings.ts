import { z } from 'zod'
import { unsafeCoachingSettings, type CoachingSettings } from '#domain/coaching/coaching-settings.ts'

const days = z.int().min(0).max(365)

/** Refuses settings under which a talk could be missed in silence, naming each. */
export const coachingSettings = z.strictObject({
  beforeFundingDays: days,
  afterFundingDays: z.array(z.int().min(1).max(3650)).max(8),
  completionDays: days,
  earlyWarningDays: days,
  remindDaysBefore: z.array(z.int().min(0).max(60)).max(3),
  missedAfterDays: days,
  missedToOfficerDays: days,
  closeAfterDays: days,
  officersReadPrivateNotes: z.boolean(),
} satisfies Record<keyof CoachingSettings, z.ZodType>).check((context) => {
  for (const name of unsafeCoachingSettings(context.value)) {
    context.issues.push({ code: 'custom', path: [name], params: { code: 'unsafe-day-count' }, input: context.value[name] })
  }
})
