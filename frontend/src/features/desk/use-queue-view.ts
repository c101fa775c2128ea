import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { queueFilters, type QueueView } from './queries.ts'

/** What of the queue is looked at, as the address says it: it can be sent to a colleague, and the way back leads here. */
export function useQueueView(): readonly [QueueView, (view: QueueView) => void] {
  const [address, setAddress] = useSearchParams()
  const text = address.toString()
  const view = useMemo(() => viewIn(new URLSearchParams(text)), [text])
  return [view, (next) => setAddress(addressOf(next), { replace: true })]
}

function viewIn(address: URLSearchParams): QueueView {
  const filter = queueFilters.find((one) => one === address.get('filter')) ?? 'all'
  const search = address.get('search') ?? ''
  const officerId = address.get('officer') ?? ''
  return { filter, ...(search !== '' && { search }), ...(officerId !== '' && { officerId }) }
}

function addressOf({ filter, search = '', officerId = '' }: QueueView): Record<string, string> {
  return { ...(filter !== 'all' && { filter }), ...(search !== '' && { search }), ...(officerId !== '' && { officer: officerId }) }
}

export const sameView = (one: QueueView, other: QueueView): boolean => (
  one.filter === other.filter && (one.search ?? '') === (other.search ?? '') && (one.officerId ?? '') === (other.officerId ?? '')
)
