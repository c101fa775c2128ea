import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useSearchWord, withSearchWord } from '#frontend/ui/use-search-word.ts'
import { queueFilters, type QueueView } from './queries.ts'

/** What of the queue is looked at, as the address says it, so that the way back leads here; the word looked for is kept beside it. */
export function useQueueView(): readonly [QueueView, (view: QueueView) => void] {
  const [address, setAddress] = useSearchParams()
  const search = useSearchWord()
  const text = address.toString()
  const view = useMemo(() => viewIn(new URLSearchParams(text), search), [text, search])
  return [view, (next) => setAddress(addressOf(next), { replace: true, state: withSearchWord(next.search ?? '') })]
}

function viewIn(address: URLSearchParams, search: string): QueueView {
  const filter = queueFilters.find((one) => one === address.get('filter')) ?? 'all'
  const officerId = address.get('officer') ?? ''
  return { filter, ...(search !== '' && { search }), ...(officerId !== '' && { officerId }) }
}

function addressOf({ filter, officerId = '' }: QueueView): Record<string, string> {
  return { ...(filter !== 'all' && { filter }), ...(officerId !== '' && { officer: officerId }) }
}

export const sameView = (one: QueueView, other: QueueView): boolean => (
  one.filter === other.filter && (one.search ?? '') === (other.search ?? '') && (one.officerId ?? '') === (other.officerId ?? '')
)
