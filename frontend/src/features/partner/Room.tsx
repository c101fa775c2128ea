import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { Scorecard } from '#frontend/ui/scorecard/Scorecard.tsx'
import type { PartnerHome } from './queries.ts'

/** How the word of a partner turned out so far. */
export function Standing({ partner }: { readonly partner: PartnerHome['partners'][number] }) {
  const t = useTranslations('scorecard')
  return (
    <section className="partner-room">
      <h2>{t('title')}</h2>
      <Scorecard standing={partner.standing} />
    </section>
  )
}

/** How much of the pool behind a partner is lent, reserved, and left. The words carry it; the bar repeats them. */
export function Room({ partner }: { readonly partner: PartnerHome['partners'][number] }) {
  const t = useTranslations('partner.room')
  const { name, room } = partner
  if (room === null) return null
  const part = (cents: number) => `${(100 * cents) / Math.max(1, room.pledgedCents)}%`
  return (
    <section className="partner-room">
      <h2>{t('title', { partner: name })}</h2>
      <div className="room-bar" aria-hidden="true">
        <i data-part="lent" style={{ width: part(room.exposureCents) }} />
        {room.reservedCents > 0 && <i data-part="reserved" style={{ width: part(room.reservedCents) }} />}
      </div>
      <Ledger>
        <LedgerRow label={t('lent')} value={formatMoney(room.exposureCents)} />
        <LedgerRow label={t('reserved')} value={formatMoney(room.reservedCents)} />
        <LedgerRow label={t('left', { pledged: formatMoney(room.pledgedCents, { whole: true }) })} value={formatMoney(room.headroomCents)} total />
      </Ledger>
      <p className="small soft">{t('note')}</p>
    </section>
  )
}
