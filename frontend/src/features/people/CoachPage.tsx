import './coach.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { CallsToday } from './CallsToday.tsx'
import { PeopleByDate } from './PeopleByDate.tsx'
import { caseloadQuery, type Caseload } from './queries.ts'
import { TalksToday } from './TalksToday.tsx'
import { WithoutCoach } from './WithoutCoach.tsx'

function Day({ day }: { readonly day: Caseload }) {
  return (
    <div className="coach-day">
      <TalksToday talks={day.talks} />
      <CallsToday calls={day.calls} />
      <PeopleByDate people={day.people} today={day.today} />
      {day.unassigned.length > 0 && <WithoutCoach people={day.unassigned} />}
    </div>
  )
}

/** A coach's day: today's talks, then who needs a call and why, then her people by the day they talk next. */
export default function CoachPage() {
  const t = useTranslations('people')
  const dates = useDates()
  const heading = usePageTitle(t('title'))
  const caseload = useQuery(caseloadQuery)
  const day = caseload.data
  return (
    <div className="coach">
      <header className="coach-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        {day !== undefined && <p className="soft">{t('lead', { date: dates.day(day.today), talks: day.talks.length, calls: day.calls.length, people: day.people.length })}</p>}
        {day !== undefined && <p className="coach-minutes">{t('minutes', { hours: String(Math.floor(day.minutesThisMonth / 60)), minutes: String(day.minutesThisMonth % 60) })}</p>}
      </header>
      <Answer page query={caseload} loading={t('loading')}>
        {(data) => <Day day={data} />}
      </Answer>
    </div>
  )
}
