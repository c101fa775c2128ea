import { readMoney } from '#frontend/i18n/money-text.ts'

/** The page of what the money is for, as the fields of a form. */
export interface UsesValues {
  uses: { id: string; what: string; amount: string; seller: string }[]
  amount: string
  story: string
}

/** What a typed amount comes to; what cannot be read counts nothing. */
export function centsOf(typed: string): number {
  const read = readMoney(typed)
  return read.kind === 'amount' ? read.cents : 0
}
