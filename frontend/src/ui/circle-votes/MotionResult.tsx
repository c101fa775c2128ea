import { useTranslations } from 'use-intl'
import { Icon } from '../Icon.tsx'
import type { Motion } from './vote-words.ts'

/** How many voted and what came out, as far as anybody is told. */
export function MotionResult({ motion }: { readonly motion: Motion }) {
  const t = useTranslations('circle-votes')
  const { outcome, tally, votes, voted, electors } = motion
  if (outcome === 'withdrawn') return null
  const isClosed = outcome !== 'open'
  return (
    <>
      <p>
        {t('progress', { voted, electors: String(electors) })} {tally !== null && t('tally', tally)}
        {isClosed && tally === null && voted > 0 && t('noTally')} {(outcome === 'failed' || outcome === 'no-quorum') && t('again')}
      </p>
      {votes !== null && (
        <ul className="vote-names">
          {votes.map(({ name, choice }, index) => (
            <li key={`${name} ${String(index)}`}>
              <Icon name={choice === 'yes' ? 'check-bold' : 'x-bold'} />
              {t('who', { name, choice })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
