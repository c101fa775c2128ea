import { businessDateAt, type CalendarDate } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { programmeById } from '#platform/programme/index.ts'

/** The date of an instant in the programme's zone. */
export async function isoDateIn({ em, actor }: Context, instant: Date): Promise<CalendarDate> {
  const { timeZone } = await programmeById(em, actor.programmeId)
  return businessDateAt(instant, timeZone)
}
