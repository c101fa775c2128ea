import type { Clock } from '#platform/clock/index.ts'

/** A clock that stands still until a test moves it. */
export class SettableClock implements Clock {
  #now: Date
  constructor(now: string) {
    this.#now = new Date(now)
  }
  now(): Date {
    return new Date(this.#now)
  }
  set(now: string): void {
    this.#now = new Date(now)
  }
  /** Forward by so much. */
  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    this.#now = new Date(this.#now.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
  }
}
