import { fieldMoney } from '#frontend/i18n/money-text.ts'

/** One leaf of a setting's value, e.g. `hours.es` or `respondWithinDays`. */
export interface ValueLine {
  readonly path: string
  readonly value: string | number | boolean | readonly number[]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isRows = (value: unknown): value is Record<string, unknown>[] => Array.isArray(value) && value.length > 0 && value.every(isObject)
/** What has leaves under it; the rows of a list are named by their place in it. */
const isBranch = (value: unknown): value is Record<string, unknown> => isObject(value) || isRows(value)
const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every((one) => typeof one === 'number')

/** The leaves of a setting's value in order; lists of words are not for this form. */
export function linesOf(value: unknown, above = ''): readonly ValueLine[] {
  if (!isBranch(value)) return []
  return Object.entries(value).flatMap(([key, inner]): readonly ValueLine[] => {
    const path = above === '' ? key : `${above}.${key}`
    if (isBranch(inner)) return linesOf(inner, path)
    if (typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean' || isNumbers(inner)) return [{ path, value: inner }]
    return []
  })
}

export const isMoneyPath = (path: string): boolean => path.endsWith('Cents')

/** Sizes are shown and typed in megabytes; their names carry the unit. */
const bytesInMegabyte = 1_000_000
const isSizePath = (path: string): boolean => /Bytes[A-Z]/.test(path)

/** A number as people read and type it, without a sign of its unit. */
export function typedNumber(path: string, value: number): string {
  if (isMoneyPath(path)) return fieldMoney(value)
  return String(isSizePath(path) ? value / bytesInMegabyte : value)
}

/** The number that was typed, in the unit of the record; null where it cannot be read. */
function readNumber(path: string, text: string): number | null {
  if (isSizePath(path)) return /^\d{1,4}(\.\d{1,6})?$/.test(text) ? Math.round(Number(text) * bytesInMegabyte) : null
  const digits = isMoneyPath(path) ? /^(\d{1,9})(?:\.(\d\d?))?$/.exec(text.replaceAll(/[$,\s]/g, '')) : /^(\d{1,9})$/.exec(text)
  if (digits === null) return null
  return isMoneyPath(path) ? Number(digits[1]) * 100 + Number((digits[2] ?? '').padEnd(2, '0')) : Number(digits[1])
}

/** What a field of the form holds for a leaf. */
export function typedOf({ path, value }: ValueLine): string | boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return typedNumber(path, value)
  return typeof value === 'string' ? value : value.join(', ')
}

/** The leaf's value of what was typed, of the same kind as before; null where it cannot be read. */
export function readTyped({ path, value }: ValueLine, typed: unknown): ValueLine['value'] | null {
  if (typeof value === 'boolean') return typed === true
  const text = typeof typed === 'string' ? typed.trim() : ''
  if (typeof value === 'string') return text
  if (typeof value === 'number') return readNumber(path, text)
  if (text === '') return []
  const numbers = text.split(/[,\s]+/).map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : NaN))
  return numbers.some(Number.isNaN) ? null : numbers
}

/** The same tree with other leaves. */
export function withLines(value: unknown, leaves: ReadonlyMap<string, ValueLine['value']>, above = ''): unknown {
  if (isRows(value)) return value.map((row, index) => withLines(row, leaves, above === '' ? String(index) : `${above}.${index}`))
  if (!isBranch(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const path = above === '' ? key : `${above}.${key}`
      return [key, isBranch(inner) ? withLines(inner, leaves, path) : (leaves.get(path) ?? inner)]
    }),
  )
}
