import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Sheet } from '../Sheet.tsx'
import type { Governance } from './vote-words.ts'

/** What the circle agreed by its votes, in its own words. */
export function ByLaws({ byLaws }: Pick<Governance, 'byLaws'>) {
  const t = useTranslations('circle-votes')
  const dates = useDates()
  if (byLaws.length === 0) return null
  return (
    <Sheet title={t('byLaws.title')}>
      <ol className="by-laws">
        {byLaws.map(({ wording, since }) => (
          <li key={`${since} ${wording}`}>
            <p className="vote-wording">{wording}</p>
            <span className="small soft">{t('byLaws.since', { day: dates.day(since) })}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
