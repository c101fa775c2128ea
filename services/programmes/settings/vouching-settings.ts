import { z } from 'zod'
import { unsafeVouchingRules, type VouchingRules } from '#domain/application/vouching.ts'

const few = z.int().min(0).max(20)

/** Refuses reminders that do not lie in the window in order, naming the field. */
export const vouchingSettings = z.strictObject({
  peersNeeded: few,
  endorsementCounts: few,
  closeAtMost: few,
  windowDays: z.int().min(1).max(60),
  reminderDays: z.array(z.int().min(1).max(60)).max(5),
  mostOpenPerPerson: z.int().min(1).max(100),
  applicantSeesAnswers: z.boolean(),
} satisfies Record<keyof VouchingRules, z.ZodType>).check((context) => {
  for (const name of unsafeVouchingRules(context.value)) {
    context.issues.push({ code: 'custom', path: [name], params: { code: 'unsafe-day-count' }, input: context.value[name] })
  }
})
