/** One thing wrong with one answer; `code` is stable, `params` go into its words. */
export interface FieldFault { path: string; code: string; params?: Record<string, string | number> }

/** An answer as typed, where it stands, and where to tell what is wrong with it. */
interface Typed { value: unknown; path: string; faults: FieldFault[] }

/** Whether anything was answered at all. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '')
const isEmpty = (value: unknown): boolean => !isGiven(value)

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Control characters but tab and line end, and signs that turn the letters around them: whoever typed them saw none. */
const unseen = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Words, trimmed and as they are read; null (and told) when there are none or too many. */
export function textIn({ value, path, faults }: Typed, longest: number): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.replaceAll(unseen, '') : value
  if (isEmpty(text)) faults.push({ path, code: 'required' })
  else if (typeof text !== 'string') faults.push({ path, code: 'not-text' })
  else if (text.trim().length > longest) faults.push({ path, code: 'too-long', params: { maximum: longest } })
  else return text.trim()
  return null
}

/** The same on one line: what is shown in lists and stands on papers. */
export function lineIn(typed: Typed, longest: number): string | null {
  const text = textIn(typed, longest)
  return text === null ? null : text.replaceAll(/\s+/g, ' ')
}

/** One of a few codes. */
export function choiceIn<Choice extends string>({ value, path, faults }: Typed, choices: readonly Choice[]): Choice | null {
  if (isEmpty(value)) {
    faults.push({ path, code: 'required' })
    return null
  }
  const choice = choices.find((one) => one === value)
  if (choice === undefined) faults.push({ path, code: 'not-allowed' })
  return choice ?? null
}

/** Whole cents, as a number or as digits. */
export function amountIn(typed: Typed, { least, most }: { least: number; most: number }): number | null {
  const cents = wholeNumberIn(typed, 'not-an-amount')
  if (cents === null) return null
  if (cents < least) typed.faults.push({ path: typed.path, code: 'too-small', params: { minimum: least } })
  else if (cents > most) typed.faults.push({ path: typed.path, code: 'too-big', params: { maximum: most } })
  else return cents
  return null
}

/** A whole number, as a number or as digits. */
export function wholeNumberIn({ value, path, faults }: Typed, code = 'not-a-whole-number'): number | null {
  if (isEmpty(value)) {
    faults.push({ path, code: 'required' })
    return null
  }
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value.trim()) : value
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number
  faults.push({ path, code })
  return null
}
