import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import type { EndorsementSummary, PartnerHome } from './queries.ts'

function Request({ request, chosen }: { readonly request: EndorsementSummary; readonly chosen: boolean }) {
  const t = useTranslations('partner')
  const dates = useDates()
  const { endorsementId, applicant, amountCents, businessName, purpose, status, requestedOn, signed, signersNeeded } = request
  const open = status === 'requested' || status === 'returned'
  return (
    <li data-chosen={chosen || undefined}>
      <Link to={`/partner/${endorsementId}`} aria-current={chosen ? 'page' : undefined}>
        <span className="partner-row">
          <b>{applicant}</b>
          {amountCents !== null && <b>{formatMoney(amountCents, { whole: true })}</b>}
        </span>
        <span className="soft">{businessName ?? purpose}</span>
        <span>{open ? t('waitingSince', { date: dates.short(requestedOn), signed, needed: signersNeeded }) : t(`status.${status}`)}</span>
      </Link>
    </li>
  )
}

/** What waits on her first, then the rest. */
export function Requests({ home, chosen }: { readonly home: PartnerHome; readonly chosen: string | undefined }) {
  const t = useTranslations('partner')
  const waiting = home.endorsements.filter(({ waitsForMe }) => waitsForMe)
  const others = home.endorsements.filter(({ waitsForMe }) => !waitsForMe)
  const list = (requests: readonly EndorsementSummary[]) => (
    <ul className="partner-requests">
      {requests.map((request) => (
        <Request key={request.endorsementId} request={request} chosen={request.endorsementId === chosen} />
      ))}
    </ul>
  )
  return (
    <>
      <h2>{t('waiting')}</h2>
      {waiting.length === 0 ? <p className="soft">{t('none')}</p> : list(waiting)}
      {others.length > 0 && (
        <>
          <h2>{t('others')}</h2>
          {list(others)}
        </>
      )}
    </>
  )
}
