import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { itemState, wantsAnother, type PaperOfItem } from './paper-state.ts'

/** A paper with the day on which it came. */
export interface ArrivedPaper extends PaperOfItem { sentOn: CalendarDate }

/** One thing that was asked for, as its arrival is read. `resolvedAt` is an instant as ISO text. */
export interface AskedItem {
  resolvedOn: CalendarDate | null
  resolvedAt: string | null
  papers: readonly ArrivedPaper[]
}

/** What the day of completion is read from; a date is null for what has not come. */
export interface WhatCame {
  receivedOn: CalendarDate
  items: readonly AskedItem[]
  parties: readonly { joinedOn: CalendarDate | null }[]
  vouchesOn: CalendarDate | null
}

/**
 * The day on which something asked for came: that of her last paper for it, however late somebody looked. A paper sent
 * back was not it. What an officer settled without a paper came on the day she said so. Null while it is hers to send.
 */
export function itemCameOn({ resolvedOn, resolvedAt, papers }: AskedItem): CalendarDate | null {
  if (resolvedOn === null || resolvedAt === null) {
    return itemState(false, papers) === 'sent' && !wantsAnother(papers) ? latestOf(papers.filter(({ state }) => state !== 'rejected')) : null
  }
  const taken = papers.filter(({ state, sentAt }) => state === 'accepted' && sentAt <= resolvedAt)
  return wantsAnother(papers) ? resolvedOn : latestOf(taken) ?? resolvedOn
}

/**
 * The day on which an application was complete: when the last came of what the lender regularly needs (12 CFR 1002.2(f)),
 * from which the thirty days for an answer count (12 CFR 1002.9(a)(1)(i)). Not the day on which an officer looked. Null
 * while anything has not come.
 */
export function allCameOn({ receivedOn, items, parties, vouchesOn }: WhatCame): CalendarDate | null {
  const days = [...items.map(itemCameOn), ...parties.map(({ joinedOn }) => joinedOn), vouchesOn]
  return days.reduce((latest, on) => (latest === null || on === null ? null : later(latest, on)), receivedOn)
}

/** Since when a paper waits for a look of ours, of what is still open; null where none does. */
export function unseenSince(items: readonly AskedItem[]): CalendarDate | null {
  const days = items.filter(({ resolvedOn }) => resolvedOn === null)
    .flatMap(({ papers }) => papers.filter(({ state }) => state === 'sent').map(({ sentOn }) => sentOn))
  return days.toSorted()[0] ?? null
}

const latestOf = (papers: readonly ArrivedPaper[]): CalendarDate | null => papers.map(({ sentOn }) => sentOn).toSorted().at(-1) ?? null

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)
