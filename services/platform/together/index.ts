export interface TogetherOptions<Item> {
  /** How many sets are under way at once; whoever comes meanwhile waits and goes with the next. */
  underWay: number
  /** The most in one set. */
  most: number
  /** What two may not have in common: the second waits until the first one's set is done. */
  apart: (item: Item) => string
}

interface Waiting<Item, Result> { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }

/**
 * Does what comes at the same time as one set. Nobody waits for company: who comes alone goes alone, and only while all hands
 * are busy do sets grow. So a quiet server answers at once, and a busy one asks the database once for many. A set is begun beside
 * another only when it is as large.
 */
export class Together<Item, Result> {
  #work: (items: readonly Item[]) => Promise<readonly Result[]>
  #options: TogetherOptions<Item>
  #waiting: Waiting<Item, Result>[] = []
  #underWay = 0
  #held = new Set<string>()

  /** @param work gives as many results as it was given items, in their order; where it throws, that is the answer to all */
  constructor(work: (items: readonly Item[]) => Promise<readonly Result[]>, options: TogetherOptions<Item>) {
    this.#work = work
    this.#options = options
  }

  do(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      this.#begin()
    })
  }

  #begin(): void {
    if (this.#underWay >= this.#options.underWay || this.#isTooFew()) return
    const set = this.#next()
    if (set.length > 0) void this.#carryOut(set)
  }

  /** Beside sets under way, one of fewer would cost as much as they do and leave others to come after it: it waits to be as many, or for their end. */
  #isTooFew(): boolean {
    return this.#underWay > 0 && this.#waiting.length < Math.min(this.#held.size / this.#underWay, this.#options.most)
  }

  /** Those who waited longest and have nothing in common with one another or with who is under way. */
  #next(): Waiting<Item, Result>[] {
    const set: Waiting<Item, Result>[] = []
    const rest: Waiting<Item, Result>[] = []
    for (const one of this.#waiting) {
      const key = this.#options.apart(one.item)
      if (set.length >= this.#options.most || this.#held.has(key)) {
        rest.push(one)
      } else {
        this.#held.add(key)
        set.push(one)
      }
    }
    this.#waiting = rest
    return set
  }

  async #carryOut(set: readonly Waiting<Item, Result>[]): Promise<void> {
    this.#underWay++
    try {
      const results = await this.#work(set.map(({ item }) => item))
      if (results.length !== set.length) throw new Error(`${results.length} results for ${set.length} items`)
      for (const [index, result] of results.entries()) set[index]?.resolve(result)
    } catch (error) {
      for (const { reject } of set) reject(error)
    }
    this.#underWay--
    for (const { item } of set) this.#held.delete(this.#options.apart(item))
    this.#begin()
  }
}
