/** Something that was brought up and must be put down again. */
export interface Started {
  /** As it is called to people: "PostgreSQL", "The worker". */
  name: string
  logFile: string
  /** Resolves when it is gone, whoever ended it. */
  ended: Promise<void>
  stop: () => Promise<void>
}

/** Everything this start brought up, in order. */
export class StartedThings {
  readonly #things: Started[] = []
  #stopping: Promise<void> | undefined

  get isStopping(): boolean {
    return this.#stopping !== undefined
  }

  /** @throws Error when all of it is being put down already; then this one is put down too. */
  async add<T extends Started>(thing: T): Promise<T> {
    if (this.#stopping) {
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
    this.#stopping ??= (async () => {
      for (const thing of this.#things.toReversed()) await thing.stop()
    })()
    return this.#stopping
  }
}
