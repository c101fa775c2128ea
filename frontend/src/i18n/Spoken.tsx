import { useSyncExternalStore, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { IntlProvider } from 'use-intl'
import type { LocaleTag } from '#domain/languages.ts'
import type { Catalogue } from './en.catalogue.ts'
import { localeOf } from './languages.ts'
import { spokenNow, subscribe } from './word-store.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: LocaleTag
    Messages: Catalogue
  }
}

/** Gives the whole tree its language: our words, and the component library's own. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  const { language, words } = useSyncExternalStore(subscribe, spokenNow)
  const locale = localeOf(language)
  return (
    <I18nProvider locale={locale}>
      <IntlProvider locale={locale} messages={words as Partial<Catalogue>} onError={fail}>
        {children}
      </IntlProvider>
    </I18nProvider>
  )
}

/** A missing word is a fault of ours, never something to show a key for. */
function fail(error: Error): void {
  throw error
}
