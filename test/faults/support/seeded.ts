/** Numbers that look like chance and come again with the same seed. */
export class Seeded {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  one<T>(of: readonly T[]): T {
    const chosen = of[this.whole(0, of.length - 1)]
    if (chosen === undefined) throw new Error('one of nothing')
    return chosen
  }

  some<T>(of: readonly T[]): T[] {
    const chosen = of.filter(() => this.next() < 0.5)
    return chosen.length > 0 ? chosen : [this.one(of)]
  }
}
