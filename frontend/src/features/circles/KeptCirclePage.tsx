import './circles.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { KeptCycle } from './cycle/KeptCycle.tsx'
import { Disputes } from './disputes/Disputes.tsx'
import { Guarantor } from './Guarantor.tsx'
import { Lottery } from './Lottery.tsx'
import { KeptMeetings } from './meetings/KeptMeetings.tsx'
import { Members } from './Members.tsx'
import { Pot } from './Pot.tsx'
import { circleQuery, type Circle } from './queries.ts'
import { Rounds } from './Rounds.tsx'
import { Box } from './savings/Box.tsx'
import { Noted } from './savings/Noted.tsx'
import { ShareOut } from './savings/ShareOut.tsx'
import { Shares } from './savings/Shares.tsx'
import { WriteDown } from './savings/WriteDown.tsx'
import { Swaps } from './Swaps.tsx'
import { KeptVotes } from './votes/KeptVotes.tsx'

/** What a circle has besides turns: shares, fines, a fund. */
function Parts({ circle }: { readonly circle: Circle }) {
  const { savings, fines, socialFund } = circle
  if (savings === null && fines === null && socialFund === null) return null
  return (
    <>
      <Box circle={circle} />
      {savings !== null && <Shares circle={circle} savings={savings} />}
      <WriteDown key={circle.id} circle={circle} />
      {savings !== null && <ShareOut circle={circle} savings={savings} />}
      <Noted circle={circle} />
    </>
  )
}

/** One circle, for who keeps it: first its members, then its rounds. */
export default function KeptCirclePage() {
  const t = useTranslations('circles')
  const saves = useTranslations('circle-savings')
  const { circleId = '' } = useParams()
  const found = useQuery(circleQuery(circleId))
  return (
    <Answer page query={found} loading={t('loading')}>
      {(circle) => (
        <>
          <PageTitle lead={circle.payoutOrder === null
            ? saves(`lead.${circle.cadence}`, { count: String(circle.memberCount), amount: formatMoney(circle.contributionCents, { whole: true }) })
            : t(`lead.${circle.cadence}`, { count: String(circle.memberCount), amount: formatMoney(circle.contributionCents, { whole: true }), pot: formatMoney(circle.potCents, { whole: true }) })}
          >
            {circle.name}
          </PageTitle>
          <Disputes circleId={circle.id} />
          {circle.status === 'forming' ? (
            <>
              <Members circle={circle} />
              {circle.payoutOrder === 'lottery' && <Lottery circle={circle} />}
            </>
          ) : (
            <>
              {circle.pot !== null && <Pot circle={circle} pot={circle.pot} />}
              {circle.payoutOrder !== null && (
                <>
                  <KeptCycle circle={circle} />
                  <Swaps circle={circle} />
                  <Rounds key={circle.id} circle={circle} />
                  <Guarantor circle={circle} />
                </>
              )}
              <Parts circle={circle} />
            </>
          )}
          <KeptMeetings circle={circle} />
          <KeptVotes circleId={circle.id} />
        </>
      )}
    </Answer>
  )
}
