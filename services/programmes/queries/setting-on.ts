import type { CalendarDate } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { settings, type SettingKey, type SettingValue } from '../settings/catalogue.ts'

/**
 * The value of a setting in force on a date (the business date where none is given): the newest whose date is not after
 * it, of several from one day the last recorded, else the fallback of the catalogue.
 */
export async function settingOn<K extends SettingKey>(
  ctx: Pick<Context, 'em' | 'actor' | 'businessDate'>, key: K, on: CalendarDate = ctx.businessDate,
): Promise<SettingValue<K>> {
  const [row] = await ctx.em.execute<{ value: unknown }[]>(
    `select value from programme_setting where programme_id = ? and key = ? and effective_from <= ?::date
     order by effective_from desc, number desc limit 1`,
    [ctx.actor.programmeId, key, on],
  )
  const { schema, fallback } = settings[key]
  return schema.parse(row ? row.value : fallback) as SettingValue<K>
}

/** The same for several days at once, by day. */
export async function settingOnEach<K extends SettingKey>(
  ctx: Pick<Context, 'em' | 'actor'>, key: K, days: readonly CalendarDate[],
): Promise<Map<CalendarDate, SettingValue<K>>> {
  const rows = await ctx.em.execute<{ on: string; value: unknown }[]>(
    `select d.day as "on", (select value from programme_setting where programme_id = ? and key = ? and effective_from <= d.day::date
       order by effective_from desc, number desc limit 1) as value
     from jsonb_array_elements_text(?::jsonb) as d(day)`, [ctx.actor.programmeId, key, JSON.stringify([...new Set(days)])],
  )
  const { schema, fallback } = settings[key]
  return new Map(rows.map(({ on, value }) => [on, schema.parse(value ?? fallback) as SettingValue<K>]))
}
