import type { CalendarDate } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { settings, type SettingKey, type SettingValue } from '../settings/catalogue.ts'

/**
 * The value of a setting in force on a date (the business date where none is given): the newest whose date is not after
 * it, else the fallback of the catalogue.
 */
export async function settingOn<K extends SettingKey>(
  ctx: Pick<Context, 'em' | 'actor' | 'businessDate'>, key: K, on: CalendarDate = ctx.businessDate,
): Promise<SettingValue<K>> {
  const [row] = await ctx.em.execute<{ value: unknown }[]>(
    `select value from programme_setting where programme_id = ? and key = ? and effective_from <= ?::date
     order by effective_from desc limit 1`,
    [ctx.actor.programmeId, key, on],
  )
  const { schema, fallback } = settings[key]
  return schema.parse(row ? row.value : fallback) as SettingValue<K>
}
