import { Link } from 'react-router'
import { useTranslations } from 'use-intl'
import { Icon } from '#frontend/ui/Icon.tsx'
import { useCheckpointName } from '#frontend/ui/coaching/use-checkpoint-name.ts'
import type { Caseload } from './queries.ts'

/** Today's talks; one that was written down says so. */
export function TalksToday({ talks }: { readonly talks: Caseload['talks'] }) {
  const t = useTranslations('people')
  const name = useCheckpointName()
  return (
    <section className="coach-part">
      <h2>{t('talks')}</h2>
      {talks.length === 0 && <p className="soft">{t('noTalks')}</p>}
      <ul>
        {talks.map((talk) => (
          <li key={`${talk.loanId} ${talk.checkpoint.key}`} className="coach-row">
            <span>
              <Link to={`/people/${talk.loanId}`}>{talk.name}</Link> <span className="soft">{[talk.businessName, name(talk.checkpoint)].filter(Boolean).join('. ')}</span>
            </span>
            {talk.checkpoint.state === 'done' && (
              <span className="coach-noted">
                <Icon name="check-circle-fill" />
                {talk.minutes === null ? t('notedOnly') : t('noted', { minutes: String(talk.minutes) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
