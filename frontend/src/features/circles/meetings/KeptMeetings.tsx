import './meetings.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProgramme } from '#frontend/api/programme.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { ListLink } from '#frontend/ui/ListLink.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import type { Circle } from '../queries.ts'
import { PlanMeetings } from './PlanMeetings.tsx'
import { meetingsQuery, type Meeting, type Meetings } from './queries.ts'

/** The meetings of a circle, for who keeps it: the next first, those that are over, how often each came, and the way to plan more. */
export function KeptMeetings({ circle }: { readonly circle: Circle }) {
  const t = useTranslations('meetings.kept')
  return (
    <Answer query={useQuery(meetingsQuery(circle.id))} loading={t('loading')}>
      {(found) => <Shown circle={circle} found={found} />}
    </Answer>
  )
}

function Shown({ circle, found: { meetings, attendance, gate } }: { readonly circle: Circle; readonly found: Meetings }) {
  const t = useTranslations('meetings.kept')
  const today = useProgramme().data?.businessDate ?? circle.startOn
  const [isPlanning, setPlanning] = useState(false)
  const [coming, past] = [meetings.filter(({ meetsOn }) => meetsOn >= today), meetings.filter(({ meetsOn }) => meetsOn < today).toReversed()]
  const counted = attendance.filter((one) => one.counted > 0)
  return (
    <>
      <Sheet title={t('title')}>
        {coming.length === 0 && <p className="soft">{t('none')}</p>}
        <List circleId={circle.id} meetings={coming.slice(0, 4)} today={today} />
        {past.length > 0 && (
          <details className="circle-more">
            <summary>{t('past')}</summary>
            <List circleId={circle.id} meetings={past} today={today} />
          </details>
        )}
        {!isPlanning && (
          <Button kind="second" fit onPress={() => setPlanning(true)}>
            {t('plan')}
          </Button>
        )}
      </Sheet>
      {isPlanning && <PlanMeetings circle={circle} meetings={meetings} today={today} onDone={() => setPlanning(false)} />}
      {counted.length > 0 && (
        <Sheet title={t('attendance')}>
          <ul className="circle-list">
            {counted.map(({ memberId, name, counted: of, came, passes }) => (
              <li key={memberId}>
                <span>
                  <b>{name}</b>
                  {!passes && <span className="small soft">{t('below', { part: String(Math.round((gate.numerator / gate.denominator) * 100)) })}</span>}
                </span>
                <span className="money">{t('came', { came: String(came), counted: String(of) })}</span>
              </li>
            ))}
          </ul>
          <p className="small soft">{t('excusedHint')}</p>
        </Sheet>
      )}
    </>
  )
}

function List({ circleId, meetings, today }: { readonly circleId: string; readonly meetings: readonly Meeting[]; readonly today: string }) {
  const t = useTranslations('meetings.kept')
  const dates = useDates()
  return (
    <ul>
      {meetings.map(({ id, meetsOn, meetsAt, place, status }) => (
        <ListLink
          key={id} to={`/circles/${circleId}/meetings/${id}`} icon={status === 'held' ? 'seal-check-fill' : status === 'cancelled' ? 'x-bold' : 'users-three'} fresh={meetsOn === today && status === 'planned'}
          title={t('when', { day: dates.day(meetsOn, today), time: dates.hour(meetsAt) })}
          note={`${status === 'cancelled' ? `${t('cancelled')} · ` : meetsOn >= today ? `${dates.distance(today, meetsOn)} · ` : ''}${place}`}
        />
      ))}
    </ul>
  )
}
