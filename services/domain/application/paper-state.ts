/** What became of something that was asked for. */
export const itemStates = ['asked', 'sent', 'accepted', 'rejected'] as const
export type ItemState = (typeof itemStates)[number]

/** A paper that came for it; instants as ISO text. */
export interface PaperOfItem {
  state: 'sent' | 'accepted' | 'rejected'
  sentAt: string
  reviewedAt: string | null
}

/** A paper was rejected and nothing came after it. */
export const wantsAnother = (papers: readonly PaperOfItem[]): boolean => papers.some(({ state, reviewedAt }) => (
  state === 'rejected' && !papers.some((other) => other.sentAt > (reviewedAt ?? ''))
))

/** Where something asked for stands: it takes every look into account, so that what came after a refusal counts. */
export function itemState(resolved: boolean, papers: readonly PaperOfItem[]): ItemState {
  if (resolved) return 'accepted'
  if (papers.some(({ state }) => state === 'sent')) return 'sent'
  return wantsAnother(papers) ? 'rejected' : 'asked'
}

/** Whether accepting the last paper settles what was asked: none waits for a look, and none was sent back without another in its place. */
export const isSettled = (papers: readonly PaperOfItem[]): boolean => papers.length > 0 && itemState(false, papers) === 'asked'
