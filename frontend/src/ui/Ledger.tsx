import './ledger.css'
import type { ReactNode } from 'react'

/** A column of names and figures on hairlines. The last row may be the total: single rule above, double below. */
export function Ledger({ children }: { readonly children: ReactNode }) {
  return <dl className="ledger">{children}</dl>
}

interface LedgerRowProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly value: ReactNode
  readonly total?: boolean
}

export function LedgerRow({ label, hint, value, total = false }: LedgerRowProps) {
  return (
    <div className="ledger-row" data-total={total || undefined}>
      <dt>
        {label}
        {hint !== undefined && <span className="ledger-hint">{hint}</span>}
      </dt>
      <dd className="money">{value}</dd>
    </div>
  )
}
