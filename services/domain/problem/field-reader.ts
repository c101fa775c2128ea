import { FIRST_DATE, LAST_DATE, parseCalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { FieldProblem } from './domain-error.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Problems of a part, as problems of the whole that holds it. */
export const under = (name: string, problems: readonly FieldProblem[]): FieldProblem[] => (
  problems.map((problem) => ({ ...problem, path: problem.path === '' ? name : `${name}.${problem.path}` }))
)

/**
 * Reads the fields of a JSON object that nobody has checked. Each read gives a value of the right shape: where the field
 * is at fault it is a stand-in, and what is wrong is added to `problems`, so that one pass finds every fault of a case.
 * Whoever reads must look at `problems` before using what was read.
 */
export class FieldReader {
  readonly problems: FieldProblem[]
  readonly path: string
  readonly #fields: Readonly<Record<string, unknown>>
  readonly #isObject: boolean

  /** @param known the names that may occur; left out, any may */
  constructor(value: unknown, path: string, problems: FieldProblem[], known?: readonly string[]) {
    this.path = path
    this.problems = problems
    this.#isObject = isRecord(value)
    this.#fields = isRecord(value) ? value : {}
    if (value === undefined) problems.push({ path, code: 'required', message: 'Is required.' })
    else if (!this.#isObject) problems.push({ path, code: 'wrong-type', message: 'Must be an object.', params: { expected: 'object' } })
    for (const name of known ? Object.keys(this.#fields) : []) {
      if (!known?.includes(name)) this.fault(name.slice(0, 40), 'unknown-field', 'There is no such field.')
    }
  }

  pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#fields, name)
  }

  raw(name: string): unknown {
    return this.has(name) ? this.#fields[name] : undefined
  }

  fault(name: string, code: string, message: string, params?: Record<string, string | number>): void {
    this.problems.push({ path: this.pathOf(name), code, message, ...(params && { params }) })
  }

  integer(name: string, { minimum, maximum }: { minimum: number; maximum: number }): number {
    const value = this.#present(name, 'integer', (found): found is number => typeof found === 'number' && Number.isInteger(found))
    if (value === undefined) return minimum
    if (value < minimum) this.fault(name, 'too-small', `Must be at least ${minimum}.`, { minimum })
    else if (value > maximum) this.fault(name, 'too-big', `Must be at most ${maximum}.`, { maximum })
    return Math.min(Math.max(value, minimum), maximum)
  }

  choice<const T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const value = this.#present(name, 'string', (found): found is string => typeof found === 'string')
    const chosen = choices.find((choice) => choice === value)
    if (value !== undefined && chosen === undefined) this.fault(name, 'not-allowed', `Must be one of ${choices.join(', ')}.`)
    return chosen ?? choices[0]
  }

  boolean(name: string): boolean {
    return this.#present(name, 'boolean', (found): found is boolean => typeof found === 'boolean') ?? false
  }

  text(name: string, maximum: number): string {
    const value = this.#present(name, 'string', (found): found is string => typeof found === 'string')
    if (value === undefined) return ''
    if (value === '') this.fault(name, 'too-short', 'Must not be empty.', { minimum: 1 })
    if (value.length > maximum) this.fault(name, 'too-long', `Must be at most ${maximum} characters.`, { maximum })
    return value.slice(0, maximum)
  }

  date(name: string): CalendarDate {
    const value = this.#present(name, 'string', (found): found is string => typeof found === 'string')
    if (value === undefined) return FIRST_DATE
    if (parseCalendarDate(value) === undefined) {
      this.fault(name, 'not-date', 'Must be a date of the calendar, YYYY-MM-DD.')
      return FIRST_DATE
    }
    if (value < FIRST_DATE || value > LAST_DATE) this.fault(name, 'out-of-range', `Must lie between ${FIRST_DATE} and ${LAST_DATE}.`)
    return value
  }

  list(name: string, { minimum, maximum }: { minimum: number; maximum: number }): unknown[] {
    const value = this.#present(name, 'array', (found): found is unknown[] => Array.isArray(found))
    if (value === undefined) return []
    if (value.length < minimum) this.fault(name, 'too-short', `Must have at least ${minimum}.`, { minimum })
    if (value.length > maximum) this.fault(name, 'too-long', `Must have at most ${maximum}.`, { maximum })
    return value.slice(0, maximum)
  }

  /** A reader for an object inside this one. */
  inside(name: string, known: readonly string[]): FieldReader {
    return new FieldReader(this.raw(name), this.pathOf(name), this.#isObject ? this.problems : [], known)
  }

  /** Readers for the objects of a list. */
  each(name: string, limits: { minimum: number; maximum: number }, known: readonly string[]): FieldReader[] {
    return this.list(name, limits).map((item, index) => new FieldReader(item, this.pathOf(`${name}.${index}`), this.problems, known))
  }

  #missing(name: string): void {
    if (this.#isObject) this.fault(name, 'required', 'Is required.')
  }

  #present<T>(name: string, expected: string, isRight: (value: unknown) => value is T): T | undefined {
    if (!this.has(name)) {
      this.#missing(name)
      return undefined
    }
    const value = this.#fields[name]
    if (isRight(value)) return value
    this.fault(name, 'wrong-type', `Must be ${expected === 'integer' || expected === 'array' || expected === 'object' ? 'an' : 'a'} ${expected}.`, { expected })
    return undefined
  }
}
