import { z } from 'zod'
import { localeSchema } from '#platform/fields/localized.ts'
import { settings, settingKeys } from './settings/catalogue.ts'

export const programmeSchema = z.object({
  code: z.string(),
  name: z.string(),
  lender: settings.lender.schema,
  locales: z.array(localeSchema),
  defaultLocale: localeSchema,
  timeZone: z.string(),
  currency: z.string(),
  businessDate: z.iso.date().meta({ description: 'Today in the programme’s zone' }),
  staffSecondFactor: z.boolean().meta({ description: 'Whether staff must have a second factor' }),
  demo: z.boolean().meta({ description: 'True where the demo people exist' }),
  demoPeople: settings['demo-people'].schema.optional(),
}).meta({ id: 'Programme' })

export const settingKeySchema = z.enum(settingKeys).meta({ id: 'SettingKey' })

export const settingParams = z.strictObject({ key: settingKeySchema })

/** The value's own shape depends on the key and is checked against the catalogue. */
const value = z.unknown().meta({ description: 'By key; see the settings catalogue' })

export const setSettingSchema = z.strictObject({
  effectiveFrom: z.iso.date().optional().meta({ description: 'Today where it is left out; not in the past' }),
  value,
}).meta({ id: 'SetSetting', examples: [{ effectiveFrom: '2026-12-01', value: { daysValid: 21 } }] })

export const settingSetSchema = z.object({ key: settingKeySchema, effectiveFrom: z.iso.date(), value }).meta({ id: 'SettingSet' })

export const settingListSchema = z.array(z.object({
  key: settingKeySchema,
  value,
  isFallback: z.boolean(),
  history: z.array(z.object({ effectiveFrom: z.iso.date(), value, setBy: z.uuid().nullable(), setAt: z.iso.datetime() })),
}).meta({ id: 'Setting' }))
