import { parseAnnualRate } from '#domain/rate/annual-rate.ts'
import type { FieldRule } from '#frontend/ui/form/use-form-field.ts'

const isNumber = (text: string): boolean => /^\d{1,4}$/.test(text)

/** The parts of "6, 12, 18". */
export const partsOf = (text: string): string[] => text.split(/[,\s]+/).filter(Boolean)

export const isWhole: FieldRule = (value) => (isNumber(String(value).trim()) ? null : 'not-a-whole-number')
export const isRate: FieldRule = (value) => (parseAnnualRate(String(value).trim()) === undefined ? 'not-rate' : null)

/** "6, 12, 18": whole numbers, each of them once. */
export const isCounts: FieldRule = (value) => {
  const parts = partsOf(String(value))
  if (parts.length === 0 || !parts.every(isNumber)) return 'not-a-whole-number'
  return new Set(parts).size < parts.length ? 'repeated' : null
}
