import { startingLanguage, keepLanguage, type Language } from './languages.ts'
import type { Catalogue } from './en.catalogue.ts'

/** A part of the catalogue: one file in `i18n/<language>/`, loaded with the pages that need it. */
export type Topic = keyof Catalogue

type Words = Partial<Record<Topic, unknown>>

const files = import.meta.glob<unknown>('./*/*.catalogue.ts', { query: '?compiled', import: 'default' })

interface Spoken {
  readonly language: Language
  readonly words: Words
}

let spoken: Spoken = { language: startingLanguage(), words: {} }
const listeners = new Set<() => void>()

function speak(next: Spoken): void {
  spoken = next
  document.documentElement.lang = next.language
  for (const listener of listeners) listener()
}

async function fetchWords(language: Language, topics: readonly string[]): Promise<Words> {
  const parts = await Promise.all(
    topics.map(async (topic) => {
      const load = files[`./${language}/${topic}.catalogue.ts`]
      if (load === undefined) throw new Error(`no words for ${topic} in ${language}`)
      return [topic, await load()] as const
    }),
  )
  return Object.fromEntries(parts)
}

/** Brings the words of these topics in the language now spoken; quick when they are here already. */
export async function loadWords(topics: readonly Topic[]): Promise<void> {
  const missing = topics.filter((topic) => !(topic in spoken.words))
  if (missing.length === 0) return
  const { language } = spoken
  const words = await fetchWords(language, missing)
  if (spoken.language === language) speak({ language, words: { ...spoken.words, ...words } })
  else await loadWords(topics)
}

/** Changes the language of the whole portal at once, without leaving the page, and keeps the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  keepLanguage(language)
  speak({ language, words: await fetchWords(language, Object.keys(spoken.words)) })
}

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const spokenNow = (): Spoken => spoken
