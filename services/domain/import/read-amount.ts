import type { Cents } from '#domain/money/cents.ts'
import type { Read } from './line-problem.ts'

const below = /^[-(−–]|-$/
/** Whole dollars, in groups of three or without any, and after a point at most as many digits as somebody typed. */
const shape = /^(?<whole>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?<part>\d+))?$/
const mostDigits = 13

/**
 * Dollars as a spreadsheet writes them, `$1,234.50` or `1234.5`, to the cent and by digits alone: no number with parts is
 * ever made of them. A comma before the cents (`1234,50`) is refused rather than guessed.
 * @param maximumCents the most that is taken
 * @returns `cell-empty`, `not-amount`, `amount-not-positive`, `amount-too-fine` or `amount-too-large` where it is none
 */
export function readAmount(text: string, { minimumCents, maximumCents }: { minimumCents: 0 | 1; maximumCents: Cents }): Read<Cents> {
  const typed = text.replaceAll(/[\s\u00a0]/g, '').replace(/^(?<sign>[-(−–]?)(?:US)?\$/i, '$<sign>')
  if (typed === '') return { code: 'cell-empty' }
  const { whole = '', part = '' } = shape.exec(typed)?.groups ?? {}
  if (whole === '' && part === '') return { code: below.test(typed) && /\d/.test(typed) ? 'amount-not-positive' : 'not-amount' }
  if (/[^0]/.test(part.slice(2))) return { code: 'amount-too-fine' }
  const digits = `${whole.replaceAll(',', '')}${part.slice(0, 2).padEnd(2, '0')}`.replace(/^0+/, '')
  const cents = Number(digits)
  if (digits.length > mostDigits || cents > maximumCents) return { code: 'amount-too-large', params: { maximum: maximumCents } }
  return cents < minimumCents ? { code: 'amount-not-positive' } : { value: cents }
}
