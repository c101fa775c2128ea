import './circle-disputes.css'
import { useTranslations } from 'use-intl'
import type { components } from '#frontend/api/schema.d.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'

export type Dispute = components['schemas']['CircleDispute']

/** What she said, and what was answered, in the order in which it happened. */
export function DisputeStory({ dispute }: { readonly dispute: Dispute }) {
  const t = useTranslations('circle-disputes')
  const dates = useDates()
  return (
    <ol className="dispute-story">
      <li>
        <p className="dispute-said">{dispute.says}</p>
        <span className="small soft">{dates.day(dispute.openedOn)}</span>
      </li>
      {dispute.steps.map(({ kind, outcome, says, on, by }) => (
        <li key={`${kind} ${on} ${by}`}>
          <b>{kind === 'answered' ? t(`outcome.${outcome ?? 'stands'}`, { name: by }) : t(`step.${kind}`)}</b>
          {says !== null && <p className="dispute-said">{says}</p>}
          <span className="small soft">{dates.day(on)}</span>
        </li>
      ))}
    </ol>
  )
}
