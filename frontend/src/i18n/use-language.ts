import { useSyncExternalStore } from 'react'
import type { Language } from './languages.ts'
import { spokenNow, subscribe } from './word-store.ts'

/**
 * The language now spoken, as the code that picks words and that the server is told. How figures and dates are written
 * is a whole locale, `useLocale` of use-intl: Spanish of the United States writes 10,000 and not 10.000.
 */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, spokenNow).language
