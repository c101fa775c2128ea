import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { loadWords, type Topic } from '#frontend/i18n/word-store.ts'

type PageModule = { readonly default: ComponentType }

export interface LazyPage {
  readonly Page: LazyExoticComponent<ComponentType>
  /** Starts fetching before anybody renders it. */
  readonly prepare: () => Promise<unknown>
}

/** The first page of a visit: it travels with its own words alone, not with those for refusals. */
export function firstPage(topics: readonly Topic[], load: () => Promise<PageModule>): LazyPage {
  let arriving: Promise<PageModule> | null = null
  const arrive = (): Promise<PageModule> => {
    arriving ??= Promise.all([load(), loadWords(topics)]).then(([module]) => module)
    return arriving
  }
  return { Page: lazy(arrive), prepare: arrive }
}

/**
 * A page that arrives when somebody goes there, together with the words it needs.
 *
 * @param topics the catalogues in `i18n/<language>/` that the page (and what it uses) speaks from; those for
 *   refusals come along
 * @param load the dynamic import of the page's module, whose default export is the page
 */
export const lazyPage = (topics: readonly Topic[], load: () => Promise<PageModule>): LazyPage => firstPage(['problems', ...topics], load)
