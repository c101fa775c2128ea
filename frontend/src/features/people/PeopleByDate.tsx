import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { useCheckpointName } from '#frontend/ui/coaching/use-checkpoint-name.ts'
import type { Caseload } from './queries.ts'

/** All her people, the nearest talk first. */
export function PeopleByDate({ people, today }: { readonly people: Caseload['people']; readonly today: string }) {
  const t = useTranslations('people')
  const dates = useDates()
  const name = useCheckpointName()
  return (
    <section className="coach-part">
      <h2>
        {t('people')} <small>{t('soonest')}</small>
      </h2>
      {people.length === 0 && <p className="soft">{t('noPeople')}</p>}
      <ul>
        {people.map((person) => (
          <li key={person.loanId} className="coach-row coach-next">
            <b>{person.next?.dueOn ? dates.short(person.next.dueOn, today) : t('noNext')}</b>
            <span>
              <Link to={`/people/${person.loanId}`}>{person.name}</Link> <span className="soft">{person.businessName}</span>
            </span>
            <span className="soft">{person.next ? name(person.next) : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
