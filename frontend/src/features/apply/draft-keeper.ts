import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { dropHere, keepHere, keptHere } from '#frontend/api/kept-here.ts'
import { newId } from '#frontend/api/new-id.ts'
import { asProblem, type Problem } from '#frontend/api/problem.ts'
import { answersOf, asSent, type Answers } from './answers.ts'

/** Where what she typed is by now. "server" only after the server's answer. */
export interface Saved {
  readonly kept: 'server' | 'sending' | 'phone'
  readonly at: Date | null
}

export interface DraftState {
  readonly answers: Answers
  readonly saved: Saved
  /** Set when it can no longer be saved: it was sent from another phone, or is not hers. */
  readonly refused: Problem | null
}

const pauseMs = 700
const retryMs = 8_000

/** Those of the changes that were not made anew while they were under way. */
const without = (changes: Answers, sent: Answers): Answers =>
  Object.fromEntries(Object.entries(changes).filter(([name, value]) => sent[name as keyof Answers] !== value))

/**
 * Keeps one draft: every change on the phone at once, and after a short pause on the server, one
 * request at a time. Without a signal it stays on the phone and goes out when the line is back; where
 * the record moved meanwhile (another phone), it is read again and only what changed here is laid over it.
 */
export class DraftKeeper {
  readonly #applicationId: string
  readonly #listeners = new Set<() => void>()
  #state: DraftState
  #version: number
  /** Answers that the server has not acknowledged. */
  #changes: Answers
  #sending: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #key = { text: '', id: '' }

  constructor(applicationId: string, version: number, fromServer: Answers) {
    this.#applicationId = applicationId
    this.#version = version
    const here = keptHere(this.#place)
    this.#changes = typeof here === 'object' && here !== null ? here : {}
    this.#state = { answers: { ...fromServer, ...this.#changes }, saved: { kept: this.#hasChanges ? 'phone' : 'server', at: null }, refused: null }
    if (this.#hasChanges) this.#later(0)
  }

  get #place(): string {
    return `draft.${this.#applicationId}`
  }

  get #hasChanges(): boolean {
    return Object.keys(this.#changes).length > 0
  }

  /** The record's version, as last heard. */
  get version(): number {
    return this.#version
  }

  readonly state = (): DraftState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    addEventListener('online', this.#nowOnline)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) removeEventListener('online', this.#nowOnline)
    }
  }

  /** Takes what was typed. */
  change(patch: Answers): void {
    const known = this.#state.answers
    const changed = Object.entries(patch).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name as keyof Answers] ?? ''))
    if (changed.length === 0) return
    this.#changes = { ...this.#changes, ...Object.fromEntries(changed) }
    keepHere(this.#place, this.#changes)
    this.#set({ answers: { ...known, ...this.#changes } })
    this.#later(pauseMs)
  }

  /** Sends what is still unsent; true when the server has it all. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    while (this.#hasChanges && this.#state.refused === null) {
      this.#sending ??= this.#send().finally(() => {
        this.#sending = null
      })
      await this.#sending
      if (this.#state.saved.kept === 'phone') return false
    }
    return this.#state.refused === null
  }

  /** After it was sent for good. */
  forget(): void {
    clearTimeout(this.#timer)
    this.#changes = {}
    dropHere(this.#place)
  }

  readonly #nowOnline = (): void => this.#later(0)

  #later(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), milliseconds)
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  async #send(): Promise<void> {
    const sent = this.#changes
    const body = { version: this.#version, answers: asSent(this.#state.answers) }
    const text = JSON.stringify(body)
    if (this.#key.text !== text) this.#key = { text, id: newId() }
    this.#set({ saved: { ...this.#state.saved, kept: 'sending' } })
    const params = { path: { applicationId: this.#applicationId }, ...intentHeader(this.#key.id) }
    try {
      const kept = await answer(api.PUT('/api/applications/{applicationId}/answers', { params, body }))
      this.#version = kept.version
      this.#changes = without(this.#changes, sent)
      if (this.#hasChanges) keepHere(this.#place, this.#changes)
      else dropHere(this.#place)
      this.#set({ saved: { kept: this.#hasChanges ? 'sending' : 'server', at: new Date(kept.savedAt) } })
    } catch (error) {
      await this.#onRefusal(asProblem(error))
    }
  }

  async #onRefusal(problem: Problem): Promise<void> {
    if (problem.code === 'stale-version') {
      const params = { path: { applicationId: this.#applicationId } }
      const record = await answer(api.GET('/api/applications/{applicationId}', { params })).catch(() => null)
      if (record !== null) {
        this.#version = record.version
        this.#set({ answers: { ...answersOf(record), ...this.#changes } })
        return
      }
    }
    const passing = problem.status === 0 || problem.status >= 500 || problem.status === 429
    const saved = { kept: 'phone' as const, at: new Date() }
    this.#set(passing ? { saved } : { refused: problem, saved })
    if (passing) this.#later(retryMs)
  }
}
