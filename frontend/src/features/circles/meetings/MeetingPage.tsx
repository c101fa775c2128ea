import './meetings.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { holds, useMe } from '#frontend/api/me.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Icon } from '#frontend/ui/Icon.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { AboutMeeting } from './AboutMeeting.tsx'
import { PaperSheet } from './PaperSheet.tsx'
import { sheetQuery, type MeetingSheet } from './queries.ts'
import { SheetToFill } from './SheetToFill.tsx'

function Whole({ circleId, sheet }: { readonly circleId: string; readonly sheet: MeetingSheet }) {
  const t = useTranslations('meetings')
  const dates = useDates()
  const me = useMe()
  const { meeting, circleName, round } = sheet
  const today = useProgramme().data?.businessDate ?? meeting.meetsOn
  const mayKeep = holds(me, 'coordinator', 'officer')
  const when = { day: dates.day(meeting.meetsOn, today), time: dates.hour(meeting.meetsAt), place: meeting.place }
  return (
    <div className="meeting">
      <p className="pad meeting-back">
        <Link to={`/circles/${circleId}`}>
          <Icon name="arrow-left-bold" /> {circleName}
        </Link>
      </p>
      <PageTitle lead={[...(round === null ? [] : [t('sheet.round', { round: String(round) })]), t('sheet.when', when), ...(meeting.status === 'cancelled' ? [] : [dates.distance(today, meeting.meetsOn)])].join(' · ')}>{t('sheet.title')}</PageTitle>
      {meeting.status !== 'cancelled' && <SheetToFill circleId={circleId} sheet={sheet} isToCome={meeting.meetsOn > today} mayKeep={mayKeep} />}
      <AboutMeeting circleId={circleId} meeting={meeting} mayKeep={mayKeep} isToCome={meeting.meetsOn > today} />
      <PaperSheet sheet={sheet} />
    </div>
  )
}

/** A meeting, for who keeps the circle: its sheet, which is filled with or without a signal, and what was agreed. */
export default function MeetingPage() {
  const t = useTranslations('meetings')
  const { circleId = '', meetingId = '' } = useParams()
  const found = useQuery(sheetQuery(circleId, meetingId))
  return (
    <Answer page query={found} loading={t('loading')}>
      {(sheet) => <Whole key={meetingId} circleId={circleId} sheet={sheet} />}
    </Answer>
  )
}
