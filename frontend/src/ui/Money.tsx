import { formatMoney } from '../i18n/money-text.ts'

interface MoneyProps {
  /** Integer cents. */
  readonly cents: number
  /** Leaves out ".00": only for whole amounts that people choose ($2,500). */
  readonly whole?: boolean
}

/** An amount in dollars, set in figures of one width so that columns align. */
export function Money({ cents, whole = false }: MoneyProps) {
  return <span className="money">{formatMoney(cents, { whole })}</span>
}
