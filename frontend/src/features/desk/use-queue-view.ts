import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { holds, useMe } from '#frontend/api/me.ts'
import { useSearchWord, withSearchWord } from '#frontend/ui/use-search-word.ts'
import { queueFilters, type QueueFilter, type QueueView } from './queries.ts'
import { filterAfter, usualFilter } from './usual-filter.ts'

/**
 * What of the queue is looked at, as the address says it, so that the way back leads here; the word looked for is kept
 * beside it. Where the address says nothing an officer sees what is hers.
 */
export function useQueueView(): readonly [QueueView, (view: QueueView) => void] {
  const [address, setAddress] = useSearchParams()
  const search = useSearchWord()
  const decides = holds(useMe(), 'officer')
  const text = address.toString()
  const view = useMemo(() => viewIn(new URLSearchParams(text), search, decides), [text, search, decides])
  const look = (asked: QueueView) => {
    const next = { ...asked, filter: filterAfter(view, asked, decides) }
    setAddress(addressOf(next, decides), { replace: true, state: withSearchWord(next.search ?? '') })
  }
  return [view, look]
}

function viewIn(address: URLSearchParams, search: string, decides: boolean): QueueView {
  const officerId = address.get('officer') ?? ''
  const narrowed = { ...(search !== '' && { search }), ...(officerId !== '' && { officerId }) }
  const asked: QueueFilter | undefined = queueFilters.find((one) => one === address.get('filter'))
  return { filter: asked ?? usualFilter(narrowed, decides), ...narrowed }
}

function addressOf(view: QueueView, decides: boolean): Record<string, string> {
  const { filter, officerId = '' } = view
  return { ...(filter !== usualFilter(view, decides) && { filter }), ...(officerId !== '' && { officer: officerId }) }
}

export const sameView = (one: QueueView, other: QueueView): boolean => (
  one.filter === other.filter && (one.search ?? '') === (other.search ?? '') && (one.officerId ?? '') === (other.officerId ?? '')
)
