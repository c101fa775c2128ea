import { asProblem, type Problem } from '#frontend/api/problem.ts'
import { waitAfter } from './back-off.ts'
import { heads, inLine, joinable, type Difference, type Entry, type Trouble } from './entry.ts'
import { CannotRead, type Kind } from './kinds.ts'
import type { EntryStore } from './store.ts'

/** What the line needs of the world around it. */
export interface Surroundings {
  readonly store: EntryStore
  readonly now: () => number
  readonly chance: () => number
  readonly newId: () => string
  /** Who is signed in, or null. */
  readonly person: () => string | null
  readonly online: () => boolean
  /** Runs the work while no other tab sends. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  /** Wakes the line up at this time. */
  readonly wakeAt: (at: number) => void
  readonly kind: (name: string) => Promise<Kind>
  /** Told after every change of what is kept, and what was sent with what answer. */
  readonly changed: (news: News) => void
}

export interface News {
  readonly sent?: { readonly entry: Entry; readonly answer: unknown }
}

/** What a person puts in. `id` is made on the phone; the same id twice is once. */
export interface ToEnqueue {
  readonly id: string
  readonly input: unknown
  readonly blobs?: readonly Blob[]
  /** Waits this long for more of the same (typing). */
  readonly pauseMs?: number
}

/** Not a refusal: nothing answered, the server stumbled, or it asks to come later. */
const passing = (problem: Problem): boolean => problem.status === 0 || problem.status >= 500 || problem.status === 429 || problem.code === 'request-in-progress' || problem.code === 'busy'

/**
 * The line of everything still to be sent. Entries of one subject go one after the other, subjects beside each
 * other; each goes with its own key until the server has answered. What the server refuses stays, to be resolved.
 */
export class Line {
  readonly #around: Surroundings
  readonly #underWay = new Map<string, Promise<void>>()
  #entries: readonly Entry[] = []
  #working: Promise<void> | null = null
  /** What was written while the store was being read, by id; undefined: removed. */
  readonly #readings = new Set<Map<string, Entry | undefined>>()
  #woken = Promise.withResolvers<void>()
  #lastOrder = 0

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** What is kept of this person, first come first. */
  readonly mine = (): readonly Entry[] => inLine(this.#entries, this.#around.person())

  /** Reads what is kept: at the start, and when another tab changed it. */
  async load(): Promise<void> {
    await this.#read()
  }

  /** Puts something in line and starts sending. It is safe on the phone when this resolves. */
  async enqueue(kindName: string, kind: Kind, { id, input, blobs = [], pauseMs = 0 }: ToEnqueue): Promise<void> {
    const { person, now, newId } = this.#around
    const personId = person()
    if (personId === null) throw new Error('nobody is signed in: whose would it be')
    if (this.#entries.some((entry) => entry.id === id)) return
    const subject = kind.subjectOf(input)
    const notBefore = now() + pauseMs
    const earlier = kind.join && joinable(this.#entries, { personId, kind: kindName, subject })
    this.#lastOrder = Math.max(this.#lastOrder + 1, now() * 1000)
    const entry: Entry = earlier && kind.join
      ? { ...earlier, input: kind.join(earlier.input, input), notBefore }
      : { id, order: this.#lastOrder, personId, kind: kindName, subject, key: newId(), input, blobs, madeAt: now(), tries: 0, notBefore, state: 'to-send' }
    await this.#keep(entry)
    this.#go(notBefore)
  }

  /** Sends what can be sent, at once where `now` says so (the signal is back), and resolves when nothing is under way. */
  async send(options: { readonly now?: boolean } = {}): Promise<void> {
    if (options.now === true) {
      const hurried = heads(this.#entries, this.#around.person()).filter((entry) => entry.notBefore > this.#around.now())
      for (const entry of hurried) this.#set({ ...entry, notBefore: 0 })
    }
    this.#wake()
    this.#working ??= this.#around.alone(() => this.#work()).finally(() => {
      this.#working = null
    })
    await this.#working
  }

  /** A person said which stands, or that it is to be tried once more. */
  async decide(id: string, stands: 'mine' | 'theirs'): Promise<void> {
    const entry = this.#entries.find((one) => one.id === id)
    if (entry?.state !== 'to-resolve') return
    const { trouble, apart: _apart, body: _body, ...rest } = entry
    const input = (await this.#around.kind(entry.kind)).decide(entry.input, trouble, stands)
    if (input === undefined) {
      await this.#remove(entry)
      return
    }
    await this.#keep({ ...rest, input, tries: 0, notBefore: 0, state: 'to-send' })
    this.#go(0)
  }

  /** Changes what an entry that is to be resolved says, for instance when she goes on typing in it. */
  async amend(id: string, input: unknown, differences: readonly Difference[]): Promise<void> {
    const entry = this.#entries.find((one) => one.id === id)
    if (entry?.trouble) await this.#keep({ ...entry, input, trouble: { ...entry.trouble, differences } })
  }

  /** Forgets entries for good: she said so, or what they were about is done with. */
  async drop(which: (entry: Entry) => boolean): Promise<void> {
    await Promise.all(this.#entries.filter(which).map((entry) => this.#remove(entry)))
  }

  #wake(): void {
    this.#woken.resolve()
    this.#woken = Promise.withResolvers<void>()
  }

  #go(at: number): void {
    if (at <= this.#around.now()) void this.send()
    else this.#around.wakeAt(at)
  }

  async #read(): Promise<void> {
    const written = new Map<string, Entry | undefined>()
    this.#readings.add(written)
    const kept = await this.#around.store.all().finally(() => this.#readings.delete(written))
    this.#entries = [...kept.filter(({ id }) => !written.has(id)), ...[...written.values()].filter((entry) => entry !== undefined)]
  }

  #set(entry: Entry): void {
    this.#entries = [...this.#entries.filter(({ id }) => id !== entry.id), entry]
    for (const written of this.#readings) written.set(entry.id, entry)
  }

  async #keep(entry: Entry): Promise<void> {
    this.#set(entry)
    const kept = this.#around.store.put(entry)
    this.#around.changed({})
    await kept
  }

  async #remove({ id }: Entry, news: News = {}): Promise<void> {
    this.#entries = this.#entries.filter((entry) => entry.id !== id)
    for (const written of this.#readings) written.set(id, undefined)
    await this.#around.store.remove(id)
    this.#around.changed(news)
  }

  /** While this tab alone sends: every head that is due, one chain a subject, until none is left. */
  async #work(): Promise<void> {
    const hurried = new Set(this.#entries.filter(({ notBefore }) => notBefore === 0).map(({ id }) => id))
    await this.#read()
    this.#entries = this.#entries.map((entry) => (hurried.has(entry.id) ? { ...entry, notBefore: 0 } : entry))
    for (;;) {
      const woken = this.#woken.promise
      for (const entry of this.#due()) this.#start(entry)
      if (this.#underWay.size === 0) break
      await Promise.race([woken, ...this.#underWay.values()])
    }
    const next = heads(this.#entries, this.#around.person()).map(({ notBefore }) => notBefore)
    if (next.length > 0 && this.#around.online()) this.#around.wakeAt(Math.max(Math.min(...next), this.#around.now() + 200))
  }

  #due(): readonly Entry[] {
    const { now, person, online } = this.#around
    if (!online()) return []
    return heads(this.#entries, person()).filter((entry) => entry.notBefore <= now() && !this.#underWay.has(lineOf(entry)))
  }

  #start(entry: Entry): void {
    const going = this.#sendOne(entry).finally(() => this.#underWay.delete(lineOf(entry)))
    this.#underWay.set(lineOf(entry), going)
  }

  async #sendOne(waiting: Entry): Promise<void> {
    let entry = waiting
    try {
      const kind = await this.#around.kind(entry.kind)
      const body: unknown = entry.tries > 0 && entry.body !== undefined ? entry.body : await kind.prepare(entry.input)
      // More was typed while it was made ready: it goes with what is there now.
      const latest = this.#entries.find(({ id }) => id === entry.id)
      if (latest === undefined || latest.input !== entry.input) return
      entry = { ...latest, body, tries: latest.tries + 1 }
      await this.#keep(entry)
      const answer = await kind.send({ id: entry.id, key: entry.key, body, blobs: entry.blobs })
      await this.#remove(entry, { sent: { entry, answer } })
    } catch (error) {
      await this.#onTrouble(entry, error)
    }
  }

  async #onTrouble(entry: Entry, error: unknown): Promise<void> {
    const problem = asProblem(error)
    const { now, chance } = this.#around
    const tries = Math.max(entry.tries, 1)
    if (error instanceof CannotRead) await this.#keep(toResolve(entry, { code: 'cannot-read', status: 0, differences: [] }))
    else if (problem.status === 401) await this.#keep({ ...entry, notBefore: now() + waitAfter(8, chance()) })
    else if (passing(problem)) await this.#keep({ ...entry, tries, notBefore: now() + waitAfter(tries, chance()) })
    else if (problem.code === 'stale-version' && (await this.#reconciled(entry, problem))) return
    else await this.#keep(toResolve(entry, { code: problem.code, status: problem.status, differences: [] }))
  }

  /** The record moved on: what nobody else changed goes again, what both changed is set apart. */
  async #reconciled(entry: Entry, problem: Problem): Promise<boolean> {
    const { kind, newId, now, chance } = this.#around
    const { reconcile } = await kind(entry.kind)
    if (reconcile === undefined) return false
    try {
      const { again, apart } = await reconcile(entry.input, problem)
      const { body: _body, ...rest } = entry
      if (apart) {
        const trouble: Trouble = { code: 'both-changed', status: problem.status, differences: apart.differences }
        await this.#keep({ ...toResolve({ ...rest, id: newId(), key: newId(), input: apart.input }, trouble), apart: true })
      }
      if (again === undefined) await this.#remove(entry)
      else await this.#keep({ ...rest, input: again, tries: 0, notBefore: 0 })
    } catch (error) {
      const again = asProblem(error)
      await this.#keep(passing(again) ? { ...entry, notBefore: now() + waitAfter(entry.tries, chance()) } : toResolve(entry, { code: again.code, status: again.status, differences: [] }))
    }
    return true
  }
}

const lineOf = ({ kind, subject, personId }: Entry): string => `${personId} ${kind} ${subject}`

const toResolve = (entry: Entry, trouble: Trouble): Entry => ({ ...entry, state: 'to-resolve', trouble, notBefore: 0 })
