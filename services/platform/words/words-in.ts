import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { locales, type Locale } from '#domain/languages.ts'
import { leavesOf, read } from './read-sentence.ts'

/** The same tree with any text in it: what every language has to satisfy. English is the type. */
export type WordsLike<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : WordsLike<Words[Key]> }

/**
 * The words of a folder in every language of the list: `<code>.catalogue.ts`, which exports them by its code. A language
 * is added by its line and its catalogues alone, so what is wrong with one is found here, before anybody is told half a
 * sentence.
 * @throws naming file and key, where a language has not the keys and placeholders that English has
 */
export async function wordsIn<Words extends object>(folder: string, english: Words): Promise<Record<Locale, WordsLike<Words>>> {
  const every = await Promise.all(locales.map(async (locale) => {
    const file = path.join(folder, `${locale}.catalogue.ts`)
    const module: Record<string, unknown> = await import(pathToFileURL(file).href)
    const words = module[locale]
    const faults = faultsOf(english, typeof words === 'object' && words !== null ? words : {})
    if (faults.length > 0) throw new Error(`${file}: ${faults.join('; ')}`)
    return [locale, words] as const
  }))
  return Object.fromEntries(every) as Record<Locale, WordsLike<Words>>
}

/** What a catalogue has not, has too much, or takes in otherwise than English. */
export function faultsOf(english: object, other: object): string[] {
  if (english === other) return []
  const [mine, theirs] = [leavesOf(english), leavesOf(other)]
  const more = [...theirs.keys()].filter((key) => !mine.has(key)).map((key) => `${key} is in no other language`)
  return [...more, ...[...mine].flatMap(([key, sentence]) => {
    const said = theirs.get(key)
    if (said === undefined) return [`${key} has no words`]
    const [wanted, found] = [read(sentence), read(said)]
    const unequal = [...wanted.placeholders.symmetricDifference(found.placeholders), ...wanted.tags.symmetricDifference(found.tags)]
    return unequal.map((name) => `${key} differs from English in {${name}}`)
  })]
}
