import { newId } from '#frontend/api/new-id.ts'
import { Problem } from '#frontend/api/problem.ts'
import { amend, drop, enqueue, entriesHere, same, sendNow, subscribe, valueAt, withValue, type Entry, type News } from '#frontend/queue/index.ts'
import type { Answers } from './answers.ts'
import { answersIn, lay, readChange, readSaved, type DraftChange } from './draft-kind.ts'
import { hear, lastHeard, type DraftRecord } from './draft-record.ts'

/** Where what she typed is by now. "server" only after the server's answer. */
export interface Saved {
  readonly kept: 'server' | 'sending' | 'phone'
  readonly at: Date | null
}

export interface DraftState {
  readonly answers: Answers
  readonly saved: Saved
  /** Set when it can no longer be saved: it was sent from another phone, is not hers, or both changed the same. */
  readonly refused: Problem | null
}

const pauseMs = 700

type Name = keyof Answers

/**
 * Keeps one draft: every change goes into the phone's queue at once, and after a short pause to the server, one
 * request at a time. Without a signal it stays on the phone and goes out when the line is back; where the record
 * moved meanwhile (another phone), only what changed here is laid over it, and what both changed is shown.
 */
export class DraftKeeper {
  readonly #applicationId: string
  readonly #listeners = new Set<() => void>()
  /** Typed, and not yet taken in by the queue. */
  readonly #typed = new Set<DraftChange>()
  /** What a form may still show of an answer that another phone has changed. */
  #outdated: Answers = {}
  #record: DraftRecord
  #state: DraftState
  #savedAt: Date | null = null
  #putting: Promise<void> = Promise.resolve()

  constructor(applicationId: string, version: number, fromServer: Answers) {
    this.#applicationId = applicationId
    this.#record = { version, answers: fromServer }
    hear(applicationId, this.#record)
    this.#state = this.#stateNow()
    subscribe(this.#onNews)
    for (const change of ['online', 'offline']) addEventListener(change, this.#refresh)
  }

  /** The record's version, as last heard. */
  get version(): number {
    return (lastHeard(this.#applicationId) ?? this.#record).version
  }

  readonly state = (): DraftState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes what was typed. */
  change(patch: Answers): void {
    const known = this.#state.answers
    const typed = this.#withoutApart(patch)
    const names = namesOf(typed).filter((name) => !same(typed[name], known[name]) && !(name in this.#outdated && same(typed[name], this.#outdated[name])))
    if (names.length === 0) return
    const base = { ...known, ...this.#outdated }
    const change = { applicationId: this.#applicationId, changes: only(typed, names), base: only(base, names) }
    this.#outdated = only(this.#outdated, namesOf(this.#outdated).filter((name) => !names.includes(name)))
    this.#typed.add(change)
    const put = enqueue('draft', { id: newId(), input: change, pauseMs }).finally(() => this.#typed.delete(change))
    this.#putting = Promise.all([this.#putting, put.catch(reportError)]).then(this.#refresh)
    this.#refresh()
  }

  /** Sends what is still unsent; true when the server has it all. */
  async flush(): Promise<boolean> {
    for (let tried = ''; ;) {
      await this.#putting
      const [first] = this.#entries.filter(({ apart }) => apart !== true)
      if (first === undefined || first.state === 'to-resolve' || `${first.id} ${first.tries}` === tried) break
      tried = `${first.id} ${first.tries + 1}`
      await sendNow()
    }
    return this.#entries.length === 0
  }

  /** After it was sent for good. */
  forget(): void {
    void drop((entry) => this.#isMine(entry))
  }

  readonly #isMine = ({ kind, subject }: Entry): boolean => kind === 'draft' && subject === this.#applicationId

  get #entries(): readonly Entry[] {
    return entriesHere().filter(this.#isMine)
  }

  readonly #refresh = (): void => {
    this.#state = this.#stateNow()
    for (const listener of this.#listeners) listener()
  }

  readonly #onNews = ({ sent }: News): void => {
    const saved = sent && this.#isMine(sent.entry) ? readSaved(sent.answer) : undefined
    if (saved) {
      hear(saved.applicationId, saved)
      this.#savedAt = new Date(saved.savedAt)
    }
    const record = lastHeard(this.#applicationId) ?? this.#record
    const mine = sent ? namesOf(readChange(sent.entry.input)?.changes ?? {}) : []
    const moved = namesOf({ ...this.#record.answers, ...record.answers }).filter((name) => !mine.includes(name) && !same(record.answers[name], this.#record.answers[name]))
    this.#outdated = { ...this.#outdated, ...only(this.#record.answers, moved) }
    this.#record = record
    this.#refresh()
  }

  #stateNow(): DraftState {
    const entries = this.#entries
    const line = entries.filter(({ apart }) => apart !== true)
    const changes = [...line.map(({ input }) => readChange(input)).filter((change) => change !== undefined), ...this.#typed]
    const answers = changes.reduce((laid, change) => lay(change, laid).answers, this.#record.answers)
    const stuck = entries.find(({ state }) => state === 'to-resolve')
    return {
      answers,
      saved: this.#savedNow(line),
      refused: stuck ? new Problem(stuck.apart === true ? 'to-resolve' : (stuck.trouble?.code ?? 'unexpected'), stuck.trouble?.status ?? 0) : null,
    }
  }

  #savedNow(line: readonly Entry[]): Saved {
    if (line.length + this.#typed.size === 0) return { kept: 'server', at: this.#savedAt }
    const waits = !navigator.onLine || line.some(({ tries, notBefore, state }) => state === 'to-resolve' || (tries > 0 && notBefore > Date.now()))
    return { kept: waits ? 'phone' : 'sending', at: waits ? new Date() : this.#savedAt }
  }

  /** Takes out what waits for her word: what she types there changes her side of it, not the record. */
  #withoutApart(patch: Answers): Answers {
    let rest: unknown = patch
    for (const { id, input, apart, trouble } of this.#entries) {
      if (apart !== true || trouble === undefined) continue
      const differences = trouble.differences.map((difference) => {
        const typed = valueAt(rest, difference.path)
        if (typed === undefined || same(typed, difference.theirs)) return difference
        rest = withValue(rest, difference.path, difference.theirs)
        return { ...difference, mine: typed }
      })
      if (!same(differences, trouble.differences)) void amend(id, input, differences)
    }
    return answersIn(rest)
  }
}

const namesOf = (answers: Answers): readonly Name[] => Object.keys(answers) as Name[]

const only = (answers: Answers, names: readonly Name[]): Answers => Object.fromEntries(names.map((name) => [name, answers[name]]))
