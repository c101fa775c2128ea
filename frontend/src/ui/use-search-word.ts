import { useLocation } from 'react-router'

/**
 * What is looked for on this page. It names people, so it is kept with the entry of the browser's history and never in the
 * address: a reload and the way back have it; logs, bookmarks and whoever reads along do not.
 */
export function useSearchWord(): string {
  const state: unknown = useLocation().state
  return typeof state === 'object' && state !== null && 'searched' in state && typeof state.searched === 'string' ? state.searched : ''
}

/** The state of a history entry that has the word; with every change of the address it goes along. */
export const withSearchWord = (word: string): { readonly searched: string } | null => (word === '' ? null : { searched: word })
