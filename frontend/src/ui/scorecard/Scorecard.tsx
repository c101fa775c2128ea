import { useTranslations } from 'use-intl'
import type { components } from '#frontend/api/schema.d.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Ledger, LedgerRow } from '../Ledger.tsx'
import { useShare } from '../use-share.ts'

type Standing = components['schemas']['PartnerStanding']

/** How an organisation's word turned out, and what follows for who asks it. The sentence first, then what it is made of. */
export function Scorecard({ standing: { scorecard, throttle, openRequests } }: { readonly standing: Standing }) {
  const t = useTranslations('scorecard')
  const share = useShare()
  const { asked, answered, medianDays, loans, paid } = scorecard
  return (
    <>
      <p>{t(`throttle.${throttle}`, { open: openRequests })}</p>
      <Ledger>
        <LedgerRow label={t('answered')} value={t('of', { part: answered, whole: asked })} />
        {medianDays !== null && <LedgerRow label={t('days')} value={t('dayCount', { days: medianDays })} />}
        <LedgerRow label={t('loans')} value={String(loans)} />
        {paid !== null && loans > 0 && (
          <>
            <LedgerRow label={t('outstanding')} value={formatMoney(paid.outstandingCents)} />
            <LedgerRow label={t('par30')} value={paid.par30PerMille === null ? formatMoney(0) : t('risk', { amount: formatMoney(paid.par30Cents), share: share(paid.par30PerMille) })} />
            {paid.passed30 > 0 && <LedgerRow label={t('cured')} value={t('of', { part: paid.cured, whole: paid.passed30 })} />}
          </>
        )}
      </Ledger>
      {paid === null && loans > 0 && <p className="small soft">{t('few')}</p>}
    </>
  )
}
