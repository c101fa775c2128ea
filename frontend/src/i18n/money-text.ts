/**
 * Writes integer cents as dollars, the same in every language: `$1,361.72`, `−$5.00`.
 *
 * @param cents integer cents
 * @param options.whole leaves out the cents of a whole amount that a person chose: `$2,500`
 */
export function formatMoney(cents: number, options: { readonly whole?: boolean } = {}): string {
  const positive = Math.abs(cents)
  const dollars = Math.trunc(positive / 100).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = (positive % 100).toString().padStart(2, '0')
  const sign = cents < 0 ? '−' : ''
  return options.whole === true && rest === '00' ? `${sign}$${dollars}` : `${sign}$${dollars}.${rest}`
}

/**
 * An amount as a field holds it, to be typed over: `1361.72`.
 *
 * @param cents integer cents
 * @param options.whole leaves out the cents of a whole amount: `2500`
 */
export function fieldMoney(cents: number, options: { readonly whole?: boolean } = {}): string {
  return formatMoney(cents, options).replaceAll(/[$,]/g, '')
}

/** What keeps a typed amount from being read, as the code of its sentence. */
export type MoneyFault = 'not-an-amount' | 'amount-below-zero' | 'amount-too-long' | 'amount-below-cents'

/** What a typed amount came to. */
export type TypedMoney = { readonly kind: 'empty' } | { readonly kind: 'unreadable'; readonly why: MoneyFault } | { readonly kind: 'amount'; readonly cents: number }

/** What a typed amount comes to, in cents; what is empty or cannot be read counts nothing. */
export function typedCents(typed: string): number {
  const read = readMoney(typed)
  return read.kind === 'amount' ? read.cents : 0
}

/** Why it is no amount, of a text without dollar signs, commas and spaces. */
function faultIn(text: string): MoneyFault {
  if (/^[-−]\d*\.?\d+$/.test(text)) return 'amount-below-zero'
  if (/^\d*\.\d{3,}$/.test(text)) return 'amount-below-cents'
  return /^\d{12,}(?:\.\d{0,2})?$/.test(text) ? 'amount-too-long' : 'not-an-amount'
}

/**
 * Reads an amount as people type it: `2150`, `$2,150`, `1 200.50`. A decimal point with one or two
 * digits is cents; anything else that is not a digit, a comma, a space or a dollar sign is not read,
 * and the answer says why.
 */
export function readMoney(typed: string): TypedMoney {
  const text = typed.replaceAll(/[$,\s]/g, '')
  if (text === '') return { kind: 'empty' }
  const match = /^(\d{0,11})(?:\.(\d{1,2}))?$/.exec(text)
  if (match === null || text === '.') return { kind: 'unreadable', why: faultIn(text) }
  const [, dollars = '', cents = ''] = match
  return { kind: 'amount', cents: Number(dollars || '0') * 100 + Number(cents.padEnd(2, '0')) }
}
