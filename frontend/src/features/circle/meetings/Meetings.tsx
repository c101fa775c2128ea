import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useProgramme } from '#frontend/api/programme.ts'
import { queries } from '#frontend/api/queries.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { useDates } from '#frontend/i18n/use-dates.ts'
import { Answer } from '#frontend/ui/Answer.tsx'
import { Button } from '#frontend/ui/Button.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { myMeetingsQuery, type MyMeeting, type MyMeetings } from './queries.ts'

/** The next meeting of her circle, with the way to say that she cannot come, and what was agreed at those that are over. */
export function Meetings({ circleId }: { readonly circleId: string }) {
  const t = useTranslations('circle-meetings')
  const today = useProgramme().data?.businessDate
  const found = useQuery(myMeetingsQuery(circleId))
  return (
    <Answer query={found} loading={t('loading')}>
      {(mine) => (mine.meetings.length === 0 || today === undefined ? null : <Shown circleId={circleId} mine={mine} today={today} />)}
    </Answer>
  )
}

function Shown({ circleId, mine, today }: { readonly circleId: string; readonly mine: MyMeetings; readonly today: string }) {
  const t = useTranslations('circle-meetings')
  const next = mine.meetings.find(({ meetsOn, status }) => meetsOn >= today && status !== 'held')
  const past = mine.meetings.filter(({ status, meetsOn }) => status === 'held' || (meetsOn < today && status !== 'cancelled')).toReversed().slice(0, 12)
  return (
    <>
      {next === undefined ? <Sheet title={t('next')}><p className="soft">{t('none')}</p></Sheet> : <Next circleId={circleId} meeting={next} today={today} />}
      {past.length > 0 && <Past mine={mine} meetings={past} today={today} />}
    </>
  )
}

function Next({ circleId, meeting, today }: { readonly circleId: string; readonly meeting: MyMeeting; readonly today: string }) {
  const t = useTranslations('circle-meetings')
  const dates = useDates()
  const { id: meetingId, meetsOn, meetsAt, place, agenda, status, mine } = meeting
  const absence = useIntent({
    run: ({ input, key }: { input: { cannotCome: boolean }; key: string }) => answer(api.PUT('/api/my-circles/{circleId}/meetings/{meetingId}/absence', { params: { path: { circleId, meetingId }, ...intentHeader(key) }, body: input })),
    onDone: (now, { cannotCome }) => {
      queries.setQueryData(myMeetingsQuery(circleId).queryKey, now)
      say(t(cannotCome ? 'saidDone' : 'canDone'))
    },
  })
  const isOff = status === 'cancelled'
  return (
    <Sheet title={t('next')} aside={isOff ? <Status kind="paused">{t('isOff')}</Status> : undefined}>
      <p className="meeting-when" data-off={isOff || undefined}>
        <b>{t('when', { day: dates.day(meetsOn, today), time: dates.hour(meetsAt) })}</b> <span className="soft">{isOff ? '' : dates.distance(today, meetsOn)}</span>
      </p>
      {isOff ? (
        <p>{t('off')}</p>
      ) : (
        <>
          <dl className="meeting-facts">
            <div>
              <dt>{t('where')}</dt>
              <dd>{place}</dd>
            </div>
            <div>
              <dt>{t('agenda')}</dt>
              <dd className="meeting-words">{agenda === '' ? t('noAgenda') : agenda}</dd>
            </div>
          </dl>
          {absence.error !== null && <ProblemNote error={absence.error} />}
          {mine === 'excused' && <p className="meeting-said">{t('said')}</p>}
          {(mine === null || mine === 'excused') && (
            <Button kind="second" fit isPending={absence.isPending} onPress={() => absence.mutate({ cannotCome: mine === null })}>
              {t(mine === null ? 'cannot' : 'can')}
            </Button>
          )}
        </>
      )}
    </Sheet>
  )
}

function Past({ mine: { counted, came, passes }, meetings, today }: { readonly mine: MyMeetings; readonly meetings: readonly MyMeeting[]; readonly today: string }) {
  const t = useTranslations('circle-meetings')
  const dates = useDates()
  return (
    <Sheet title={t('past')}>
      {counted > 0 && (
        <p>
          {t('rate', { came: String(came), counted: String(counted) })} {!passes && t('below')}
        </p>
      )}
      <ul className="meeting-past">
        {meetings.map(({ id, meetsOn, minutes, mine }) => (
          <li key={id}>
            <details>
              <summary>
                {dates.day(meetsOn, today)}
                {mine !== null && <span className="small soft"> · {t(`mine.${mine}`)}</span>}
              </summary>
              <p className="small soft">{t('minutes')}</p>
              <p className="meeting-words">{minutes === '' ? t('noMinutes') : minutes}</p>
            </details>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
