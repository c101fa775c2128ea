import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { answer, api, intentHeader } from '#frontend/api/client.ts'
import { useIntent } from '#frontend/api/use-intent.ts'
import { Button } from '#frontend/ui/Button.tsx'
import { Form } from '#frontend/ui/form/Form.tsx'
import { FormSummary } from '#frontend/ui/form/FormSummary.tsx'
import { FormText } from '#frontend/ui/form/FormText.tsx'
import { ProblemNote } from '#frontend/ui/ProblemNote.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Status } from '#frontend/ui/Status.tsx'
import { say } from '#frontend/ui/Toasts.tsx'
import { keepSheet, type Meeting } from './queries.ts'
import { WhenAndWhere, type WhenAndWhereValues } from './WhenAndWhere.tsx'

interface AboutMeetingProps {
  readonly circleId: string
  readonly meeting: Meeting
  readonly mayKeep: boolean
  readonly isToCome: boolean
}

/** What is talked about, what was agreed, and the doors to change when and where, or to call it off. */
export function AboutMeeting({ circleId, meeting, mayKeep, isToCome }: AboutMeetingProps) {
  const t = useTranslations('meetings.about')
  const [doing, setDoing] = useState<'change' | 'minutes' | null>(null)
  const path = { circleId, meetingId: meeting.id }
  const cancel = useIntent({
    run: ({ input, key }: { input: { version: number; cancelled: boolean }; key: string }) => answer(api.PUT('/api/circles/{circleId}/meetings/{meetingId}/cancelled', { params: { path, ...intentHeader(key) }, body: input })),
    onDone: async (now) => {
      await keepSheet(circleId, now)
      say(t(now.meeting.status === 'cancelled' ? 'cancelled' : 'restored'))
    },
  })
  const leave = (): void => setDoing(null)
  const isCancelled = meeting.status === 'cancelled'
  return (
    <div className="meeting-on-screen">
      <Sheet title={t('agenda')} aside={isCancelled ? <Status kind="paused">{t('isCancelled')}</Status> : undefined}>
        {doing === 'change' ? <Change circleId={circleId} meeting={meeting} onLeave={leave} /> : <p className="meeting-text">{meeting.agenda === '' ? <span className="soft">{t('noAgenda')}</span> : meeting.agenda}</p>}
        {cancel.error !== null && <ProblemNote error={cancel.error} />}
        {mayKeep && doing !== 'change' && (
          <div className="meeting-actions">
            {!isCancelled && (
              <Button kind="quiet" fit onPress={() => setDoing('change')}>
                {t('change')}
              </Button>
            )}
            {meeting.status !== 'held' && (
              <Button kind="quiet" fit isPending={cancel.isPending} onPress={() => cancel.mutate({ version: meeting.version, cancelled: !isCancelled })}>
                {t(isCancelled ? 'restore' : 'cancel')}
              </Button>
            )}
          </div>
        )}
      </Sheet>
      {!isToCome && !isCancelled && (
        <Sheet title={t('minutes')}>
          {doing === 'minutes' ? <Minutes circleId={circleId} meeting={meeting} onLeave={leave} /> : <p className="meeting-text">{meeting.minutes === '' ? <span className="soft">{t('noMinutes')}</span> : meeting.minutes}</p>}
          {mayKeep && doing !== 'minutes' && (
            <Button kind="second" fit onPress={() => setDoing('minutes')}>
              {t(meeting.minutes === '' ? 'writeMinutes' : 'changeMinutes')}
            </Button>
          )}
        </Sheet>
      )}
    </div>
  )
}

function Change({ circleId, meeting, onLeave }: { readonly circleId: string; readonly meeting: Meeting; readonly onLeave: () => void }) {
  const t = useTranslations('meetings.about')
  const { id: meetingId, version, meetsOn, meetsAt, place, agenda } = meeting
  const form = useForm<WhenAndWhereValues>({ defaultValues: { meetsOn, meetsAt, place, agenda }, shouldFocusError: false })
  const change = useIntent({
    run: ({ input, key }: { input: WhenAndWhereValues; key: string }) =>
      answer(api.PUT('/api/circles/{circleId}/meetings/{meetingId}', { params: { path: { circleId, meetingId }, ...intentHeader(key) }, body: { version, ...input } })),
    onDone: async (now) => {
      await keepSheet(circleId, now)
      onLeave()
      say(t('changed'))
    },
  })
  return (
    <Form form={form} problem={change.error} onSubmit={(values) => change.mutate(values)}>
      <FormSummary />
      <WhenAndWhere />
      <p className="small soft">{t('toldToAll')}</p>
      <Button type="submit" kind="second" isPending={change.isPending}>
        {t('save')}
      </Button>
      <Button kind="quiet" onPress={onLeave}>
        {t('leave')}
      </Button>
    </Form>
  )
}

function Minutes({ circleId, meeting, onLeave }: { readonly circleId: string; readonly meeting: Meeting; readonly onLeave: () => void }) {
  const t = useTranslations('meetings.about')
  const { id: meetingId, version, minutes } = meeting
  const form = useForm({ defaultValues: { minutes }, shouldFocusError: false })
  const write = useIntent({
    run: ({ input, key }: { input: { minutes: string }; key: string }) =>
      answer(api.PUT('/api/circles/{circleId}/meetings/{meetingId}/minutes', { params: { path: { circleId, meetingId }, ...intentHeader(key) }, body: { version, ...input } })),
    onDone: async (now) => {
      await keepSheet(circleId, now)
      onLeave()
      say(t('minutesSaved'))
    },
  })
  return (
    <Form form={form} problem={write.error} onSubmit={(values) => write.mutate(values)}>
      <FormSummary />
      <FormText name="minutes" label={t('minutesLabel')} hint={t('minutesHint')} lines={6} maxLength={8_000} required />
      <Button type="submit" kind="second" isPending={write.isPending}>
        {t('save')}
      </Button>
      <Button kind="quiet" onPress={onLeave}>
        {t('leave')}
      </Button>
    </Form>
  )
}
