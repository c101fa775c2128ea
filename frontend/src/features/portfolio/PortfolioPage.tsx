import './portfolio.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { isDateText } from '#frontend/i18n/calendar-date.ts'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Ledger, LedgerRow } from '#frontend/ui/Ledger.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { TextField } from '#frontend/ui/TextField.tsx'
import { Ageing } from './Ageing.tsx'
import { ByProduct } from './ByProduct.tsx'
import { portfolioQuery, type PortfolioAtRisk } from './queries.ts'
import { useShare } from '#frontend/ui/use-share.ts'

/** What is lent, and what of it is at risk: principal first, shares second. */
function Sums({ total }: Pick<PortfolioAtRisk, 'total'>) {
  const t = useTranslations('portfolio')
  const share = useShare()
  const risk = ({ principalCents, sharePerMille }: PortfolioAtRisk['total']['par30']) => t('risk', { amount: formatMoney(principalCents), share: share(sharePerMille) })
  return (
    <Sheet title={t('sums', { amount: formatMoney(total.principalCents), count: total.loans })}>
      <Ledger>
        <LedgerRow label={t('late30')} value={risk(total.par30)} />
        <LedgerRow label={t('late60')} value={risk(total.par60)} />
        <LedgerRow label={t('late90')} value={risk(total.par90)} />
        <LedgerRow label={t('pastDue')} value={formatMoney(total.pastDueCents)} />
      </Ledger>
    </Sheet>
  )
}

/** The portfolio at risk: today as it stands, or as the night left it; how old what is late is, and of which product. */
export default function PortfolioPage() {
  const t = useTranslations('portfolio')
  const dates = useDates()
  const me = useMe()
  const today = useProgramme().data?.businessDate
  const [on, setOn] = useState<string>()
  const day = on ?? today ?? ''
  return (
    <div className="portfolio">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <div className="pad portfolio-day">
        <TextField label={t('on')} hint={t('onHint')} type="date" value={day} onChange={setOn} />
      </div>
      <Answer query={useQuery(portfolioQuery(isDateText(day) ? day : undefined))} loading={t('loading')}>
        {({ asOf, total, products }) => (
          asOf === null ? <p className="pad">{t('nothingClosed')}</p> : (
            <>
              <p className="pad soft">{asOf === today ? t('asOfToday', { date: dates.day(asOf, '') }) : t('asOfClosed', { date: dates.day(asOf, '') })}</p>
              <Sums total={total} />
              <Ageing total={total} hasPeople={asOf === today && holds(me, 'officer', 'auditor')} />
              <ByProduct products={products} total={total} />
            </>
          )
        )}
      </Answer>
    </div>
  )
}
