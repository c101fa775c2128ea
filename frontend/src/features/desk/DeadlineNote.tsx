import { useLocale, useTranslations } from 'use-intl'
import { dateWords } from '#frontend/i18n/calendar-date.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Icon } from '#frontend/ui/Icon.tsx'
import type { QueueRow } from './queries.ts'

/** How near: the last three days and after are urgent, the last seven are soon. */
export const nearness = (daysLeft: number): 'urgent' | 'soon' | 'far' => (daysLeft <= 3 ? 'urgent' : daysLeft <= 7 ? 'soon' : 'far')

/** Days left, the date, and a ruler of how much of the time is gone. */
export function DeadlineNote({ deadline }: { readonly deadline: QueueRow['deadline'] }) {
  const t = useTranslations('desk')
  const dates = useDates()
  const locale = useLocale()
  if (deadline === null) return <span className="soft">{t('noDeadline')}</span>
  const gone = Math.min(100, Math.max(2, Math.round((deadline.day / deadline.of) * 100)))
  return (
    <span className="deadline" data-near={nearness(deadline.daysLeft)}>
      <span>
        {deadline.daysLeft <= 3 && <Icon name="warning-diamond-fill" />}
        <b>{t('daysLeft', { days: deadline.daysLeft })}</b> {dateWords(deadline.on, locale).weekday.slice(0, 3)} {dates.short(deadline.on)}
      </span>
      <svg className="deadline-ruler" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="deadline-track" width="100" height="8" rx="1.5" />
        <rect className="deadline-gone" width={gone} height="8" rx="1.5" />
      </svg>
    </span>
  )
}
