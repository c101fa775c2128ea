import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Sheet } from '../Sheet.tsx'
import type { Governance } from './vote-words.ts'

/** Who holds which office and how long, and whose turn is next. */
export function OfficesSheet({ offices, children }: { readonly offices: Governance['offices']; readonly children?: ReactNode }) {
  const t = useTranslations('circle-votes')
  const dates = useDates()
  return (
    <Sheet title={t('offices.title')}>
      <dl className="offices">
        {offices.map(({ office, holders, next }) => (
          <div key={office}>
            <dt>{t(`office.${office}`)}</dt>
            <dd>
              {holders.length === 0 ? t('offices.nobody') : holders.map(({ memberId, name, throughOn }) => <span key={memberId}>{t('offices.through', { name, day: dates.day(throughOn) })}</span>)}
              {next !== null && holders.length > 0 && <span className="small soft">{t('offices.next', { name: next })}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </Sheet>
  )
}
