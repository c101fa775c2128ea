import './circles.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { KeptCycle } from './cycle/KeptCycle.tsx'
import { Guarantor } from './Guarantor.tsx'
import { Lottery } from './Lottery.tsx'
import { Members } from './Members.tsx'
import { Pot } from './Pot.tsx'
import { circleQuery } from './queries.ts'
import { Rounds } from './Rounds.tsx'
import { Swaps } from './Swaps.tsx'
import { KeptVotes } from './votes/KeptVotes.tsx'

/** One circle, for who keeps it: first its members, then its rounds. */
export default function KeptCirclePage() {
  const t = useTranslations('circles')
  const { circleId = '' } = useParams()
  const found = useQuery(circleQuery(circleId))
  return (
    <Answer page query={found} loading={t('loading')}>
      {(circle) => (
        <>
          <PageTitle lead={t(`lead.${circle.cadence}`, { count: String(circle.memberCount), amount: formatMoney(circle.contributionCents, { whole: true }), pot: formatMoney(circle.potCents, { whole: true }) })}>
            {circle.name}
          </PageTitle>
          {circle.status === 'forming' ? (
            <>
              <Members circle={circle} />
              {circle.payoutOrder === 'lottery' && <Lottery circle={circle} />}
            </>
          ) : (
            <>
              {circle.pot !== null && <Pot circle={circle} pot={circle.pot} />}
              <KeptCycle circle={circle} />
              <Swaps circle={circle} />
              <Rounds key={circle.id} circle={circle} />
              <Guarantor circle={circle} />
            </>
          )}
          <KeptVotes circleId={circle.id} />
        </>
      )}
    </Answer>
  )
}
