import type { EntityManager } from '@mikro-orm/postgresql'
import type { Locale } from '#domain/languages.ts'
import { forgetProgrammes } from '#platform/programme/index.ts'
import { settings, type SettingKey, type SettingValue } from '../settings/catalogue.ts'

export interface NewProgramme {
  code: string
  name: string
  timeZone?: string
  defaultLocale?: Locale
  /** Values in force from the beginning of time. */
  settings?: { [K in SettingKey]?: SettingValue<K> }
}

/**
 * Makes a programme: the first thing in an empty database, done by the start, a seeder or a test, never by a route.
 * @returns its id; where the code is taken, that programme's, unchanged
 */
export async function createProgramme(em: EntityManager, programme: NewProgramme): Promise<string> {
  const { code, name, timeZone = 'America/Denver', defaultLocale = 'es' } = programme
  const [made] = await em.execute<{ id: string }[]>(
    `insert into programme (code, name, time_zone, default_locale) values (?, ?, ?, ?) on conflict (code) do nothing returning id`,
    [code, name, timeZone, defaultLocale],
  )
  if (!made) {
    const [known] = await em.execute<{ id: string }[]>('select id from programme where code = ?', [code])
    if (!known) throw new Error(`The programme ${code} is neither there nor can it be made`)
    return known.id
  }
  for (const [key, value] of Object.entries(programme.settings ?? {})) {
    const checked: unknown = settings[key as SettingKey].schema.parse(value)
    await em.execute(
      `insert into programme_setting (programme_id, key, effective_from, value) values (?, ?, '2000-01-01', ?::jsonb)`,
      [made.id, key, JSON.stringify(checked)], 'run',
    )
  }
  forgetProgrammes(em)
  return made.id
}
