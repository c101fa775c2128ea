import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import type { PoolClaims } from './queries.ts'

interface WouldBearProps {
  readonly parts: PoolClaims['waiting'][number]['parts']
  readonly total: string
  readonly amountCents: number
}

/** Who would bear how much of it today: it adds up. */
export function WouldBear({ parts, total, amountCents }: WouldBearProps) {
  return (
    <Ledger>
      {parts.map((part) => <LedgerRow key={part.pledgeId} label={part.source} value={formatMoney(part.amountCents)} />)}
      <LedgerRow label={total} value={formatMoney(amountCents)} total />
    </Ledger>
  )
}
