import { formatMoney, readMoney } from '#frontend/i18n/money-text.ts'
import type { TypedAmount } from './answers.ts'

/** An amount as it stands in its field: figures without the sign, or what was typed. */
export const amountText = (amount: TypedAmount | undefined): string =>
  typeof amount === 'number' ? formatMoney(amount, { whole: amount % 100 === 0 }).replace('$', '') : (amount ?? '')

/** What was typed as whole cents, or as it is where it cannot be read as money. */
export function typedAmount(text: string): TypedAmount {
  const read = readMoney(text)
  return read.kind === 'amount' ? read.cents : text
}
