import type { CaseRules } from '#domain/collections/collections-case.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn, settingOnEach } from '#services/programmes/index.ts'

/** The rules of each case: its days are those that were in force when it was opened, the limits of calls those of today. */
export async function caseRules(ctx: Context, openedOn: readonly string[]): Promise<(of: { openedOn: string }) => CaseRules> {
  const limits = await settingOn(ctx, 'contact-limits')
  const [daysOn, remindersOn] = [await settingOnEach(ctx, 'collections', openedOn), await settingOnEach(ctx, 'late-reminders', openedOn)]
  return (one) => {
    const [days, reminders] = [daysOn.get(one.openedOn), remindersOn.get(one.openedOn)]
    if (!days || !reminders) throw new Error(`The settings of ${one.openedOn} were not asked for`)
    return { limits, days, reminderDays: reminders.daysAfter }
  }
}
