import { z } from 'zod'
import { inEvery, locales, saidIn, type Locale } from '#domain/languages.ts'

/** A language of the list (services/domain/languages.json). */
export const localeSchema = z.enum(locales)

const whole = (text: { readonly [One in Locale]?: string | undefined }): Record<Locale, string> => inEvery((locale) => saidIn(text, locale))

/**
 * A text in every language. One that was kept before a language was added is said in the first language that it has, so
 * that what goes out is whole: the type is that of what goes out.
 */
export const localizedSchema = z.object({ ...inEvery(() => z.string().optional()), en: z.string() })
  .overwrite(whole).meta({ required: [...locales] }) as unknown as z.ZodObject<Record<Locale, z.ZodString>>
