import './circle.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { formatMoney } from '#frontend/i18n/money-text.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { EmptyState } from '#frontend/ui/EmptyState.tsx'
import { usePageTitle } from '#frontend/ui/PageTitle.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { MyCycle } from './cycle/MyCycle.tsx'
import { MyDisputes } from './disputes/MyDisputes.tsx'
import { NextLoan } from './group/NextLoan.tsx'
import { Lottery } from './Lottery.tsx'
import { MySavings } from './MySavings.tsx'
import { Meetings } from './meetings/Meetings.tsx'
import { MyTurn } from './MyTurn.tsx'
import { Order } from './Order.tsx'
import { myCirclesQuery, type MyCircle } from './queries.ts'
import { Swaps } from './Swaps.tsx'
import { Votes } from './votes/Votes.tsx'
import { WhatIOwe } from './WhatIOwe.tsx'
import { Wheel } from './Wheel.tsx'
import { WhoPaid } from './WhoPaid.tsx'

/** A circle that has not begun: who has joined, and what everybody waits for. */
function Forming({ circle }: { readonly circle: MyCircle }) {
  const t = useTranslations('circle.forming')
  const dates = useDates()
  const areTurnsDrawn = circle.lottery?.order != null
  return (
    <Sheet title={t('title', { joined: String(circle.joined), count: String(circle.memberCount) })}>
      <p>{t(circle.joined === circle.memberCount ? 'full' : 'why', { day: dates.day(circle.startOn) })}</p>
      {!areTurnsDrawn && (
        <ul className="circle-names">
          {circle.members.filter(({ joined }) => joined).map((member, index) => (
            <li key={`${member.name} ${String(index)}`}>{member.isMe ? t('you') : member.name}</li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

/** What every circle has, whatever its kind: its meetings, its votes, and a way to say that something is not so. */
function Together({ circleId }: { readonly circleId: string }) {
  return (
    <>
      <Meetings circleId={circleId} />
      <Votes circleId={circleId} />
      <MyDisputes circleId={circleId} />
    </>
  )
}

/** A group in which nobody receives in turn: who is in it, and what she needs for her next loan. */
function Group({ circle, first }: { readonly circle: MyCircle; readonly first: boolean }) {
  const t = useTranslations('circle-group')
  const lead = t('lead', { count: circle.memberCount })
  return (
    <>
      {first ? <PageTitle lead={lead}>{circle.name}</PageTitle> : <Sheet title={circle.name}>{lead}</Sheet>}
      {circle.status === 'forming' ? <Forming circle={circle} /> : <NextLoan circleId={circle.id} />}
      <Together circleId={circle.id} />
    </>
  )
}

function One({ circle, first }: { readonly circle: MyCircle; readonly first: boolean }) {
  const t = useTranslations('circle')
  const saves = useTranslations('circle-savings')
  const hasTurns = circle.payoutOrder !== null
  const lead = !hasTurns ? saves(`lead.${circle.cadence}`, { count: String(circle.memberCount), amount: formatMoney(circle.contributionCents, { whole: true }) }) : t(`lead.${circle.cadence}`, { count: String(circle.memberCount), amount: formatMoney(circle.contributionCents, { whole: true }), round: String(circle.round) })
  return (
    <>
      {first ? <PageTitle lead={lead}>{circle.name}</PageTitle> : <Sheet title={circle.name}>{lead}</Sheet>}
      {hasTurns && (
        <>
          <Wheel circle={circle} />
          <MyTurn circle={circle} />
        </>
      )}
      {circle.status === 'forming' ? (
        <>
          <Forming circle={circle} />
          {circle.lottery?.order != null && <Order circle={circle} />}
          <Lottery circle={circle} />
        </>
      ) : (
        <>
          {hasTurns && (
            <>
              <Swaps circle={circle} />
              <MyCycle circleId={circle.id} />
              <WhatIOwe circle={circle} />
              <WhoPaid circle={circle} />
              <Order circle={circle} />
              <Lottery circle={circle} />
            </>
          )}
          <MySavings circle={circle} />
        </>
      )}
      <Together circleId={circle.id} />
    </>
  )
}

function None() {
  const t = useTranslations('circle.none')
  const heading = usePageTitle(t('title'))
  return <EmptyState heading={heading} title={t('title')} why={t('why')} />
}

/** My circle: the wheel, my turn, what I put in and when, who has paid, who receives when and how that came about. */
export default function CirclePage() {
  const t = useTranslations('circle')
  const mine = useQuery(myCirclesQuery)
  return (
    <Answer page query={mine} loading={t('loading')}>
      {({ circles }) => (circles.length === 0 ? <None /> : circles.map((circle, index) => (circle.guarantee === null ? <One key={circle.id} circle={circle} first={index === 0} /> : <Group key={circle.id} circle={circle} first={index === 0} />)))}
    </Answer>
  )
}
