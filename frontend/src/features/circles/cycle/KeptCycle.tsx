import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Answer } from '#frontend/ui/Answer.tsx'
import type { Circle } from '../queries.ts'
import { OpenSteps } from './OpenSteps.tsx'
import { PastSteps } from './PastSteps.tsx'
import { Pause } from './Pause.tsx'
import { cycleQuery } from './queries.ts'

/** Who needs help in this circle and what is next with each; the pause of the circle; what was done. */
export function KeptCycle({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('circle-cycle')
  const found = useQuery(cycleQuery(circle.id))
  return (
    <Answer query={found} loading={t('loading')}>
      {(cycle) => (
        <>
          <OpenSteps circle={circle} steps={cycle.steps.filter(({ state }) => state === 'open')} />
          {circle.status === 'running' && <Pause circle={circle} cycle={cycle} />}
          <PastSteps circleId={circle.id} steps={cycle.steps.filter(({ state }) => state !== 'open')} />
        </>
      )}
    </Answer>
  )
}
