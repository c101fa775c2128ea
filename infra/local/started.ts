import { setTimeout as pause } from 'node:timers/promises'

/** Something that was brought up and must be put down again. */
export interface Started {
  /** As it is called to people: "PostgreSQL", "The worker". */
  name: string
  logFile: string
  /** Resolves when it is gone, whoever ended it. */
  ended: Promise<void>
  stop: () => Promise<void>
}

/** A first build of Temporal takes minutes: what is still coming up is waited for so long, then ends with this process. */
const patience = 5_000

/** Everything this start brought up, in order. */
export class StartedThings {
  readonly #things: Started[] = []
  readonly #coming = new Set<Promise<unknown>>()
  readonly #stop = new AbortController()
  #stopped: Promise<void> | undefined

  /** Aborted as soon as everything is to be put down. */
  get stopping(): AbortSignal {
    return this.#stop.signal
  }

  /**
   * Waits for a thing to come up and keeps it.
   * @throws Error when all is being put down meanwhile; then this one is put down too
   */
  bring<T extends Started>(coming: Promise<T>): Promise<T> {
    const kept = this.#keep(coming)
    this.#coming.add(kept)
    const arrived = () => { this.#coming.delete(kept) }
    void kept.then(arrived, arrived)
    return kept
  }

  async #keep<T extends Started>(coming: Promise<T>): Promise<T> {
    const thing = await coming
    if (this.#stop.signal.aborted) {
      await thing.stop()
      throw new Error('The start was interrupted.')
    }
    this.#things.push(thing)
    return thing
  }

  /** Resolves with the first that ends by itself. */
  firstToEnd(): Promise<Started> {
    return Promise.race(this.#things.map((thing) => thing.ended.then(() => thing)))
  }

  /** Puts everything down, the last first: who asks before who answers. */
  stopAll(): Promise<void> {
    this.#stopped ??= this.#putDown()
    return this.#stopped
  }

  async #putDown(): Promise<void> {
    this.#stop.abort()
    const late = Promise.race([Promise.allSettled(this.#coming), pause(patience, undefined, { ref: false })])
    for (const thing of this.#things.toReversed()) await thing.stop()
    await late
  }
}
