import { newId } from '#frontend/api/new-id.ts'
import { notedAhead } from './ahead-store.ts'
import type { Difference, Entry } from './entry.ts'
import { openEntryStore } from './indexed-store.ts'
import type { Kind } from './kinds.ts'
import { Line, type News, type ToEnqueue } from './line.ts'
import { followPerson, personHere } from './person.ts'
import { setStanding } from './standing.ts'

/** Every kind by its name; its code is fetched when there is one to send. */
export type Kinds = Readonly<Record<string, () => Promise<Kind>>>

const kinds = Promise.withResolvers<Kinds>()
const listeners = new Set<(news: News) => void>()
const sentHere: Entry[] = []
const sentShown = 20

/** Says how things of every kind are sent. Once, by `app/queue-kinds.ts`; until then everything waits. */
export const registerKinds = (all: Kinds): void => kinds.resolve(all)

async function kindNamed(name: string): Promise<Kind> {
  const load = (await kinds.promise)[name]
  if (load === undefined) throw new Error(`nobody registered the kind ${name}`)
  return load()
}

/** Other tabs of this browser hear of every change. */
const tabs = new BroadcastChannel('molino.queue')
const tellTabs = tabs.postMessage.bind(tabs)

let timer: ReturnType<typeof setTimeout> | undefined
let wakesAt = Infinity

function wakeAt(at: number): void {
  if (at >= wakesAt) return
  wakesAt = at
  clearTimeout(timer)
  timer = setTimeout(() => {
    wakesAt = Infinity
    void line.send()
  }, Math.max(0, at - Date.now()))
}

const alone = async (work: () => Promise<void>): Promise<void> => {
  // Without a secure context there are no locks; the keys then keep two tabs from doing a thing twice.
  if ('locks' in navigator) await navigator.locks.request('molino.queue', work)
  else await work()
}

function tell(news: News): void {
  if (news.sent) sentHere.unshift(news.sent.entry)
  sentHere.length = Math.min(sentHere.length, sentShown)
  const mine = line.mine()
  const toResolve = mine.filter(({ state }) => state === 'to-resolve').length
  setStanding({ toSend: mine.length - toResolve, held: mine.some(({ state, tries, notBefore }) => state === 'to-send' && tries > 0 && notBefore > Date.now()), toResolve })
  for (const listener of listeners) listener(news)
}

const line = new Line({
  store: await notedAhead(await openEntryStore()),
  now: Date.now,
  chance: Math.random,
  newId,
  person: personHere,
  online: () => navigator.onLine,
  alone,
  wakeAt,
  kind: kindNamed,
  changed: (news) => {
    tell(news)
    tellTabs(news.sent ? { sent: { entry: { ...news.sent.entry, blobs: [] }, answer: news.sent.answer } } : {})
  },
})

const isNews = (value: unknown): value is News => typeof value === 'object' && value !== null
tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isNews(data)) void line.load().then(() => tell(data))
})

const hurry = (): void => void line.send({ now: true })
addEventListener('online', hurry)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') hurry()
})

await line.load()
followPerson(() => {
  sentHere.length = 0
  tell({})
  hurry()
})
tell({})
hurry()

/** Puts something in line: it is kept on this phone, and sent once when there is a signal. */
export const enqueue = async (kind: string, what: ToEnqueue): Promise<void> => line.enqueue(kind, await kindNamed(kind), what)

/** What is still on this phone of the person signed in, first come first. */
export const entriesHere = (): readonly Entry[] => line.mine()

/** What the server took in since the page was opened, latest first. */
export const sentSinceOpened = (): readonly Entry[] => sentHere.filter(({ personId }) => personId === personHere())

/** Called after every change; `sent` says what the server has just taken in and what it answered. */
export const subscribe = (listener: (news: News) => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tries everything at once; resolves when nothing is under way. */
export const sendNow = (): Promise<void> => line.send({ now: true })

/** A person said which of two stands, or that it is to be tried again (`mine`) or left (`theirs`). */
export const decide = (id: string, stands: 'mine' | 'theirs'): Promise<void> => line.decide(id, stands)

export const amend = (id: string, input: unknown, differences: readonly Difference[]): Promise<void> => line.amend(id, input, differences)

/** Forgets what the person signed in has here, for instance when she leaves a phone that others use. */
export const drop = (which: (entry: Entry) => boolean): Promise<void> => line.drop((entry) => entry.personId === personHere() && which(entry))
